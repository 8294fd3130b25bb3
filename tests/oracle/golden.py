"""Golden files: what the real Go answered, kept beside a program, for machines without Go."""
import pathlib


def golden_text(shown):
    """As tests/core/std compares it: output, exit status, the first line of standard error."""
    first_line = shown.stderr.split("\n", 1)[0]
    text = f"{shown.stdout}-- status {shown.status}\n"
    return text + (f"-- stderr {first_line}\n" if first_line else "")


def golden_path(program):
    return pathlib.Path(program.name).with_suffix(".golden")


def fault_of(program, answer, update):
    """What is wrong with the golden file; with `update` it is written anew. Programs that do not
    always answer the same have none."""
    path = golden_path(program)
    if answer.outcome is None:
        return f"{path.name} should not be there" if path.exists() else ""
    text = golden_text(answer.outcome)
    if path.exists() and kept_text(path) == text:
        return ""
    if update:
        path.write_text(text, encoding="utf-8")
        return ""
    if not path.exists():
        return f"{path.name} is missing: ./run test --update-golden writes it"
    return f"{path.name} is not what Go answers"


def kept_text(path):
    """The golden file's text; what is no UTF-8 as an Outcome shows it."""
    return path.read_bytes().decode(errors="backslashreplace")
