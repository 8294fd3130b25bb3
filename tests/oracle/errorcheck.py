#!/usr/bin/env python3
"""What `chanscope check` says about the wrong programs among Go's own tests, line by line.

  errorcheck.py CHANSCOPE             the share of lines that match, and a table of the others
  errorcheck.py CHANSCOPE --check     only the files that matched fully before; fails when one is lost
  errorcheck.py CHANSCOPE --update    notes the files that match fully now
  errorcheck.py CHANSCOPE --verbose   each line that does not match, too
  errorcheck.py CHANSCOPE --exact     beside the real compiler: the same words at the same column

A program says beside each wrong line, in patterns, what the compiler has to answer there. A line
counts when a pattern or an answer stands on it; it matches when each pattern finds its answer and
no answer is left over. Mistakes in the package clause and the imports never do: of them the go
command speaks, before it calls the compiler. Programs that give flags to the compiler are left out,
and so are those that import what chanscope does not have. Of Go's tests only names of files are kept
here. Exit status 77: they are not installed.
"""
import argparse
import collections
import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tempfile

from go_test_folder import FOLDERS, SKIPPED, first_comment, packages
from toolchain import imports_of

MATCHING = pathlib.Path(__file__).parent / "errorcheck.txt"
PLACES = [".", "chan", "fixedbugs", "interface", "ken", "syntax", "typeparam"]
# Of the flags that a program may ask for, the one that changes nothing in what it is told.
ASKS = ("// errorcheck", "// errorcheck -d=panic")
TIMEOUT_S = 60
ANSWER = re.compile(r"^(.*?):(\d+):(\d+): (.*)$")
WANTED = re.compile(r"// (?:GC_)?ERROR (.*)")
QUOTED = re.compile(r'"([^"]*)"')
OTHER_LINE = re.compile(r"LINE(?:([+-])(\d+))?")

MISSING = "nothing is said where the compiler complains"
OTHER = "other words"
EXTRA = "a complaint where the compiler has none"
SILENT = "no answer: it stops or takes too long"

Miss = collections.namedtuple("Miss", "name line cause wanted said")
Verdict = collections.namedtuple("Verdict", "name lines misses")


def programs(folder):
    known = packages()
    for place in PLACES:
        for path in sorted((folder / place).glob("*.go")):
            text = path.read_text(errors="replace")
            if first_comment(text) in ASKS and imports_of(text) <= known:
                yield path


def wanted_in(path):
    """{line: [pattern]}"""
    wanted = {}
    for number, line in enumerate(path.read_text(errors="surrogateescape").split("\n"), 1):
        found = None if "////" in line else WANTED.search(line)
        if not found:
            continue

        def place(match, number=number):
            moved = int(match[2] or 0) * (-1 if match[1] == "-" else 1)
            return f"{path.name}:{number + moved}"

        wanted[number] = [re.compile(OTHER_LINE.sub(place, pattern).replace("[[:space:]]", r"\s"))
                          for pattern in QUOTED.findall(found[1])]
    return wanted


def is_the_compilers(line):
    """Not a suggestion or a warning of chanscope's own."""
    return not line.startswith("\tdid you mean") and ": warning: " not in line


def answers_in(text):
    """{line: [message]}; what is indented belongs to the message above."""
    answers, last = collections.defaultdict(list), None
    for line in text.split("\n"):
        if not is_the_compilers(line):
            continue
        found = None if line.startswith("\t") else ANSWER.match(line)
        if found:
            last = answers[int(found[2])]
            if found[4] not in last:
                last.append(found[4])
        elif line.startswith("\t") and last:
            last[-1] += "\n" + line
    return answers


def compare(name, wanted, answers):
    misses = []
    for number in sorted(set(wanted) | set(answers)):
        left, said = list(answers.get(number, [])), " | ".join(answers.get(number, []))
        patterns = wanted.get(number, [])
        unmet = []
        for pattern in patterns:
            rest = [each for each in left if not pattern.search(each)]
            if len(rest) == len(left):
                unmet.append(pattern.pattern)
            left = rest
        if not unmet and not left:
            continue
        cause = MISSING if not said else OTHER if unmet else EXTRA
        misses.append(Miss(name, number, cause, " | ".join(unmet), " | ".join(left) or said))
    return misses


