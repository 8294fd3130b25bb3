#!/usr/bin/env python3
"""Random concurrent programs, well-typed by construction, under the real Go and under chanscope.

    generate.py CHANSCOPE --seeds 1..300 [--seconds 50] [--shrink-seconds 60] [--without KIND,KIND] [--sleeps]
    generate.py --print SEED

The same seed is the same program. What differs is made smaller and printed with its seed. Stops
after so many seconds and says how far it came. Exits 77 without Go, 1 when there is a difference.
"""
import argparse
import collections
import sys
import time

from answers import Answers, Program
from comparison import NOT_COMPILED, compare, side_by_side
from generator.program import NOT_YET, generate
from oracle import CACHE, SKIP
from shrink import shrink
from toolchain import NoGo, Toolchain

AT_ONCE = 100


def seeds_of(text):
    first, last = text.split("..") if ".." in text else (text, text)
    return range(int(first), int(last) + 1)


def show(compared, arguments, generated, answers):
    print(f"DIFFERS {compared.program.name}: {compared.reason}")
    if compared.ours.status == NOT_COMPILED:
        print(compared.ours.stderr)
        return
    if compared.real and arguments.shrink_seconds:
        text = shrink(arguments.chanscope, generated, compared.program.name, answers,
                      arguments.shrink_seconds)
        shrunk = compare(arguments.chanscope, [Program(compared.program.name, text)], answers)[0]
        if shrunk.verdict == "DIFFERS":
            compared = shrunk
    print(compared.program.text)
    if compared.real:
        print(side_by_side(compared.real, compared.ours), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("chanscope", nargs="?")
    parser.add_argument("--seeds", type=seeds_of, default=seeds_of("1..300"))
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--shrink-seconds", type=float, default=60)
    parser.add_argument("--without", type=lambda text: text.split(","), default=NOT_YET)
    parser.add_argument("--sleeps", action="store_true", help="with goroutines that sleep")
    parser.add_argument("--trust", action="store_true",
                        help="call a difference one without asking Go again")
    parser.add_argument("--print", type=int, metavar="SEED", dest="printed")
    arguments = parser.parse_args()
    if arguments.printed is not None:
        print(generate(arguments.printed, arguments.without, sleeps=arguments.sleeps).text(), end="")
        return 0
    try:
        answers = Answers(Toolchain(), CACHE)
    except NoGo:
        print("skipped: there is no go on this machine")
        return SKIP
    began, counts = time.monotonic(), collections.Counter()
    done = None
    for begin in range(0, len(arguments.seeds), AT_ONCE):
        chunk = arguments.seeds[begin:begin + AT_ONCE]
        made = {f"seed_{seed}.go": generate(seed, arguments.without, sleeps=arguments.sleeps)
                for seed in chunk}
        programs = [Program(name, generated.text()) for name, generated in made.items()]
        for compared in compare(arguments.chanscope, programs, answers, not arguments.trust):
            counts[compared.verdict] += 1
            if compared.verdict == "DIFFERS":
                show(compared, arguments, made[compared.program.name], answers)
        done = chunk[-1]
        if time.monotonic() - began > arguments.seconds:
            break
    print(f"seeds {arguments.seeds[0]}..{done} in {time.monotonic() - began:.0f} s: " +
          ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items())))
    return 1 if counts["DIFFERS"] or not counts["same"] else 0


if __name__ == "__main__":
    sys.exit(main())
