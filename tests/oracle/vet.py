#!/usr/bin/env python3
"""The warnings of `chanscope check` beside those of the real `go vet`.

  vet.py CHANSCOPE FOLDER            compares both, and go vet with the golden files
  vet.py CHANSCOPE FOLDER --update   writes the golden files: what go vet says

A program without a go on this machine is compared with its golden file alone.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys

LINE = re.compile(r"^(?:vet: )?(?:.*/)?([\w.]+\.go):(\d+:\d+): (.*)$")


def told(output):
    """"line:column: message" of each line that tells of a place, sorted."""
    found = [LINE.match(line) for line in output.decode(errors="replace").split("\n")]
    lines = {(int(each[2].split(":")[0]), f"{each[2]}: {each[3]}") for each in found if each}
    return "".join(f"{text}\n" for _, text in sorted(lines))


def of_go_vet(path):
    done = subprocess.run(["go", "vet", path.name], cwd=path.parent, capture_output=True, check=False)
    return told(done.stderr).replace("command-line-arguments.", "main.")


def of_chanscope(chanscope, path):
    done = subprocess.run([chanscope, "check", "--max-errors", "0", path.name], cwd=path.parent,
                          capture_output=True, check=False)
    return told(done.stdout).replace(": warning: ", ": ")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("chanscope", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    has_go = shutil.which("go") is not None
    paths = sorted(options.folder.glob("*.go"))
    failed = not paths
    for path in paths:
        golden = path.with_suffix(".golden")
        if options.update:
            golden.write_text(of_go_vet(path))
        said = {"golden": golden.read_text(), "ours": of_chanscope(options.chanscope.resolve(), path)}
        if has_go:
            said["go vet"] = of_go_vet(path)
        if len(set(said.values())) == 1:
            continue
        failed = True
        print(f"{path.name} differs")
        for who, text in said.items():
            for line in text.splitlines():
                if any(line not in other.splitlines() for other in said.values()):
                    print(f"  {who}: {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