def judge(chanscope, folder, path):
    name = str(path.relative_to(folder))
    wanted = wanted_in(path)
    try:
        done = subprocess.run([chanscope, "check", "--max-errors", "0", path], capture_output=True,
                              timeout=TIMEOUT_S, check=False)
        failed = done.returncode not in (0, 65)
    except subprocess.TimeoutExpired:
        failed = True
    if failed:
        return Verdict(name, len(wanted),
                       [Miss(name, line, SILENT, "", "") for line in wanted])
    said = done.stdout.decode(errors="surrogateescape")
    answers = answers_in(said.replace(str(path), path.name))
    return Verdict(name, len(set(wanted) | set(answers)), compare(name, wanted, answers))


def judge_exactly(chanscope, folder, path):
    """As judge, but what the installed compiler answers is wanted, letter by letter."""
    name = str(path.relative_to(folder))
    ours = subprocess.run([chanscope, "check", "--max-errors", "0", path.name], cwd=path.parent,
                          capture_output=True, timeout=TIMEOUT_S, check=False)
    with tempfile.TemporaryDirectory() as scratch:  # the compiler removes its output after errors
        gos = subprocess.run(["go", "tool", "compile", "-e", "-complete", "-o", f"{scratch}/out",
                              path.name],
                             cwd=path.parent, capture_output=True, timeout=TIMEOUT_S, check=False)
    said, wanted = messages_in(ours.stdout), messages_in(gos.stdout)
    misses = []
    for line in sorted(set(said) | set(wanted)):
        if said[line] == wanted[line]:
            continue
        cause = MISSING if not said[line] else OTHER if wanted[line] else EXTRA
        misses.append(Miss(name, line, cause, " | ".join(wanted[line]), " | ".join(said[line])))
    return Verdict(name, len(set(said) | set(wanted)), misses)


def messages_in(output):
    """{line: ["column: message"]}"""
    messages, last = collections.defaultdict(list), None
    for line in output.decode(errors="surrogateescape").split("\n"):
        if not is_the_compilers(line):
            continue
        found = None if line.startswith("\t") else ANSWER.match(line)
        if found:
            last = messages[int(found[2])]
            last.append(f"{found[3]}: {found[4]}")
        elif line.startswith("\t") and last:
            last[-1] += "\n" + line
    return messages


def print_table(verdicts, verbose):
    lines = sum(each.lines for each in verdicts)
    misses = [miss for each in verdicts for miss in each.misses]
    whole = sum(1 for each in verdicts if not each.misses)
    print(f"{lines - len(misses)} of {lines} lines match "
          f"({100 * (lines - len(misses)) / max(lines, 1):.1f} %), in {whole} of {len(verdicts)} "
          "files all of them")
    for cause, count in collections.Counter(miss.cause for miss in misses).most_common():
        print(f"{count:4} {cause}")
        for miss in misses:
            if verbose and miss.cause == cause:
                print(f"       {miss.name}:{miss.line}: wanted {miss.wanted!r} said {miss.said!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("chanscope")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--exact", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    folder = next((each for each in FOLDERS if (each / "chan").is_dir()), None)
    if folder is None:
        print("skipped: golang-1.19-src, which has Go's tests, is not installed")
        return SKIPPED
    kept = MATCHING.read_text().split() if MATCHING.exists() else []
    paths = [folder / name for name in kept] if options.check else list(programs(folder))
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        one = judge_exactly if options.exact else judge
        chanscope = pathlib.Path(options.chanscope).resolve()
        verdicts = list(pool.map(lambda path: one(chanscope, folder, path), paths))
    print_table(verdicts, options.verbose or options.check)
    if options.update and not options.check:
        MATCHING.write_text("".join(f"{each.name}\n" for each in verdicts if not each.misses))
    return 1 if options.check and any(each.misses for each in verdicts) else 0


if __name__ == "__main__":
    sys.exit(main())
