#!/usr/bin/env python3
"""Compares `chanscope run` with the real Go at GOMAXPROCS=1.

    oracle.py CHANSCOPE PROGRAM.go...

Standard output byte for byte, the exit status, and the first line of standard error. A program is
run several times under the real Go; one that does not answer the same nearly always leaves Go a
choice, and is skipped, visibly. Exits 77 without Go, 1 when there is a difference.
"""
import collections
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

RUNS = 9
# A busy machine makes Go's monitor preempt a goroutine that was merely kept from running; so a few
# runs may differ.
NEARLY_ALWAYS = 6
TIMEOUT_S = 60
SKIP = 77

Outcome = collections.namedtuple("Outcome", "stdout status stderr_line")


def outcome(command, environment=None):
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT_S, env=environment,
                              stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired:
        return Outcome(b"", "no end within %d s" % TIMEOUT_S, b"")
    return Outcome(done.stdout, done.returncode, done.stderr.split(b"\n", 1)[0])


def real_outcome(binary):
    """What the real Go nearly always does; None when it does now this, now that."""
    environment = dict(os.environ, GOMAXPROCS="1")
    seen = collections.Counter(outcome([binary], environment) for _ in range(RUNS))
    best, times = seen.most_common(1)[0]
    return best if times >= NEARLY_ALWAYS else None


def build(program, folder):
    binary = os.path.join(folder, "program")
    environment = dict(os.environ, GO111MODULE="off", GOFLAGS="")
    environment.setdefault("GOCACHE", os.path.join(folder, "cache"))
    done = subprocess.run(["go", "build", "-o", binary, str(program)], capture_output=True,
                          env=environment, check=False)
    return binary if done.returncode == 0 else None, done.stderr.decode(errors="replace")


def first_difference(real, ours):
    real_lines, our_lines = real.split(b"\n"), ours.split(b"\n")
    for number, pair in enumerate(zip(real_lines, our_lines), 1):
        if pair[0] != pair[1]:
            return f"line {number}: Go {pair[0]!r}, chanscope {pair[1]!r}"
    return f"Go has {len(real_lines)} lines, chanscope {len(our_lines)}"


def compare(chanscope, program, folder):
    """"" when they agree; None when there is nothing to compare with; else what differs."""
    binary, message = build(program, folder)
    if binary is None:
        return "the real Go does not compile it: " + message
    real = real_outcome(binary)
    if real is None:
        return None
    ours = outcome([chanscope, "run", str(program)])
    found = []
    if real.stdout != ours.stdout:
        found.append("stdout, " + first_difference(real.stdout, ours.stdout))
    if real.status != ours.status:
        found.append(f"exit status: Go {real.status}, chanscope {ours.status}")
    if real.stderr_line != ours.stderr_line:
        found.append(f"stderr: Go {real.stderr_line!r}, chanscope {ours.stderr_line!r}")
    return "; ".join(found)


def main():
    chanscope, programs = sys.argv[1], [pathlib.Path(name) for name in sys.argv[2:]]
    if shutil.which("go") is None:
        print("skipped: there is no go on this machine")
        return SKIP
    if not programs:
        print("no programs were named")
        return 1
    counts = collections.Counter()
    for program in programs:
        name = f"{program.parent.name}/{program.name}"
        with tempfile.TemporaryDirectory() as folder:
            difference = compare(chanscope, program, folder)
        verdict = "skip" if difference is None else "DIFFERS" if difference else "same"
        counts[verdict] += 1
        reason = "the real Go does not always answer the same" if difference is None else difference
        print(f"{verdict:8}{name}{': ' + reason if reason else ''}", flush=True)
    print(f"{counts['same']} same, {counts['DIFFERS']} different, {counts['skip']} skipped")
    return 1 if counts["DIFFERS"] or not counts["same"] else 0


if __name__ == "__main__":
    sys.exit(main())
