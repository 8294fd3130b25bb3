#!/usr/bin/env python3
"""Compares `chanscope check` with `go build` on programs that do not compile.

    mistakes.py CHANSCOPE FOLDER

Every message, with its place, in the same order. With CHANSCOPE_UPDATE_GOLDEN in the environment,
the `// ERROR` comments of the programs are written anew from what Go says.
Exits 77 without Go, 1 when there is a difference.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
MESSAGE = re.compile(r"[^:\s]+\.go:(\d+)(?::\d+)?: (.*)")
COMMENT = re.compile(r" // ERROR .*")
# The linker, not the compiler, misses it, and knows no place.
NO_MAIN = "runtime.main_main·f: "
# A second line of ours, under a message: the compiler has none.
NEAR_NAME = "\tdid you mean "


def go_says(program):
    environment = dict(os.environ, GO111MODULE="off", GOFLAGS="")
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["go", "build", "-gcflags=-e", "-o", folder, program.name],
                              capture_output=True, text=True, check=False, env=environment,
                              cwd=program.parent)
    lines = [line for line in done.stderr.split("\n") if line.strip() and not line.startswith("#")]
    return [line.replace(f"{program.parent}/", "").replace("./", "") for line in lines]


def chanscope_says(chanscope, program):
    done = subprocess.run([chanscope, "check", "--max-errors", "0", program.name],
                          capture_output=True, text=True, check=False, cwd=program.parent)
    lines = done.stdout.rstrip("\n").split("\n")
    return [line for line in lines if not line.startswith(NEAR_NAME)]


def same(real, ours):
    if len(real) == 1 and real[0].startswith(NO_MAIN):
        return len(ours) == 1 and ours[0].endswith(real[0].removeprefix(NO_MAIN))
    return real == ours


def write_comments(program, real):
    lines = [COMMENT.sub("", line) for line in program.read_text().split("\n")]
    for message in real:
        found = MESSAGE.match(message)
        if found is None:
            continue
        at = int(found[1]) - 1
        escaped = re.sub(r"([.*+?()\[\]{}|^$\\])", r"\\\1", found[2])
        lines[at] += ("" if " // ERROR" in lines[at] else " // ERROR") + f" `{escaped}`"
    program.write_text("\n".join(lines))


def main():
    chanscope, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    if shutil.which("go") is None:
        print("skipped: there is no go on this machine")
        return SKIP
    different = 0
    for program in sorted(folder.glob("*.go")):
        real, ours = go_says(program), chanscope_says(chanscope, program)
        if "CHANSCOPE_UPDATE_GOLDEN" in os.environ and not real[0].startswith(NO_MAIN):
            write_comments(program, real)
        if not same(real, ours):
            different += 1
            print(f"DIFFERS {program.name}")
            print("\n".join(["  Go:        " + line for line in real]
                            + ["  chanscope: " + line for line in ours]))
    print(f"{different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
