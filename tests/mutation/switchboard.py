"""One scratch copy with every break in it, each asleep until the environment names it.

So that all mutants are built at once; with none named, the program must be as good as the original.
"""
import pathlib
import shutil
import subprocess

SWITCH = "CHANSCOPE_MUTANT"
HEADER = pathlib.Path("core/base/mutated.h")
HEADER_TEXT = f"""#pragma once

#include <cstdlib>

// Which mutant is awake; 0: none.
inline int AwakeMutant() {{
  static const int awake = [] {{
    const char* text = std::getenv("{SWITCH}");
    return text ? std::atoi(text) : 0;
  }}();
  return awake;
}}
"""


class DoesNotApply(Exception):
    """The model has changed: the mutant must be written anew."""


def copy_sources(root, scratch):
    """Brings scratch up to date; files that are the same keep their time."""
    listed = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard"],
                            capture_output=True, check=True, text=True).stdout.splitlines()
    for name in listed:
        source, target = root / name, scratch / name
        if not source.is_file():
            continue
        if not target.exists() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)


def wired(text, mutant, number):
    """The text with the break in it, behind its switch."""
    if text.count(mutant.original) != 1:
        raise DoesNotApply(f"{mutant.name}: found {text.count(mutant.original)} times in "
                           f"{mutant.file}: {mutant.original!r}")
    awake = f"AwakeMutant() == {number}"
    if "MUTATED" in mutant.broken:
        broken = mutant.broken.replace("MUTATED", f"({awake})")
    elif mutant.original.endswith((";", "}")):
        broken = f"if ({awake}) {{ {mutant.broken} }} else {{ {mutant.original} }}"
    else:
        broken = f"({awake} ? ({mutant.broken}) : ({mutant.original}))"
    return text.replace(mutant.original, broken)


def wire(mutants, root, scratch):
    """Writes the files with all breaks into scratch."""
    texts = {}
    for number, mutant in enumerate(mutants, 1):
        text = texts.get(mutant.file) or (root / mutant.file).read_text()
        texts[mutant.file] = wired(text, mutant, number)
    texts = {name: text.replace("#include \"", '#include "core/base/mutated.h"\n#include "', 1)
             for name, text in texts.items()}
    texts[HEADER] = HEADER_TEXT
    for name, text in texts.items():
        target = scratch / name
        if not target.exists() or target.read_text() != text:
            target.write_text(text)
    return set(texts)
