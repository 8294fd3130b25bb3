#!/usr/bin/env python3
"""Go's own tests of channels, test/chan/*.go where they are installed: each does as its first line says.

  chan_folder.py CHANSCOPE

`// run`: it ends well. `// errorcheck`: what `chanscope check` says stands on exactly the lines that
the program marks, in the words it marks them with. `// runoutput`: the program that it writes ends
well; the real Go runs the writer, which needs packages that are none of chanscope's. Fails when one
does not, when one asks for something else, and when there are fewer than there were. Exit status
77: they are not installed.
"""
import pathlib
import subprocess
import sys
import tempfile

import errorcheck
import go_test_folder

COUNT = 19


def fault_of_written(chanscope, path):
    written = subprocess.run(["go", "run", path], capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as scratch:
        program = pathlib.Path(scratch) / "written.go"
        program.write_bytes(written)
        return fault_of_run(chanscope, program)


def fault_of_run(chanscope, path):
    verdict = go_test_folder.judge(chanscope, path.parent, path)
    return f"{verdict.cause}: {verdict.text}" if verdict.cause else ""


def fault_of_check(chanscope, path):
    verdict = errorcheck.judge(chanscope, path.parent, path)
    return "; ".join(f"line {miss.line}: {miss.cause}" for miss in verdict.misses)


ACTIONS = {"// run": fault_of_run, "// errorcheck": fault_of_check,
           "// runoutput": fault_of_written}


def main():
    chanscope = str(pathlib.Path(sys.argv[1]).resolve())
    folder = next((each / "chan" for each in go_test_folder.FOLDERS if (each / "chan").is_dir()), None)
    if folder is None:
        print("skipped: golang-1.19-src, which has Go's tests, is not installed")
        return go_test_folder.SKIPPED
    faults, right = [], 0
    for path in sorted(folder.glob("*.go")):
        action = ACTIONS.get(go_test_folder.asks(path.read_text(errors="replace")))
        fault = action(chanscope, path) if action else "its first line asks for nothing known"
        if fault:
            faults.append(f"{path.name}: {fault}")
        else:
            right += 1
    print("\n".join([*faults, f"{right} of {right + len(faults)} do as their first line says"]))
    return 1 if faults or right < COUNT else 0


if __name__ == "__main__":
    sys.exit(main())
