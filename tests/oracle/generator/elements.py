"""Types of channel elements: how to write a value, and how to print one."""
import collections

# text: the Go type. value(dice, number): an expression. shown(name): what to print of a variable.
Element = collections.namedtuple("Element", "text value shown")

TYPES = """type pair struct {
\ta int
\tb string
}

type wide struct {
\thead int
\tbody [20]int
\ttail string
}"""


def _any(dice, n):
    return dice.pick([str(n), f'"v{n}"', "nil", f"pair{{{n}, \"p\"}}", f"[]int{{{n}}}"])


INT = Element("int", lambda d, n: str(n), lambda v: [v])
CHAN_INT = Element("chan int",
                   lambda d, n: d.pick(["nil", "make(chan int, 1)", "make(chan int)"]),
                   lambda v: [f"{v} == nil", f"len({v})", f"cap({v})"])
ELEMENTS = [
    (12, INT),
    (5, Element("string", lambda d, n: f'"s{n}"', lambda v: [v])),
    (2, Element("bool", lambda d, n: d.pick(["true", "false"]), lambda v: [v])),
    (3, Element("struct{}", lambda d, n: "struct{}{}", lambda v: [f"{v} == struct{{}}{{}}"])),
    (3, Element("pair", lambda d, n: f'pair{{{n}, "p{n}"}}', lambda v: [f"{v}.a", f"{v}.b"])),
    (2, Element("wide", lambda d, n: f'wide{{head: {n}, tail: "t{n}"}}',
                lambda v: [f"{v}.head", f"{v}.body[19]", f"{v}.tail"])),
    (2, Element("[3]int", lambda d, n: f"[3]int{{{n}, 0, {n + 1}}}", lambda v: [f"{v}[0]", f"{v}[2]"])),
    (2, Element("interface{}", _any, lambda v: [f"{v} == nil"])),
    (2, Element("*pair", lambda d, n: d.pick(["nil", f"&pair{{a: {n}}}"]), lambda v: [f"{v} == nil"])),
    (1, Element("uint8", lambda d, n: str(n % 256), lambda v: [v])),
    (1, Element("float64", lambda d, n: f"{n}.5", lambda v: [v])),
    (1, Element("[]int", lambda d, n: d.pick(["nil", f"[]int{{{n}, 2}}"]), lambda v: [f"len({v})"])),
    (2, CHAN_INT),
]
