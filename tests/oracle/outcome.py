"""What one run of a program shows: what is compared between the real Go and chanscope."""
import collections
import functools
import os
import re
import shutil
import subprocess
import tempfile

# Of one run; where a model that is broken on purpose may hang, less is enough.
TIMEOUT_S = int(os.environ.get("CHANSCOPE_ORACLE_TIMEOUT", "60"))

ADDRESS = re.compile(r"0x[0-9a-f]+")
DUMPED = re.compile(r"^goroutine \d+ \[([^\]]*)\]:\n((?:.+\n)*)", re.MULTILINE)
ARGUMENTS = re.compile(r"\([^()]*\)$")
DUMP_STARTS = re.compile(r"^(goroutine \d+ \[|runtime stack:$|\[signal )", re.MULTILINE)
FOR_A_WHILE = re.compile(r", \d+ minutes")
STACK_BOUNDS = re.compile(r"^runtime: sp=.*\n", re.MULTILINE)
# A function literal inside another is numbered anew wherever Go's compiler inlines the outer one.
NESTED = re.compile(r"(\.func\d+)(\.\d+)+\b")
# A program of a batch (batch.py) is not package main, but is called by its main function.
IN_A_BATCH = re.compile(r"\bbatch/p\d+\.")
DISPATCHER = "main.main"
INSIDE_THE_RUNTIME = re.compile(r"runtime\.[a-z]")
# A throw shows the runtime's own goroutines too; they are no part of the program.
OF_THE_RUNTIME = {"GC scavenge wait", "GC sweep wait", "force gc (idle)", "finalizer wait"}

# stdout: text. status: exit status. stderr: up to the dump of goroutines, addresses left out.
# waits: the goroutines of the dump, sorted: why each waits, and the functions on its stack.
Outcome = collections.namedtuple("Outcome", "stdout status stderr waits")
NO_END = f"no end within {TIMEOUT_S} s"  # as a status


def head_of(stderr):
    dump = DUMP_STARTS.search(stderr)
    head = stderr[:dump.start()] if dump else stderr
    return ADDRESS.sub("0x?", STACK_BOUNDS.sub("", head)).rstrip("\n")


def functions_of(stack, reason):
    """The names on a stack, the innermost first. Places and arguments are left out, and so is what
    Go shows of the inside of its runtime when that has thrown."""
    names = [ARGUMENTS.sub("", row) for row in stack.splitlines() if not row.startswith("\t")]
    if any(IN_A_BATCH.search(name) for name in names):
        names = [IN_A_BATCH.sub("main.", name) for name in names if name != DISPATCHER]
    names = [NESTED.sub(r"\1.inside", name) for name in names if not INSIDE_THE_RUNTIME.match(name)]
    if reason == "runnable" and len(names) == 2:
        # It may not have begun: then it stands in what the compiler makes of its go statement.
        names[0] = "its first function"
    return " < ".join(names)


@functools.lru_cache(maxsize=None)
def undisturbed():
    """What to write before a command so that other work on this machine does not interrupt it:
    a real-time priority, where we may have one (in turns, or one thread of the program would keep
    its monitor from running). Go's monitor takes a pause for a long run."""
    prefix = ("chrt", "--rr", "1")
    if shutil.which(prefix[0]) is None:
        return ()
    tried = subprocess.run([*prefix, "true"], capture_output=True, check=False)
    return prefix if tried.returncode == 0 else ()


def text_of(file):
    file.seek(0)
    return file.read().decode(errors="backslashreplace")


def run(command, environment=None):
    """Runs a command; `environment`: what is added to ours."""
    # Into files: a pipe that is full would stop the program, and Go would take its P away.
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            status = subprocess.run(command, stdout=out, stderr=err, timeout=TIMEOUT_S,
                                    env={**os.environ, **(environment or {})},
                                    stdin=subprocess.DEVNULL, check=False).returncode
        except subprocess.TimeoutExpired:
            return Outcome("", NO_END, "", ())
        stdout, stderr = (text_of(file) for file in (out, err))
    dumped = [(FOR_A_WHILE.sub("", reason), stack) for reason, stack in DUMPED.findall(stderr + "\n")]
    waits = sorted(f"{reason}: {functions_of(stack, reason)}"
                   for reason, stack in dumped if reason not in OF_THE_RUNTIME)
    return Outcome(stdout, status, head_of(stderr), tuple(waits))
