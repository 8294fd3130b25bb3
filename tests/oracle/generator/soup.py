"""Random statements of every kind, without a plan: goroutines that may meet, wait for ever, or
panic. Each ends: loops are bounded, and a range over a channel counts its turns."""
from generator.chatter import KINDS as CHATTER, allowed
from generator.tree import Node, block, line

DEEPEST = 4
MOST_TIMES = 12


def send(scope, place):
    c = scope.any_channel()
    value = c.element.value(scope.dice, scope.number())
    if scope.dice.chance(30):
        return line(f"{c.name} <- {value}")
    return line(f"{c.name} <- {value}\n" + scope.say(place.label(f"sent {c.name}")))


def receive(scope, place):
    c, v = scope.any_channel(), scope.name("v")
    form = scope.dice.below(4)
    if form == 0:
        return line(f"<-{c.name}")
    if form == 1:
        return line(f"{v}, ok{v} := <-{c.name}\n" +
                    scope.say(place.label(f"from {c.name}"), f"ok{v}", *c.element.shown(v)))
    return line(f"{v} := <-{c.name}\n" +
                scope.say(place.label(f"from {c.name}"), *c.element.shown(v)))


def if_received(scope, place):
    c = scope.any_channel()
    ok = scope.name("ok")
    return Node((f"if _, {ok} := <-{c.name}; {ok} {{", soup(scope, place.inside(), 2)),
                ("} else {", soup(scope, place.inside(), 2)), tail="}")


def forward(scope, place):
    ints = scope.ints()
    if not ints:
        return send(scope, place)
    return line(f"{scope.dice.pick(ints).name} <- <-{scope.dice.pick(ints).name} + 100")


def close_channel(scope, place):
    return line(f"close({scope.any_channel().name})")


def range_over(scope, place):
    c, v, turns = scope.any_channel(), scope.name("v"), scope.name("turns")
    return block(f"{turns} := 0\nfor {v} := range {c.name} {{\n\tif {turns}++; {turns} > 15 {{\n"
                 f"\t\tbreak\n\t}}\n\t" + scope.say(place.label(f"ranges {c.name}"),
                                                    *c.element.shown(v)),
                 soup(scope, place.inside(3, loop=True), 2))


def loop(scope, place):
    i, times = scope.name("i"), scope.dice.between(2, 4)
    if place.times * times > MOST_TIMES:
        return send(scope, place)
    return block(f"for {i} := 0; {i} < {times}; {i}++ {{",
                 soup(scope, place.inside(times, loop=True), 3))


def leave_loop(scope, place):
    if not place.loop:
        return receive(scope, place)
    return block(f"if total > {scope.dice.below(4)} {{",
                 [line(scope.dice.pick(["break", "continue"]))])


def condition(scope, place):
    left = scope.dice.pick(["total%2 == 0", "total < 3", f"len({scope.any_channel().name}) > 0",
                            f"cap({scope.any_channel().name}) == 0"])
    return Node((f"if {left} {{", soup(scope, place.inside(), 2)),
                ("} else {", soup(scope, place.inside(), 2)), tail="}")


def go(scope, place):
    who = scope.name("g")
    body = soup(scope, place.goroutine(who), 4)
    if scope.waitgroups and scope.dice.chance(35):
        wg = scope.dice.pick(scope.waitgroups)
        done = line(f"defer {wg}.Done()")
        return block(f"{wg}.Add(1)\ngo func() {{", [done] + body, "}()")
    if scope.dice.chance(25):
        argument = scope.name("n")
        body = [line(scope.say(f'"{who} has"', argument))] + body
        return block(f"go func({argument} int) {{", body, f"}}({scope.number()})")
    return block("go func() {", body, "}()")


def call(scope, place):
    callable_here = [f for f in scope.functions if f.level > place.calls]
    if not callable_here:
        return go(scope, place)
    function = scope.dice.pick(callable_here)
    prefix = scope.dice.weighted([(4, ""), (3, "go "), (2, "defer ")])
    if prefix == "" or place.times > 6:
        return line(scope.say(place.label(f"called {function.name}"),
                              f"{function.name}({scope.number()})"))
    return line(f"{prefix}{function.name}({scope.number()})")


def closure(scope, place):
    f = scope.name("f")
    return block(f"{f} := func() {{", soup(scope, place.inside(2, loop=False), 2),
                 f"}}\n{f}()" + (f"\ngo {f}()" if scope.dice.chance(40) else ""))


def deferred(scope, place):
    if place.times > 6 or place.deferred:
        return send(scope, place)
    form = scope.dice.below(5)
    if form == 0:
        return line(f"defer {scope.say(place.label('deferred'))}")
    if form == 1:
        return line(f"defer close({scope.any_channel().name})")
    if form == 2:
        r = scope.name("r")
        return block(f"defer func() {{\n\t{r} := recover()\n\t" +
                     scope.say(place.label("recovered"), f"{r} != nil"),
                     soup(scope, place.in_deferred(), 1), "}()")
    return block("defer func() {", soup(scope, place.in_deferred(), 2), "}()")


