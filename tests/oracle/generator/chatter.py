"""Statements that never wait: they may stand anywhere without changing who meets whom, but show
and stir the order in which goroutines run."""
from generator.tree import Node, line


def gosched(scope, place):
    scope.uses.add("runtime")
    return line("runtime.Gosched()")


def say(scope, place):
    return line(scope.say(place.label(f"at {scope.number()}")))


def length(scope, place):
    c = scope.any_channel()
    return line(scope.say(place.label(c.name), f"len({c.name})", f"cap({c.name})"))


def count(scope, place):
    return line("total++\n" + scope.say(place.label("total"), "total"))


def goroutines(scope, place):
    scope.uses.add("runtime")
    return line(scope.say(place.label("of"), "runtime.NumGoroutine()"))


def atomic_add(scope, place):
    scope.uses.add("sync/atomic")
    return line(scope.say(place.label("atomic"), f"atomic.AddInt64(&shared, {scope.number()})"))


def try_receive(scope, place):
    c = scope.any_channel()
    v = scope.name("v")
    return Node((f"select {{\ncase {v}, ok := <-{c.name}:", [
        line(scope.say(place.label(f"{c.name} gave"), "ok", *c.element.shown(v)))]),
        ("default:", [line(scope.say(place.label(f"{c.name} gave nothing")))]), tail="}")


def try_send(scope, place):
    c = scope.any_channel()
    value = c.element.value(scope.dice, scope.number())
    return Node((f"select {{\ncase {c.name} <- {value}:", [
        line(scope.say(place.label(f"{c.name} took it")))]),
        ("default:", [line(scope.say(place.label(f"{c.name} did not take it")))]), tail="}")


def try_lock(scope, place):
    m = scope.dice.pick(scope.mutexes)
    return Node((f"if {m}.TryLock() {{", [line(scope.say(place.label(f"locked {m}"))),
                                          line(f"{m}.Unlock()")]), tail="}")


KINDS = [(6, gosched), (6, say), (3, length), (2, count), (1, goroutines), (1, atomic_add),
         (2, try_receive), (2, try_send), (1, try_lock)]


def allowed(scope, kinds):
    return [row for row in kinds if row[1].__name__ not in scope.without]


def chatter(scope, place, most=2):
    return [scope.dice.weighted(allowed(scope, KINDS))(scope, place)
            for _ in range(scope.dice.below(most + 1))]
