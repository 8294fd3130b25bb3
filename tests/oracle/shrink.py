"""Makes a program smaller while it still shows the difference."""
import time

from answers import Program
from comparison import NOT_COMPILED, ours_of
from generator.tree import smaller

AT_ONCE = 32


def still_differs(chanscope, program, answer):
    """Cheaper than a comparison: nothing is confirmed."""
    if answer.outcome is None:
        return False
    ours = ours_of(chanscope, program)
    return ours.status != NOT_COMPILED and ours != answer.outcome


def shrink(chanscope, generated, name, answers, seconds):
    """The text of the smallest program found in this time."""
    until = time.monotonic() + seconds
    top, progress = generated.top, True
    while progress and time.monotonic() < until:
        progress = False
        # Without main the binary could not be linked, where each is a package of its own.
        candidates = [tree for tree in smaller(top) if "\nfunc main() {" in generated.text(tree)]
        for begin in range(0, len(candidates), AT_ONCE):
            some = candidates[begin:begin + AT_ONCE]
            programs = [Program(name, generated.text(tree)) for tree in some]
            found = answers.of(list(dict.fromkeys(programs)))
            best = next((tree for tree, program in zip(some, programs)
                         if still_differs(chanscope, program, found[program])), None)
            if best is not None:
                top, progress = best, True
                break
            if time.monotonic() > until:
                break
    return generated.text(top)
