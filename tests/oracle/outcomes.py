#!/usr/bin/env python3
"""Programs with a choice: is all that the real Go shows among what the model can show?

    outcomes.py CHANSCOPE [--procs 1,2,4] [--runs 200] [--most-seeds 3000] PROGRAM.go-or-FOLDER...

Each program runs so many times under the real Go, at each GOMAXPROCS. Then chanscope runs it with
`--order random`, seed after seed, until it has shown each of those outcomes too. The outcomes of the
real Go are kept under build/oracle. Exits 77 without Go, 1 when an outcome is never reached.
"""
import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import re
import sys

import outcome
from answers import Answers, read_program
from batch import WORKERS
from oracle import CACHE, ROOT, SKIP, paths_of
from toolchain import NoGo, Toolchain

AT_ONCE = 25

FROZEN = re.compile(r"(running|runnable): ")


def kept_in(answers, program, procs, runs):
    """The file that keeps the outcomes of so many runs."""
    key = "\0".join([answers.toolchain.version, str(procs), str(runs), program.text])
    return CACHE / "outcomes" / (hashlib.sha256(key.encode()).hexdigest() + ".json")


def ask_go(answers, programs, several_procs, runs):
    """Runs those programs under the real Go that are not known yet."""
    unknown = [program for program in programs if not all(
        kept_in(answers, program, procs, runs).exists() for procs in several_procs)]
    found = answers.seen_at(unknown, runs, several_procs, disturbed=True)
    for (program, procs), outcomes in found.items():
        file = kept_in(answers, program, procs, runs)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(sorted(set(outcomes), key=str)))


def told(shown, procs):
    """With several Ps, a program that ends by a fatal error freezes the others before the dump: who
    ran there is found running, or runnable when it could be stopped in time, wherever it is. That is
    the end of the program and no step of it; all of that counts as one. So does another thread that
    comes to the same error before it is stopped: it says so too, and shows its goroutine once more."""
    if procs == 1:
        return shown
    waits = sorted("somewhere" if FROZEN.match(waiter) else waiter for waiter in shown.waits)
    lines = shown.stderr.split("\n")
    while len(lines) > 1 and lines[0] == lines[1] and lines[0].startswith("fatal error: "):
        del lines[0]
        waits.remove("somewhere")
    return shown._replace(stderr="\n".join(lines), waits=tuple(waits))


def outcomes_of_go(answers, program, procs, runs):
    """The set of outcomes of so many runs, which Go has been asked for."""
    return {told(outcome.Outcome(stdout, status, stderr, tuple(waits)), procs)
            for stdout, status, stderr, waits
            in json.loads(kept_in(answers, program, procs, runs).read_text())}


def reached(chanscope, program, procs, wanted, most_seeds):
    """(outcomes of the model, seeds tried): stops when all that are wanted were seen."""
    seen = set()

    def one(seed):
        return told(outcome.run([chanscope, "run", "--order", "random", "--procs", str(procs),
                                 "--seed", str(seed), program.name]), procs)

    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for begin in range(1, most_seeds + 1, AT_ONCE):
            seen.update(pool.map(one, range(begin, begin + AT_ONCE)))
            if wanted <= seen:
                return seen, begin + AT_ONCE - 1
    return seen, most_seeds


def brief(shown):
    return f"{shown.stdout!r} status {shown.status} {shown.stderr!r} {list(shown.waits)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("chanscope")
    parser.add_argument("programs", nargs="+")
    parser.add_argument("--procs", type=lambda text: [int(n) for n in text.split(",")],
                        default=[1, 2, 4])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--most-seeds", type=int, default=3000)
    arguments = parser.parse_args()
    try:
        answers = Answers(Toolchain(), CACHE)
    except NoGo:
        print("skipped: there is no go on this machine")
        return SKIP
    missed = choices = 0
    programs = [read_program(path.resolve()) for path in paths_of(arguments.programs)]
    ask_go(answers, programs, arguments.procs, arguments.runs)
    for program in programs:
        for procs in arguments.procs:
            wanted = outcomes_of_go(answers, program, procs, arguments.runs)
            seen, seeds = reached(arguments.chanscope, program, procs, wanted,
                                  arguments.most_seeds)
            choices += len(wanted) > 1
            verdict = "reached" if wanted <= seen else "MISSED"
            shown = pathlib.Path(program.name)
            shown = shown.relative_to(ROOT) if shown.is_relative_to(ROOT) else shown
            print(f"{verdict:8}{shown} at {procs}: Go {len(wanted)}, the model {len(seen)} "
                  f"in {seeds} seeds", flush=True)
            for outcome_missed in sorted(wanted - seen, key=str):
                missed += 1
                print("    only Go: " + brief(outcome_missed))
    print(f"{missed} outcomes missed; Go had a choice {choices} times")
    return 1 if missed or not choices else 0


if __name__ == "__main__":
    sys.exit(main())
