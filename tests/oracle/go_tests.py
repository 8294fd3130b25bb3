#!/usr/bin/env python3
"""Compares `chanscope run x_test.go --test PATTERN` with what the test binary of the real Go prints.

    go_tests.py CHANSCOPE FOLDER

Standard output byte for byte but for times, the exit status, and the first line of standard error.
A file's first line says which tests are picked: `// -run PATTERN`. Beside it, the .golden file must
hold Go's answer; with CHANSCOPE_UPDATE_GOLDEN in the environment it is written anew.
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
TIMES = re.compile(r"\(\d+\.\d\ds\)")
RUN = "// -run "


def golden_text(done):
    first_line = done.stderr.split("\n", 1)[0]
    text = f"{TIMES.sub('(0.00s)', done.stdout)}-- status {done.returncode}\n"
    return text + (f"-- stderr {first_line}\n" if first_line else "")


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def answer_of_go(program, pattern, folder):
    """The text of the golden file, or None where Go does not build the test."""
    binary = pathlib.Path(folder) / "tests"
    environment = dict(os.environ, GO111MODULE="off", GOFLAGS="", GOMAXPROCS="1")
    built = run(["go", "test", "-c", "-vet=off", "-o", binary, program], env=environment)
    if built.returncode:
        print(built.stdout + built.stderr)
        return None
    return golden_text(run([binary, "-test.v", "-test.run", pattern, "-test.parallel", "1"],
                           env=environment, cwd=folder))


def main():
    chanscope, data = sys.argv[1:3]
    if shutil.which("go") is None:
        print("skipped: there is no go on this machine")
        return SKIP
    different = 0
    for program in sorted(pathlib.Path(data).rglob("*_test.go")):
        pattern = program.read_text().split("\n", 1)[0].removeprefix(RUN)
        with tempfile.TemporaryDirectory() as folder:
            real = answer_of_go(program.resolve(), pattern, folder)
        golden = program.with_suffix(".golden")
        if "CHANSCOPE_UPDATE_GOLDEN" in os.environ and real is not None:
            golden.write_text(real)
        kept = golden.read_text() if golden.exists() else ""
        ours = golden_text(run([chanscope, "run", program, "--test", pattern]))
        if real == ours == kept:
            continue
        different += 1
        print(f"DIFFERS {program}\n-- the real Go\n{real}-- chanscope\n{ours}-- golden file "
              f"{'as Go' if kept == real else 'differs'}")
    print(f"{different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
