#!/usr/bin/env python3
"""Holds the tree to its architecture: who may include whom, how long a file may be.

Prints each finding as file:line: message and exits 1 when there is one.
"""
import pathlib
import re
import subprocess
import sys

CORE = ["base", "lang", "bytecode", "runtime", "vm", "std", "sim", "explore"]
APP = ["scene", "session", "export", "gfx", "panels", "platform", "cli"]
ORDER = [f"core/{name}" for name in CORE] + [f"app/{name}" for name in APP]
# Folders that are compiled headless: no window, no GL, no ImGui.
HEADLESS = [f"core/{name}" for name in CORE] + ["app/scene", "app/session", "app/export"]
GRAPHICS = re.compile(r"imgui|glfw|glad|(^|/)GL|EGL", re.IGNORECASE)
MAX_LINES = 500
TOP_LEVEL = {
    "app", "core", "shaders", "tests", "assets", "CMakeLists.txt", "README.md", "run", "LICENSE",
    "CMakePresets.json", "vcpkg.json", "cmake", ".ci", ".clang-format", ".clang-tidy", ".gitignore",
}
SOURCES = {".cpp", ".h", ".def", ".py", ".glsl", ".vert", ".frag", ".sh"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
MARK = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")


def files(root):
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, text=True, check=True)
    return [path for path in map(pathlib.PurePosixPath, listed.stdout.split("\n"))
            if path.name and (root / path).is_file()]


def folder(path):
    """core/sim/window.h belongs to core/sim; app/main.cpp and tests to nothing that is ordered."""
    name = "/".join(path.parts[:2])
    return name if name in ORDER else None


def include_findings(path, text):
    own = folder(path)
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match or own is None:
            continue
        kind, target = match.groups()
        theirs = folder(pathlib.PurePosixPath(target))
        if kind == '"' and theirs and ORDER.index(theirs) > ORDER.index(own):
            yield number, f"{own} may not include {theirs}: it stands below it"
        if own in HEADLESS and GRAPHICS.search(target) and theirs != "app/gfx":
            yield number, f"{own} is compiled headless and may not include {target}"


def findings(root):
    for path in files(root):
        if path.parts[0] not in TOP_LEVEL:
            yield path, 1, "nothing else belongs into the top level"
        if path.suffix not in SOURCES:
            continue
        text = (root / path).read_text(encoding="utf-8")
        lines = text.count("\n")
        if lines > MAX_LINES:
            yield path, lines, f"{lines} lines: split it by construct, {MAX_LINES} are the limit"
        if path.suffix == ".h" and "#pragma once" not in text:
            yield path, 1, "a header begins with #pragma once"
        if path.suffix == ".h" and path.parts[0] != "tests" and "Must not" not in re.sub(r"\n// ?", " ", text):
            yield path, 1, "a header opens with what it owns and what it must not do"
        for number, line in enumerate(text.splitlines(), 1):
            if MARK.search(line):
                yield path, number, "unfinished work has no mark here: do it, or file an issue"
        for number, message in include_findings(path, text):
            yield path, number, message
    main = root / "app/main.cpp"
    if main.exists() and main.read_text().count("\n") >= 80:
        yield "app/main.cpp", 80, "main stays under 80 lines"


def self_test():
    """The rules find what they are for."""
    bad = list(include_findings(pathlib.PurePosixPath("core/lang/x.h"),
                                '#include "core/vm/machine.h"\n#include <GLFW/glfw3.h>\n'))
    good = list(include_findings(pathlib.PurePosixPath("core/vm/x.h"),
                                 '#include "core/lang/ast.h"\n#include <vector>\n'))
    assert len(bad) == 2 and not good


def main():
    self_test()
    root = pathlib.Path(__file__).resolve().parents[2]
    found = list(findings(root))
    for path, line, message in found:
        print(f"{path}:{line}: {message}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
