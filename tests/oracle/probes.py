#!/usr/bin/env python3
"""The fields of real channels beside those of the model, at marked points.

    probes.py CHANSCOPE [--seeds A..B] PROGRAM.go-or-FOLDER...

A program calls mark(number, channels...) wherever it likes; channels in the order in which they were
made. Under the real Go, mark reads the hchan of each through unsafe (mark.go.txt) and prints it. For
chanscope mark only prints its number: the state is what `chanscope trace` said last of each channel.
Compared at every mark, in order: qcount, sendx, recvx, closed, and who waits in recvq and sendq, in
order. With --seeds, random programs with marks between their statements as well.
Exits 77 without Go, 1 when there is a difference.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile

from answers import Answers, Program, read_program
from batch import WORKERS
from comparison import OTHER_SEEDS
from generate import seeds_of
from generator.program import NOT_YET, generate
from oracle import CACHE, SKIP, paths_of
from toolchain import NoGo, Toolchain

MARK_FOR_GO = pathlib.Path(__file__).with_name("mark.go.txt")
MARK_FOR_US = '\nfunc mark(n int, channels ...interface{}) {\n\tprintln("mark", n, len(channels))\n}\n'


def marks_of_go(answer):
    return [row for row in answer.outcome.stderr.split("\n") if row.startswith("mark ")]


class Waiters:
    """Tells goroutines as mark.go.txt does: relative to the first one seen."""

    def __init__(self):
        self.first = None

    def text(self, queue):
        words = []
        for waiter in queue:
            if waiter["g"] == 1:
                words.append(" main")
                continue
            if self.first is None:
                self.first = waiter["g"]
            words.append(f" {waiter['g'] - self.first}")
        return "".join(words)


def marks_in_trace(trace):
    """The rows that mark would have printed, had it been able to look."""
    latest, rows, waiters = {}, [], Waiters()
    for row in trace.splitlines():
        event = json.loads(row)
        if "chan" in event:
            latest[event["chan"]["id"]] = event["chan"]
        words = event["text"].split() if event["event"] == "output" else []
        if len(words) != 3 or words[0] != "mark":
            continue
        for number in range(1, int(words[2]) + 1):
            c = latest[number]
            rows.append(f"mark {words[1]} channel {number} qcount {c['qcount']} "
                        f"sendx {c['sendx']} recvx {c['recvx']} closed {c['closed']} "
                        f"recvq{waiters.text(c['recvq'])} sendq{waiters.text(c['sendq'])}")
    return rows


def marks_of_chanscope(chanscope, program, seed=1):
    """The rows; or what chanscope says where it cannot run the program."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / pathlib.Path(program.name).name
        source.write_text(program.text + MARK_FOR_US, encoding="utf-8")
        done = subprocess.run([chanscope, "trace", "--seed", str(seed), source],
                              capture_output=True, check=False)
    if done.returncode:
        return ["chanscope says " + done.stderr.decode().split("\n", 1)[0]]
    return marks_in_trace(done.stdout.decode())


def first_difference(real, ours):
    for number in range(max(len(real), len(ours))):
        pair = [rows[number] if number < len(rows) else "nothing" for rows in (real, ours)]
        if pair[0] != pair[1]:
            return f"    Go        {pair[0]}\n    chanscope {pair[1]}"
    return ""


def judge(chanscope, program, answer, ours):
    """(verdict, what differs). Another seed of the model that does as Go did means a choice."""
    if answer.error:
        return "DIFFERS", "    the real Go does not compile it: " + answer.error
    if answer.outcome is None:
        return "skip", ""
    real = marks_of_go(answer)
    difference = first_difference(real, ours)
    if not difference:
        return "same", ""
    if any(marks_of_chanscope(chanscope, program, seed) == real for seed in OTHER_SEEDS):
        return "skip", ""
    return "DIFFERS", difference


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("chanscope")
    parser.add_argument("programs", nargs="*")
    parser.add_argument("--seeds", type=seeds_of, default=())
    parser.add_argument("--without", type=lambda text: text.split(","), default=NOT_YET)
    arguments = parser.parse_intermixed_args()
    try:
        answers = Answers(Toolchain(), CACHE, [MARK_FOR_GO])
    except NoGo:
        print("skipped: there is no go on this machine")
        return SKIP
    programs = [read_program(path.resolve()) for path in paths_of(arguments.programs)]
    programs += [Program(f"seed_{seed}.go", generate(seed, arguments.without, marks=True).text())
                 for seed in arguments.seeds]
    real = answers.of(programs)
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        traced = dict(zip(programs, pool.map(
            lambda p: marks_of_chanscope(arguments.chanscope, p), programs)))
    doubted = [p for p in programs
               if real[p].outcome and first_difference(marks_of_go(real[p]), traced[p])]
    real.update(answers.asked_again(doubted))
    counts, marks = collections.Counter(), 0
    for program, ours in traced.items():
        verdict, difference = judge(arguments.chanscope, program, real[program], ours)
        counts[verdict] += 1
        marks += len(ours) if verdict == "same" else 0
        if difference:
            print(f"DIFFERS {program.name}\n{difference}", flush=True)
    print(f"{marks} channels looked at: " +
          ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items())))
    return 1 if counts["DIFFERS"] or not marks else 0


if __name__ == "__main__":
    sys.exit(main())