def lock(scope, place):
    m = scope.dice.pick(scope.mutexes)
    if scope.dice.chance(10):
        return line(f"{m}.{scope.dice.pick(['Lock', 'Unlock'])}()")
    return block(f"{{\n\t{m}.Lock()\n\t" + scope.say(place.label(f"holds {m}")),
                 soup(scope, place.inside(), 2), f"\t{m}.Unlock()\n}}")


def rlock(scope, place):
    m = scope.dice.pick(scope.rwmutexes)
    if scope.dice.chance(6):
        return line(f"{m}.{scope.dice.pick(['Lock', 'Unlock', 'RLock', 'RUnlock'])}()")
    take, leave = scope.dice.weighted([(3, ("RLock", "RUnlock")), (2, ("Lock", "Unlock"))])
    return block(f"{{\n\t{m}.{take}()\n\t" + scope.say(place.label(f"{take} {m}")),
                 soup(scope, place.inside(), 2), f"\t{m}.{leave}()\n}}")


def waitgroup(scope, place):
    wg = scope.dice.pick(scope.waitgroups)
    form = scope.dice.weighted([(6, "Wait()"), (2, "Done()"), (2, "Add(1)"), (1, "Add(-1)")])
    return line(f"{wg}.{form}\n" + scope.say(place.label(f"{wg} {form}")))


def once(scope, place):
    o = scope.dice.pick(scope.onces)
    return block(f"{o}.Do(func() {{\n\t" + scope.say(place.label(f"does {o}")),
                 soup(scope, place.inside(loop=False), 2), "})")


def cond(scope, place):
    c = scope.dice.pick(scope.conds)
    form = scope.dice.below(3)
    if form == 0:
        return line(f"{c}.L.Lock()\n{c}.Wait()\n" + scope.say(place.label(f"woken by {c}")) +
                    f"\n{c}.L.Unlock()")
    return line(f"{c}.{['', 'Signal', 'Broadcast'][form]}()")


def select(scope, place):
    """Two or three cases; when several are ready Go has a choice, and the program is skipped."""
    parts = []
    for _ in range(scope.dice.between(2, 3)):
        c = scope.dice.pick(scope.channels)
        if scope.dice.chance(65):
            v = scope.name("v")
            parts.append((f"case {v}, ok := <-{c.name}:", [
                line(scope.say(place.label(f"selects {c.name}"), "ok", *c.element.shown(v)))]))
        else:
            value = c.element.value(scope.dice, scope.number())
            parts.append((f"case {c.name} <- {value}:", [
                line(scope.say(place.label(f"selects send {c.name}")))]))
        parts[-1][1].extend(soup(scope, place.inside(loop=False), 1))
    if scope.dice.chance(25):
        parts.append(("default:", soup(scope, place.inside(loop=False), 1)))
    return Node(("select {", None), *parts, tail="}")


def select_with_never(scope, place):
    """One case that may become ready and one that never does: it waits in two queues."""
    c, v = scope.any_channel(), scope.name("v")
    never = f"case <-never:\n\t" + scope.say(place.label("never"))
    if scope.dice.chance(60):
        head = f"case {v} := <-{c.name}:"
        shown = line(scope.say(place.label(f"waited for {c.name}"), *c.element.shown(v)))
    else:
        head = f"case {c.name} <- {c.element.value(scope.dice, scope.number())}:"
        shown = line(scope.say(place.label(f"gave to {c.name}")))
    body = [shown] + soup(scope, place.inside(loop=False), 1)
    if scope.dice.chance(50):
        return Node((f"select {{\n{never}", None), (head, body), tail="}")
    return Node((f"select {{", None), (head, body), (never, None), tail="}")


def fault(scope, place):
    scope.uses.add("fault")
    form = scope.dice.weighted([
        (4, f'panic("p{scope.number()}")'), (1, f"panic({scope.number()})"),
        (2, "index(total + 5)"), (2, "divide(total - total)"), (1, "writeNilMap()"),
        (1, "followNil()"), (1, "assertString(total)")])
    return block(f"if total >= {scope.dice.below(3)} {{", [line(form)])


def goexit(scope, place):
    scope.uses.add("runtime")
    return block(f"if total >= {scope.dice.below(3)} {{", [line("runtime.Goexit()")])


KINDS = [(12, send), (12, receive), (3, if_received), (4, forward), (3, close_channel),
         (4, range_over), (4, loop), (1, leave_loop), (3, condition), (9, go), (4, call),
         (3, closure), (3, deferred), (5, lock), (3, rlock), (4, waitgroup), (2, once), (2, cond),
         (5, select), (4, select_with_never), (2, fault), (1, goexit)]


def soup(scope, place, most):
    if place.depth >= DEEPEST or place.times > MOST_TIMES:
        kinds = [(4, send), (4, receive)] + CHATTER
    else:
        kinds = KINDS + [(weight, kind) for weight, kind in CHATTER]
    kinds = allowed(scope, kinds)
    return [scope.dice.weighted(kinds)(scope, place)
            for _ in range(scope.dice.between(1, most))]
