"""A whole program from a seed: shared variables, functions, main; its text, and its tree."""
import collections
import re

from generator import chatter, patterns
from generator.dice import Dice
from generator.elements import INT, TYPES
from generator.scope import Place, Scope
from generator.soup import go, soup
from generator.tree import Node, block, line, text_of

Function = collections.namedtuple("Function", "name level")

# Kinds of statements that chanscope cannot run yet.
NOT_YET = ()
# Far enough from one another, and their sums too, that no two sleepers are due at nearly one time.
MILLISECONDS = (3, 8, 21, 47)

FAULTS = """func index(i int) int {
\tlist := []int{1, 2, 3}
\treturn list[i]
}

func divide(by int) int {
\treturn 100 / by
}

func writeNilMap() {
\tvar m map[int]int
\tm[1] = 1
}

func followNil() int {
\tvar p *pair
\treturn p.a
}

func assertString(n int) {
\tvar v interface{} = n
\t_ = v.(string)
}"""


class Generated:
    """The top level as a tree. `uses`: the packages that the statements need."""

    def __init__(self, top, scope):
        self.top, self.scope = top, scope

    def text(self, top=None):
        body = text_of(self.top if top is None else top).rstrip("\n") + "\n"
        packages = sorted(name for name in ("fmt", "runtime", "sync", "sync/atomic", "time")
                          if re.search(rf"\b{name.split('/')[-1]}\.", body))
        imports = "".join(f'import "{name}"\n' for name in packages)
        faults = FAULTS + "\n\n" if "fault" in self.scope.uses else ""
        return f"package main\n\n{imports}\n{TYPES}\n\n{faults}{body}"


def declarations(scope, shared, used_in):
    """One node per shared variable that occurs; at the top of the file, or of main."""
    rows = [(c.name, f"chan {c.element.text}", "" if c.capacity is None else
             f"make(chan {c.element.text}, {c.capacity})" if c.capacity else
             f"make(chan {c.element.text})") for c in scope.channels]
    rows.append(("never", "chan int", "make(chan int)"))
    rows += [("total", "int", ""), ("shared", "int64", "")]
    rows += [(m, "sync.Mutex", "") for m in scope.mutexes]
    rows += [(m, "sync.RWMutex", "") for m in scope.rwmutexes]
    rows += [(w, "sync.WaitGroup", "") for w in scope.waitgroups]
    rows += [(o, "sync.Once", "") for o in scope.onces]
    rows += [(c, "", "sync.NewCond(&sync.Mutex{})") for c in scope.conds]
    nodes = []
    for name, kind, value in rows:
        if not re.search(rf"\b{name}\b", used_in):
            continue
        text = f"var {name} = {value}" if value else f"var {name} {kind}"
        nodes.append(line(text if shared else f"{text}\n_ = &{name}"))
    return nodes


def ending(scope, place):
    scope.uses.add("runtime")
    form = scope.dice.weighted([(5, "end"), (4, "yield"), (2, "wait"), (2, "asleep"),
                                (1, "goexit")])
    if form == "yield":
        i = scope.name("i")
        return [line(f"for {i} := 0; {i} < {scope.dice.between(1, 20)}; {i}++ {{\n"
                     "\truntime.Gosched()\n}"), line(scope.say('"main ends"'))]
    if form == "wait" and scope.waitgroups:
        return [line(f"{scope.dice.pick(scope.waitgroups)}.Wait()"),
                line(scope.say('"main ends"'))]
    if form == "asleep":
        return [line("select {}")]
    if form == "goexit":
        return [line("runtime.Goexit()")]
    return [line(scope.say('"main ends"', "total"))]


def generate(seed, without=NOT_YET, marks=False, sleeps=False):
    """The same seed, the same program. `without`: names of kinds of statements to leave out.
    `marks`: with calls of mark, for probes. `sleeps`: with goroutines that sleep."""
    dice = Dice(seed)
    scope = Scope(dice, to_stdout=dice.chance(25), without=without)
    shared = marks or dice.chance(60)
    for _ in range(dice.between(1, 4)):
        scope.add_channel()
    if dice.chance(70):
        scope.add_channel(INT)
    for kind, names in (("mu", scope.mutexes), ("rw", scope.rwmutexes), ("wg", scope.waitgroups),
                        ("once", scope.onces), ("cond", scope.conds)):
        names += [scope.name(kind) for _ in range(dice.between(1, 2))]
    functions = []
    if shared:
        for level in range(dice.below(3), 0, -1):
            functions.append(function(scope, level))
    place = Place("main")
    kind = dice.weighted([(25, "soup"), (40, "planned"), (35, "mixed")])
    hole = {"planned": lambda s, p: chatter.chatter(s, p, 1 if dice.chance(50) else 0),
            "mixed": lambda s, p: soup(s, p.inside(), 1) if dice.chance(15)
            else chatter.chatter(s, p, 1)}.get(kind)
    body = []
    if kind == "soup":
        # Goroutines first: main would wait for ever before there is anybody to meet.
        body += [node for _ in range(dice.between(1, 5))
                 for node in [go(scope, place)] + chatter.chatter(scope, place, 1)]
        body += soup(scope, place, 10)
    else:
        for _ in range(dice.between(1, 4)):
            planned = dice.weighted(chatter.allowed(scope, patterns.KINDS))
            body += planned(scope, place, hole)
            if kind == "mixed":
                body += soup(scope, place, 2)
    body += ending(scope, place)
    if marks:
        named = ", ".join(c.name for c in scope.channels if c.capacity is not None)
        sprinkle(dice, body, 45, lambda: f"mark({scope.number()}, {named})")
    if sleeps:
        sprinkle(dice, body, 15, lambda: f"time.Sleep({dice.pick(MILLISECONDS)} * time.Millisecond)")
    declared = declarations(scope, shared, text_of(functions + body))
    top = (declared if shared else []) + functions + [
        block("\nfunc main() {" if shared else "func main() {", body if shared else declared + body)]
    return Generated(top, scope)


def function(scope, level):
    name, argument = scope.name("h"), scope.name("n")
    place = Place(name, 1, 3, calls=level)
    body = [line(scope.say(place.label("begins"), argument))] + soup(scope, place, 3)
    scope.functions.append(Function(name, level))
    return block(f"\nfunc {name}({argument} int) int {{", body, f"\treturn {argument} * 2\n}}")


def sprinkle(dice, body, percent, statement):
    """Puts more statements between the others, in every goroutine."""
    def into(nodes):
        result = []
        for node in nodes:
            parts = [(head, into(inner) if inner else inner) for head, inner in node.parts]
            if dice.chance(percent):
                result.append(line(statement()))
            result.append(Node(*parts, tail=node.tail))
        return result

    body[:] = into(body)
