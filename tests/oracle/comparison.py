"""Programs side by side: Go's answer, chanscope's, and what differs, for people to read."""
import collections
import concurrent.futures
import pathlib
import tempfile

import outcome
from batch import WORKERS

NOT_COMPILED = 65
# Of the first difference, in what is shown of it.
LINES_BEFORE, LINES_AFTER = 12, 60
# Seeds with which the model is asked whether the program has a choice after all, as in a select.
OTHER_SEEDS = range(2, 26)

# verdict: "same", "DIFFERS", or "skip" where Go itself does not always answer the same.
Compared = collections.namedtuple("Compared", "program verdict real ours reason")


def ours_of(chanscope, program, seed=1):
    """chanscope's outcome of a program; from a file of the program's own name."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / pathlib.Path(program.name).name
        source.write_text(program.text, encoding="utf-8")
        return outcome.run([chanscope, "run", "--seed", str(seed), str(source)])


def compare(chanscope, programs, answers, confirm=True):
    """Compared, for each program, in order. Before anything is called a difference, Go is asked
    many times more: a choice that it happened to make three times alike is no difference."""
    real = answers.of(programs)
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        ours = dict(zip(programs, pool.map(lambda p: ours_of(chanscope, p), programs)))
    doubted = [p for p in programs if confirm and real[p].outcome and
               real[p].outcome != ours[p] and ours[p].status != NOT_COMPILED]
    again = answers.asked_again(doubted)
    result = []
    for program in programs:
        answer = again.get(program, real[program])
        best = answer.outcome
        if answer.error:
            verdict, reason = "DIFFERS", "the real Go does not compile it: " + answer.error
        elif best is None:
            verdict, reason = "skip", "the real Go does not always answer the same"
        elif best == ours[program]:
            verdict, reason = "same", ""
        elif program in again and any(ours_of(chanscope, program, seed) == best
                                      for seed in OTHER_SEEDS):
            verdict, reason = "skip", "Go has a choice, and the model can choose as it did"
        else:
            verdict, reason = "DIFFERS", "; ".join(parts_that_differ(best, ours[program]))
        result.append(Compared(program, verdict, best, ours[program], reason))
    return result


def parts_that_differ(real, ours):
    return [part for part in real._fields if getattr(real, part) != getattr(ours, part)]


def lines_of(shown):
    """An outcome as lines, for the two columns."""
    return (shown.stdout.split("\n") + ["-- status " + str(shown.status), "-- stderr"] +
            shown.stderr.split("\n") + ["-- waits"] + list(shown.waits))


def side_by_side(real, ours, titles=("the real Go", "chanscope"), width=58):
    """Two columns from a little before the first line that differs; such lines are marked."""
    left, right = lines_of(real), lines_of(ours)
    height = max(len(left), len(right))
    left += [""] * (height - len(left))
    right += [""] * (height - len(right))
    first = next((row for row in range(height) if left[row] != right[row]), 0)
    shown = slice(max(0, first - LINES_BEFORE), first + LINES_AFTER)
    rows = [f"  {titles[0]:<{width}} | {titles[1]}", f"  from line {shown.start + 1} of {height}"]
    for one, other in zip(left[shown], right[shown]):
        mark = " " if one == other else "≠"
        rows.append(f"{mark} {one[:width]:<{width}} | {other[:width]}")
    return "\n".join(rows)
