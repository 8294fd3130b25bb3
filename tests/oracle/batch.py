"""Many programs in one binary of the real Go, so that its linker runs once.

Each program is compiled, its text untouched, as a package of its own that still calls itself
`main`: names of types print as ever. A dispatcher calls the main function of the one that
the environment names. One run of the binary runs one program, in a fresh process.

What makes this the same as a binary per program, and is kept here:
 - a binary with package os starts one goroutine more (for finalizers) than one without: the two
   kinds never share a binary;
 - a package's variables are initialized in every run: a program whose initialization could be seen
   (an init function, a call) gets a binary of its own.
soundness.py compares both ways of building on a sample.
"""
import concurrent.futures
import os
import pathlib
import re

WORKERS = os.cpu_count() or 1
LARGEST = 150
CHOOSE = "CHANSCOPE_PROGRAM"

TOP_VAR = re.compile(r"^var\s+(?!\()[^\n]*|^var \((?:.*?)^\)", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"([\w.]+)\(|<-")
QUIET_CALLS = {"make", "new", "errors.New", "len", "int", "int64", "sync.NewCond", "func"}


def initializes_aloud(text):
    """Whether initializing the package may print, start goroutines or touch channels."""
    if re.search(r"^func init\(", text, re.MULTILINE):
        return True
    return any(call not in QUIET_CALLS
               for variables in TOP_VAR.findall(text) for call in CALL.findall(variables))


def groups(programs, toolchain):
    """Splits programs into lists that may share a binary."""
    shared, alone = {}, []
    for program in programs:
        if initializes_aloud(program.text):
            alone.append([program])
        else:
            shared.setdefault("os" in toolchain.closure(program.text), []).append(program)
    for together in shared.values():
        alone += [together[i:i + LARGEST] for i in range(0, len(together), LARGEST)]
    return alone


class Batch:
    """One binary. `errors` maps a program that does not compile to the compiler's words."""

    def __init__(self, toolchain, programs, folder, extra_files=()):
        self.errors = {}
        self._number = {program: number for number, program in enumerate(programs)}
        self._binary = pathlib.Path(folder) / "batch"
        self._build(toolchain, pathlib.Path(folder), extra_files)

    def _build(self, toolchain, folder, extra_files):
        config = folder / "packages.cfg"
        config.write_text(toolchain.import_lines())

        def compile_one(program):
            number = self._number[program]
            place = folder / str(number)
            place.mkdir()
            source = place / pathlib.Path(program.name).name
            source.write_text(program.text)
            said = toolchain.compile(f"batch/p{number}", [source, *extra_files], config,
                                     place / "package.a")
            return program, said.replace(str(place) + "/", "")

        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            self.errors = {program: said for program, said in
                           pool.map(compile_one, self._number) if said}
        good = [number for program, number in self._number.items() if program not in self.errors]
        if not good:
            return
        own = [(f"batch/p{number}", folder / str(number) / "package.a") for number in good]
        everything = folder / "everything.cfg"
        everything.write_text(toolchain.import_lines(own))
        dispatcher = folder / "dispatcher.go"
        dispatcher.write_text(dispatcher_text(good))
        said = toolchain.compile("main", [dispatcher], everything, folder / "main.a")
        if said:
            raise RuntimeError("the dispatcher does not compile: " + said)
        toolchain.link(folder / "main.a", everything, self._binary)

    def command(self, program):
        """The command line and the additions to the environment that run this program."""
        return [str(self._binary)], {CHOOSE: str(self._number[program])}


def dispatcher_text(numbers):
    # Asks syscall, not os, for the environment: see the contract above.
    imports = "".join(f'\t_ "batch/p{n}"\n' for n in numbers)
    links = "".join(f"//go:linkname program{n} batch/p{n}.main\nfunc program{n}()\n\n"
                    for n in numbers)
    cases = "".join(f'\tcase "{n}":\n\t\tprogram{n}()\n' for n in numbers)
    return (f'package main\n\nimport (\n\t"syscall"\n\t_ "unsafe"\n{imports})\n\n{links}'
            f'func main() {{\n\twhich, _ := syscall.Getenv("{CHOOSE}")\n'
            f"\tswitch which {{\n{cases}\t}}\n}}\n")
