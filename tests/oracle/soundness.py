#!/usr/bin/env python3
"""Is a program in a batch the same program? Builds a sample both ways and compares what they do.

    soundness.py [--every N] PROGRAM.go-or-FOLDER...

`go build` for each on its own (slow), and the batch; every Nth program. By hand.
"""
import argparse
import collections
import pathlib
import sys
import tempfile

import outcome
from answers import Answers, MORE_RUNS, NEARLY_ALWAYS, most_common, read_program
from comparison import side_by_side
from oracle import CACHE, paths_of
from toolchain import Toolchain


def alone(toolchain, program, folder):
    binary = pathlib.Path(folder) / "alone"
    toolchain.build_alone(program.name, binary)
    command = [*outcome.undisturbed(), str(binary)]
    best, share = most_common([outcome.run(command, {"GOMAXPROCS": "1"})
                               for _ in range(MORE_RUNS)])
    return best if share >= NEARLY_ALWAYS else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("programs", nargs="+")
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    toolchain = Toolchain()
    programs = [read_program(path.resolve()) for path in paths_of(arguments.programs)]
    programs = programs[::arguments.every]
    together = Answers(toolchain, CACHE).of(programs)
    counts = collections.Counter()
    for program in programs:
        with tempfile.TemporaryDirectory() as folder:
            real = alone(toolchain, program, folder)
        verdict = "same" if real == together[program].outcome else "DIFFERS"
        counts[verdict] += 1
        if verdict == "DIFFERS":
            print("DIFFERS", program.name)
            if real and together[program].outcome:
                print(side_by_side(real, together[program].outcome, titles=("alone", "in a batch")))
    print(dict(counts))
    return 1 if counts["DIFFERS"] else 0


if __name__ == "__main__":
    sys.exit(main())
