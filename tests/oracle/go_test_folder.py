#!/usr/bin/env python3
"""Go's own tests, where they are installed: which of them chanscope passes, and why the others fail.

  go_test_folder.py CHANSCOPE            the table by cause, for the `// run` programs of the folder
                                         and of its folder chan
  go_test_folder.py CHANSCOPE --check    only those that passed before; fails when one is lost
  go_test_folder.py CHANSCOPE --update   notes those that pass now

Of Go's tests only names of files are kept here. Exit status 77: they are not installed.
"""
import argparse
import collections
import concurrent.futures
import pathlib
import re
import subprocess
import sys

from toolchain import imports_of

HERE = pathlib.Path(__file__).parent
PASSING = HERE / "go_test_folder.txt"
PACKAGES = HERE.parent.parent / "assets" / "std"
FOLDERS = [pathlib.Path("/usr/share/go-1.19/test"), pathlib.Path("/usr/lib/go-1.19/test")]
TIMEOUT_S = 120
SKIPPED = 77

# Beyond the defaults: what the largest of them takes.
LIMITS = ["--max-steps", "100000000000", "--max-instructions", "100000000000"]

# What a program may import to count (the packages that chanscope promises).
PROMISED = frozenset("""
    bufio bytes container/heap container/list container/ring context errors fmt io log math math/bits
    math/rand os reflect runtime sort strconv strings sync sync/atomic testing time unicode
    unicode/utf8 golang.org/x/sync/errgroup golang.org/x/sync/semaphore""".split())

CAUSES = [
    ("collected garbage and its finalizers",
     re.compile(r"finaliz|never collected|bad liveness|limit reached: heap_words")),
    ("a name of a package that is not there yet", re.compile(r"undefined: \w+\.\w+")),
    ("unsafe", re.compile(r"package unsafe")),
    ("a package that is not there", re.compile(r"is not in the packages")),
    ("a construct without code", re.compile(r"not supported yet")),
    ("refused by the checker", re.compile(r"^[\w.]+\.go:\d+:\d+: ")),
    ("a limit was reached", re.compile(r"limit reached")),
    ("it panics or stops", re.compile(r"^(panic|fatal error):", re.MULTILINE)),
]

Verdict = collections.namedtuple("Verdict", "name cause text")


def first_comment(text):
    return next((line.strip() for line in text.split("\n") if line.startswith("//")), "")


def asks(text):
    """What is to be done with the program: its first line that says nothing of where it builds."""
    for line in text.split("\n"):
        if line.startswith("//") and not line.startswith(("//go:build", "// +build")):
            return line.strip()
    return ""


def packages():
    return {str(path.parent.relative_to(PACKAGES)) for path in PACKAGES.rglob("*.go")}


def programs(folder):
    """Those that ask to be run and import nothing but what chanscope promises."""
    for path in sorted(folder.glob("*.go")) + sorted(folder.glob("chan/*.go")):
        text = path.read_text(errors="replace")
        if asks(text) == "// run" and imports_of(text) <= PROMISED:
            yield path


def cause_of(text):
    return next((cause for cause, pattern in CAUSES if pattern.search(text)), "another outcome")


def judge(chanscope, folder, path):
    name = str(path.relative_to(folder))
    try:
        done = subprocess.run([chanscope, "run", *LIMITS, path], capture_output=True, timeout=TIMEOUT_S,
                              check=False)
    except subprocess.TimeoutExpired:
        return Verdict(name, "too slow", "")
    text = (done.stdout + done.stderr).decode(errors="replace").replace(f"{path.parent}/", "")
    expected = path.with_suffix(".out")
    wanted = expected.read_text(errors="replace") if expected.exists() else text
    if done.returncode == 0 and text == wanted:
        return Verdict(name, None, "")
    return Verdict(name, cause_of(text), text.split("\n")[0])


def print_table(verdicts):
    failed = collections.defaultdict(list)
    for verdict in verdicts:
        if verdict.cause:
            failed[verdict.cause].append(verdict)
    for place, group in [("the folder", [each for each in verdicts if "/" not in each.name]),
                         ("its folder chan", [each for each in verdicts if "/" in each.name])]:
        passed = sum(1 for verdict in group if not verdict.cause)
        print(f"{passed} of {len(group)} of {place} pass "
              f"({100 * passed / max(len(group), 1):.1f} %)")
    for cause, group in sorted(failed.items(), key=lambda item: -len(item[1])):
        print(f"{len(group):4} {cause}")
        for verdict in group:
            print(f"       {verdict.name}: {verdict.text[:100]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("chanscope")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    folder = next((each for each in FOLDERS if (each / "chan").is_dir()), None)
    if folder is None:
        print("skipped: golang-1.19-src, which has Go's tests, is not installed")
        return SKIPPED
    kept = PASSING.read_text().split() if PASSING.exists() else []
    paths = [folder / name for name in kept] if options.check else list(programs(folder))
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        verdicts = list(pool.map(lambda path: judge(options.chanscope, folder, path), paths))
    print_table(verdicts)
    if options.update and not options.check:
        PASSING.write_text("".join(f"{each.name}\n" for each in verdicts if not each.cause))
    lost = [each for each in verdicts if each.cause]
    return 1 if options.check and lost else 0


if __name__ == "__main__":
    sys.exit(main())
