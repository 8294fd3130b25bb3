"""Go's answers: what the real Go does with a program, if that is always the same.

Owns the cache under build/oracle: a file per answer, named after the hash of everything the answer
depends on. A cached answer is looked at again only when it is doubted; delete the folder to ask
anew.
"""
import collections
import concurrent.futures
import hashlib
import json
import pathlib
import tempfile

import outcome
from batch import Batch, WORKERS, groups
from toolchain import imports_of

# Raised whenever an answer is found in another way.
METHOD = "3"
FIRST_RUNS = 3
MORE_RUNS = 8
# A busy machine makes Go's monitor preempt a goroutine that was merely kept from running, and take
# a P whose thread was kept inside write: some runs differ though the program has no choice.
NEARLY_ALWAYS = 0.7
# Of an answer that is doubted.
CONFIRMING_RUNS = 20

# name: for people and for the compiler's messages. text: the whole file.
Program = collections.namedtuple("Program", "name text")
# outcome: None when Go does now this, now that, goes on for ever, or does not compile it. error: the
# compiler's words.
Answer = collections.namedtuple("Answer", "outcome error")


def read_program(path):
    return Program(str(path), pathlib.Path(path).read_text(encoding="utf-8"))


def most_common(outcomes):
    """(the outcome seen most often, its share)."""
    best, times = collections.Counter(outcomes).most_common(1)[0]
    return best, times / len(outcomes)


class Answers:
    def __init__(self, toolchain, folder, extra_files=()):
        """`extra_files`: Go files that are compiled with each program, whatever their suffix."""
        self.toolchain = toolchain
        self.folder = pathlib.Path(folder)
        self.extra_files = list(extra_files)
        self._extra_text = "".join(pathlib.Path(file).read_text() for file in extra_files)

    def _file(self, program):
        key = "\0".join([METHOD, self.toolchain.version, program.text + self._extra_text])
        name = hashlib.sha256(key.encode()).hexdigest()
        return self.folder / name[:2] / (name[2:] + ".json")

    def _known(self, program):
        try:
            kept = json.loads(self._file(program).read_text())
        except (FileNotFoundError, ValueError):
            return None
        if kept["outcome"] is None:
            return Answer(None, kept["error"])
        stdout, status, stderr, waits = kept["outcome"]
        return Answer(outcome.Outcome(stdout, status, stderr, tuple(waits)), "")

    def _keep(self, program, answer):
        file = self._file(program)
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=file.parent, delete=False) as new:
            json.dump({"outcome": answer.outcome, "error": answer.error}, new)
        pathlib.Path(new.name).replace(file)

    def of(self, programs):
        """Program -> Answer, for each."""
        found = {program: self._known(program) for program in programs}
        unknown = [program for program, answer in found.items() if answer is None]
        self.toolchain.learn(set().union(*(imports_of(p.text) for p in unknown)))
        for together in groups(unknown, self.toolchain):
            with tempfile.TemporaryDirectory() as folder:
                batch = Batch(self.toolchain, together, folder, self.extra_files)
                with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
                    asked = pool.map(lambda program: ask(batch, program), together)
                    for program, answer in zip(together, asked):
                        found[program] = answer
                        self._keep(program, answer)
        return found

    def asked_again(self, programs):
        """Program -> Answer after many more runs, kept from now on: for answers that are doubted."""
        seen = self.seen_at(programs, CONFIRMING_RUNS, [1])
        found = {}
        for program in programs:
            best, share = most_common(seen[program, 1])
            found[program] = Answer(best if share >= NEARLY_ALWAYS else None, "")
            self._keep(program, found[program])
        return found

    def seen_at(self, programs, runs, several_procs, disturbed=False):
        """(program, GOMAXPROCS) -> every outcome of so many runs (never cached). `disturbed`: other
        work may interrupt them, for more variety."""
        found = {}
        self.toolchain.learn(set().union(*(imports_of(p.text) for p in programs)))
        for together in groups(programs, self.toolchain):
            with tempfile.TemporaryDirectory() as folder:
                batch = Batch(self.toolchain, together, folder, self.extra_files)
                for program in together:
                    if program in batch.errors:
                        raise RuntimeError(batch.errors[program])
                    for procs in several_procs:
                        found[program, procs] = outcomes_of(batch, program, runs, procs, disturbed)
        return found


def outcomes_of(batch, program, runs, procs=1, disturbed=False):
    command, environment = batch.command(program)
    environment = {**environment, "GOMAXPROCS": str(procs)}
    if not disturbed:
        command = [*outcome.undisturbed(), *command]
    return [outcome.run(command, environment) for _ in range(runs)]


def ask(batch, program):
    if program in batch.errors:
        return Answer(None, batch.errors[program])
    outcomes = outcomes_of(batch, program, 1)
    if outcomes[0].status == outcome.NO_END:
        return Answer(None, "")
    outcomes += outcomes_of(batch, program, FIRST_RUNS - 1)
    best, share = most_common(outcomes)
    if share < 1:
        best, share = most_common(outcomes + outcomes_of(batch, program, MORE_RUNS))
    return Answer(best if share >= NEARLY_ALWAYS else None, "")
