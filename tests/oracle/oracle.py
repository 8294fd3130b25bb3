#!/usr/bin/env python3
"""Compares `chanscope run` with the real Go at GOMAXPROCS=1.

    oracle.py CHANSCOPE PROGRAM.go-or-FOLDER...  [--not-yet FILE] [--golden]

Standard output byte for byte, the exit status, standard error up to the dump of goroutines, and the
wait reasons in that dump. A program that does not always answer the same under the real Go leaves Go
a choice, and is skipped, visibly. FILE lists programs that chanscope cannot run yet, one a line, with
the reason; one that it can run after all is a failure too, so that the list stays true. With
--golden, the .golden file beside each program must hold Go's answer; with CHANSCOPE_UPDATE_GOLDEN in
the environment it is written anew.
Exits 77 without Go, 1 when there is a difference.
"""
import argparse
import collections
import os
import pathlib
import sys

from answers import Answers, read_program
from comparison import compare, side_by_side
from golden import fault_of
from toolchain import NoGo, Toolchain

SKIP = 77
ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "oracle"


def paths_of(names):
    """The Go files that are named, and those of the folders that are named."""
    found = []
    for name in map(pathlib.Path, names):
        found += sorted(name.rglob("*.go")) if name.is_dir() else [name]
    return found


def read_not_yet(file):
    """path -> reason."""
    if file is None or not pathlib.Path(file).exists():
        return {}
    rows = [line.split(":", 1) for line in pathlib.Path(file).read_text().splitlines()
            if line.strip() and not line.startswith("#")]
    return {str((ROOT / path.strip()).resolve()): reason.strip() for path, reason in rows}


def golden_faults(programs, answers):
    """Prints what is wrong with golden files; how many are."""
    update = "CHANSCOPE_UPDATE_GOLDEN" in os.environ
    doubted = [program for program, answer in answers.of(programs).items()
               if not answer.error and fault_of(program, answer, False)]
    faults = 0
    for program, answer in answers.asked_again(doubted).items():
        fault = fault_of(program, answer, update)
        if fault:
            print(f"GOLDEN  {program.name}: {fault}")
            faults += 1
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("chanscope")
    parser.add_argument("programs", nargs="+")
    parser.add_argument("--not-yet")
    parser.add_argument("--golden", action="store_true", help="hold golden files to Go's answers")
    parser.add_argument("--trust", action="store_true",
                        help="call a difference one without asking Go again")
    parser.add_argument("--quiet", action="store_true", help="name only what is not the same")
    arguments = parser.parse_args()
    try:
        answers = Answers(Toolchain(), CACHE)
    except NoGo:
        print("skipped: there is no go on this machine")
        return SKIP
    not_yet = read_not_yet(arguments.not_yet)
    programs = [read_program(path.resolve()) for path in paths_of(arguments.programs)]
    counts = collections.Counter()
    if arguments.golden:
        counts["GOLDEN"] = golden_faults(programs, answers)
    for compared in compare(arguments.chanscope, programs, answers, not arguments.trust):
        name, verdict = compared.program.name, compared.verdict
        if name in not_yet:
            verdict = "not yet" if verdict == "DIFFERS" else "RUNS" if verdict == "same" else verdict
        counts[verdict] += 1
        if verdict == "same" and arguments.quiet:
            continue
        reason = not_yet.get(name, "") if verdict == "not yet" else compared.reason
        shown = pathlib.Path(name)
        shown = shown.relative_to(ROOT) if shown.is_relative_to(ROOT) else shown
        print(f"{verdict:8}{shown}{': ' + reason if reason else ''}", flush=True)
        if verdict == "RUNS":
            print(f"        is listed in {arguments.not_yet}, but agrees with Go: take it out")
        if verdict == "DIFFERS" and compared.real:
            print(side_by_side(compared.real, compared.ours))
    print(", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items()) if number))
    return 1 if counts["DIFFERS"] or counts["RUNS"] or counts["GOLDEN"] or not counts["same"] else 0


if __name__ == "__main__":
    sys.exit(main())
