"""The real Go of this machine: its version, its packages, its compiler and its linker.

Drives `go tool compile` and `go tool link` itself, because `go build` cannot put many programs into
one binary. Knows nothing of programs, answers or chanscope.
"""
import os
import pathlib
import re
import shutil
import subprocess

IMPORT_BLOCK = re.compile(r'^import \((.*?)^\)', re.MULTILINE | re.DOTALL)
IMPORT_LINE = re.compile(r'^import\s+(?:[\w.]+\s+)?"([^"]+)"', re.MULTILINE)
QUOTED = re.compile(r'"([^"]+)"')


def imports_of(text):
    """The paths that a Go file imports."""
    found = set(IMPORT_LINE.findall(text))
    for block in IMPORT_BLOCK.findall(text):
        found.update(QUOTED.findall(block))
    return found


class NoGo(Exception):
    """There is no Go on this machine."""


class Toolchain:
    """Not thread-safe while packages are still being learned; `compile` and `link` are."""

    def __init__(self):
        if shutil.which("go") is None:
            raise NoGo
        asked = self._go("env", "GOVERSION", "GOTOOLDIR").stdout.decode().split("\n")
        self.version, self.tools = asked[0], pathlib.Path(asked[1])
        self._archive, self._needs = {}, {}

    @staticmethod
    def _go(*arguments):
        environment = dict(os.environ, GO111MODULE="off", GOFLAGS="")
        environment.setdefault("GOCACHE", os.path.expanduser("~/.cache/go-build"))
        return subprocess.run(["go", *arguments], capture_output=True, env=environment, check=True)

    def learn(self, packages):
        """Finds the archives of these packages of the standard library and of all they need."""
        missing = sorted(set(packages) | {"runtime", "syscall", "unsafe"} - self._needs.keys())
        if all(name in self._needs for name in missing):
            return
        row = "{{.ImportPath}}\t{{.Export}}\t{{range .Deps}}{{.}} {{end}}"
        for line in self._go("list", "-export", "-deps", "-f", row, *missing).stdout.splitlines():
            name, archive, needs = line.decode().split("\t")
            self._needs[name] = frozenset(needs.split())
            if archive:
                self._archive[name] = archive

    def closure(self, text):
        """Every package that a binary of this program alone would hold (learned before)."""
        direct = imports_of(text)
        return frozenset(direct).union(*(self._needs.get(name, ()) for name in direct))

    def import_lines(self, own_archives=()):
        """The text of an import configuration; `own_archives`: (import path, file)."""
        rows = list(self._archive.items()) + list(own_archives)
        return "".join(f"packagefile {name}={archive}\n" for name, archive in rows)

    def compile(self, path, sources, config, archive):
        """Compiles the files of one package; "" or what the compiler says."""
        done = subprocess.run([self.tools / "compile", "-p", path, "-importcfg", config, "-pack",
                               "-o", archive, *sources], capture_output=True, check=False)
        return (done.stdout + done.stderr).decode(errors="replace") if done.returncode else ""

    def link(self, archive, config, binary):
        done = subprocess.run([self.tools / "link", "-s", "-w", "-importcfg", config, "-o", binary,
                               archive], capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError("link: " + (done.stdout + done.stderr).decode(errors="replace"))

    def build_alone(self, source, binary):
        """What a person does: `go build`, one program, nothing of ours around it."""
        self._go("build", "-o", str(binary), str(source))
