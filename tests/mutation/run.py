#!/usr/bin/env python3
"""Would a wrong model be caught? Breaks it on purpose, one mistake at a time, and runs the tests.

    run.py [--only NAME,NAME] [--all-pieces]

All breaks are built once, into a scratch copy under build/mutation, each behind a switch in the
environment. First nothing is broken and every piece of the tests must pass; then, for each mutant,
some piece must fail: the oracle first, then the unit tests of the runtime, for what a program
cannot see. Prints a table; exits 1 when a mutant survives. By hand: not a part of ctest.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import time

from mutants import MUTANTS
from switchboard import SWITCH, copy_sources, wire

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / "build" / "mutation"
ORACLE, DATA = ROOT / "tests" / "oracle", ROOT / "tests" / "testdata"

# name, script, arguments after the path of chanscope.
PIECES = [
    ("corpus", "oracle.py", [DATA / "oracle", "--not-yet", DATA / "oracle" / "not_yet.txt",
                             "--quiet", "--trust"]),
    ("probes", "probes.py", [DATA / "probes"]),
    ("lessons", "oracle.py", [ROOT / "assets" / "lessons", DATA / "run", "--quiet", "--trust"]),
    ("generated", "generate.py", ["--seeds", "1..100", "--shrink-seconds", "0", "--trust"]),
    ("generated probes", "probes.py", ["--seeds", "1..60"]),
    ("unit tests", None, []),
    ("outcomes", "outcomes.py", ["--procs", "1,2,4", "--runs", "20", "--most-seeds", "1500",
                                 DATA / "outcomes"]),
]
UNIT_TESTS = "core_runtime_test"
HURRY = {"CHANSCOPE_ORACLE_TIMEOUT": "20"}
UNIT_TESTS_S = 60  # they take two; a broken model may go on for ever
FAILED = re.compile(r"^test cases:.* (\d+) failed", re.MULTILINE)


def build():
    copy_sources(ROOT, SCRATCH)
    wire(MUTANTS, ROOT, SCRATCH)
    if not (SCRATCH / "build" / "release" / "build.ninja").exists():
        subprocess.run(["cmake", "--preset", "release", "-DBUILD_TESTING=ON"], cwd=SCRATCH,
                       check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "build/release", "--target", "chanscope_program", UNIT_TESTS,
                    "-j2"], cwd=SCRATCH, check=True, stdout=subprocess.DEVNULL)
    return SCRATCH / "build" / "release" / "chanscope"


def fails(piece, chanscope, number, trust=True):
    """The number of differences that a piece of the tests reports with this mutant awake. Without
    `trust`, answers of Go that are doubted are asked for again, and kept."""
    _, script, arguments = piece
    if not trust:
        arguments = [argument for argument in arguments if argument != "--trust"]
    if script is None:
        command = [next(SCRATCH.glob(f"build/release/tests/**/{UNIT_TESTS}"))]
    else:
        command = [sys.executable, ORACLE / script, chanscope, *arguments]
    try:
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **HURRY, SWITCH: str(number)},
                              capture_output=True, text=True, errors="replace", check=False,
                              timeout=UNIT_TESTS_S if script is None else None)
    except subprocess.TimeoutExpired:
        return 1
    if done.returncode == 0:
        return 0
    if script is None:
        failed = FAILED.search(done.stdout)
        return int(failed.group(1)) if failed else 1
    if done.returncode != 1:
        raise RuntimeError(done.stdout + done.stderr)
    return max(1, sum(row.startswith(("DIFFERS", "RUNS", "MISSED"))
                      for row in done.stdout.splitlines()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", type=lambda text: text.split(","))
    parser.add_argument("--all-pieces", action="store_true", help="also after one has failed")
    arguments = parser.parse_args()
    began = time.monotonic()
    chanscope = build()
    print(f"built in {time.monotonic() - began:.0f} s", flush=True)
    for piece in PIECES:
        if fails(piece, chanscope, 0, trust=False) or fails(piece, chanscope, 0):
            print(f"nothing is broken, and yet {piece[0]} fails")
            return 1
    survivors = 0
    for number, mutant in enumerate(MUTANTS, 1):
        if arguments.only and mutant.name not in arguments.only:
            continue
        caught = []
        for piece in PIECES:
            differences = fails(piece, chanscope, number)
            if differences:
                caught.append(f"{piece[0]} {differences}")
                if not arguments.all_pieces:
                    break
        survivors += not caught
        print(f"{'caught' if caught else 'SURVIVES':9}{mutant.name:36}{', '.join(caught):28}"
              f"{mutant.breaks}", flush=True)
    print(f"{survivors} survive, {time.monotonic() - began:.0f} s")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
