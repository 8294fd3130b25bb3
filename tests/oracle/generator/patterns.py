"""Planned meetings: goroutines whose sends and receives match, so that a program goes on for long
before it ends. `hole` says what else stands between the planned statements."""
from generator.elements import INT
from generator.scope import Place
from generator.tree import block, line


def _worker(scope, place, body, before=""):
    return block((before + "\n" if before else "") + "go func() {", body, "}()")


def _joined(scope, place, count):
    """A channel for the ends of goroutines, and the node that waits for all of them."""
    done = scope.add_channel(INT, scope.dice.weighted([(3, 0), (1, 2)]))
    i = scope.name("i")
    wait = line(f"for {i} := 0; {i} < {count}; {i}++ {{\n\t" +
                scope.say(place.label("joined"), f"<-{done.name}") + "\n}")
    return done, wait


def producers_and_consumers(scope, place, hole):
    dice = scope.dice
    data = scope.add_channel(capacity=dice.between(0, 3))
    producers, consumers = dice.between(1, 3), dice.between(1, 3)
    wg = scope.name("wg")
    scope.waitgroups.append(wg)
    done, wait = _joined(scope, place, consumers)
    nodes = []
    for _ in range(producers):
        who, i = scope.name("g"), scope.name("i")
        at = Place(who, 1, 3)
        value = data.element.value(dice, scope.number())
        body = [line(f"defer {wg}.Done()"),
                block(f"for {i} := 0; {i} < {dice.between(1, 4)}; {i}++ {{",
                      hole(scope, at) + [line(f"{data.name} <- {value}\n" +
                                              scope.say(at.label("sent"), i))] + hole(scope, at))]
        nodes.append(_worker(scope, place, body, f"{wg}.Add(1)"))
    for _ in range(consumers):
        who, v = scope.name("g"), scope.name("v")
        at = Place(who, 1, 3)
        body = [block(f"for {v} := range {data.name} {{\n\t" +
                      scope.say(at.label("took"), *data.element.shown(v)), hole(scope, at)),
                line(f"{done.name} <- {scope.number()}")]
        nodes.append(_worker(scope, place, body))
    closing = [line(f"{wg}.Wait()"), line(f"close({data.name})")]
    if dice.chance(60):
        nodes.append(_worker(scope, place, closing))
    else:
        nodes += hole(scope, place) + closing
    return nodes + hole(scope, place) + [wait]


def pipeline(scope, place, hole):
    dice = scope.dice
    stages = [scope.add_channel(INT, dice.between(0, 2)) for _ in range(dice.between(2, 4))]
    who, i = scope.name("g"), scope.name("i")
    at = Place(who, 1, 3)
    nodes = [_worker(scope, place, [
        line(f"defer close({stages[0].name})"),
        block(f"for {i} := 0; {i} < {dice.between(2, 5)}; {i}++ {{",
              hole(scope, at) + [line(f"{stages[0].name} <- {i}")])])]
    for source, target in zip(stages, stages[1:]):
        who, v = scope.name("g"), scope.name("v")
        at = Place(who, 1, 3)
        nodes.append(_worker(scope, place, [
            block(f"for {v} := range {source.name} {{\n\t" + scope.say(at.label("passes"), v),
                  hole(scope, at) + [line(f"{target.name} <- {v} * 2 + 1")]),
            line(f"close({target.name})")]))
    v = scope.name("v")
    nodes += hole(scope, place)
    nodes.append(block(f"for {v} := range {stages[-1].name} {{\n\t" +
                       scope.say(place.label("out"), v), hole(scope, place)))
    if dice.chance(40):
        dice_order = dice.below(len(nodes) - 1)
        nodes[:-1] = nodes[dice_order:-1] + nodes[:dice_order]
    return nodes


def ping_pong(scope, place, hole):
    dice = scope.dice
    there, back = scope.add_channel(INT, dice.below(2)), scope.add_channel(INT, dice.below(2))
    who, v, i = scope.name("g"), scope.name("v"), scope.name("i")
    at = Place(who, 1, 4)
    return [
        _worker(scope, place, [
            block(f"for {v} := range {there.name} {{\n\t" + scope.say(at.label("ping"), v),
                  hole(scope, at) + [line(f"{back.name} <- {v} + 1")]),
            line(f"close({back.name})")]),
        block(f"for {i} := 0; {i} < {dice.between(2, 6)}; {i}++ {{",
              [line(f"{there.name} <- {i} * 10")] + hole(scope, place.inside(4)) +
              [line(scope.say(place.label("pong"), f"<-{back.name}"))]),
        line(f"close({there.name})\n" + scope.say(place.label("back"), f"len({back.name})"))]


def request_and_reply(scope, place, hole):
    requests = scope.name("requests")
    r, reply, i, who = (scope.name(kind) for kind in ("r", "reply", "i", "g"))
    at = Place(who, 1, 3)
    clients = scope.dice.between(1, 3)
    done, wait = _joined(scope, place, clients)
    nodes = [line(f"{requests} := make(chan chan int, {scope.dice.below(3)})"),
             _worker(scope, place, [
                 block(f"for {r} := range {requests} {{\n\ttotal++", hole(scope, at) +
                       [line(f"{r} <- total")])])]
    for _ in range(clients):
        name, reply, i = scope.name("g"), scope.name("reply"), scope.name("i")
        at = Place(name, 1, 2)
        nodes.append(_worker(scope, place, [
            line(f"{reply} := make(chan int, {scope.dice.below(2)})"),
            block(f"for {i} := 0; {i} < {scope.dice.between(1, 3)}; {i}++ {{",
                  [line(f"{requests} <- {reply}")] + hole(scope, at) +
                  [line(scope.say(at.label("reply"), f"<-{reply}"))]),
            line(f"{done.name} <- {scope.number()}")]))
    return nodes + hole(scope, place) + [wait, line(f"close({requests})")]


def critical_section(scope, place, hole):
    dice = scope.dice
    m, workers = dice.pick(scope.mutexes), dice.between(2, 4)
    done, wait = _joined(scope, place, workers)
    nodes = []
    for _ in range(workers):
        who, i = scope.name("g"), scope.name("i")
        at = Place(who, 1, 3)
        nodes.append(_worker(scope, place, [
            block(f"for {i} := 0; {i} < {dice.between(1, 3)}; {i}++ {{\n\t{m}.Lock()",
                  hole(scope, at) + [line("total++\n" + scope.say(at.label("in"), "total"))] +
                  hole(scope, at), f"\t{m}.Unlock()\n}}"),
            line(f"{done.name} <- {scope.number()}")]))
    if dice.chance(40):
        nodes = [line(f"{m}.Lock()")] + nodes + hole(scope, place) + [line(f"{m}.Unlock()")]
    return nodes + hole(scope, place) + [wait]


def semaphore(scope, place, hole):
    dice = scope.dice
    slots = scope.add_channel(INT, dice.between(1, 2))
    workers = dice.between(2, 5)
    done, wait = _joined(scope, place, workers)
    nodes = []
    for _ in range(workers):
        who = scope.name("g")
        at = Place(who, 1, 2)
        nodes.append(_worker(scope, place, [
            line(f"{slots.name} <- {scope.number()}\n" +
                 scope.say(at.label("has a slot"), f"len({slots.name})"))] + hole(scope, at) + [
            line(scope.say(at.label("leaves"), f"<-{slots.name}")),
            line(f"{done.name} <- {scope.number()}")]))
    return nodes + hole(scope, place) + [wait]


def starting_gun(scope, place, hole):
    dice = scope.dice
    gun = scope.add_channel(capacity=0)
    wg = scope.name("wg")
    scope.waitgroups.append(wg)
    nodes = []
    for _ in range(dice.between(2, 5)):
        who, v = scope.name("g"), scope.name("v")
        at = Place(who, 1, 2)
        nodes.append(_worker(scope, place, [
            line(f"defer {wg}.Done()")] + hole(scope, at) + [
            line(f"{v}, ok := <-{gun.name}\n" +
                 scope.say(at.label("runs"), "ok", *gun.element.shown(v)))] + hole(scope, at),
            f"{wg}.Add(1)"))
    scope.uses.add("runtime")
    if dice.chance(80):
        nodes.append(line("runtime.Gosched()"))
    return nodes + [line(f"close({gun.name})")] + hole(scope, place) + [
        line(f"{wg}.Wait()\n" + scope.say(place.label("all ran")))]


def quit_channel(scope, place, hole):
    dice = scope.dice
    work, leave = scope.add_channel(capacity=0), scope.add_channel(capacity=0)
    done, wait = _joined(scope, place, 1)
    who, v = scope.name("g"), scope.name("v")
    at = Place(who, 1, 3)
    nodes = [_worker(scope, place, [
        block(f"for {{\n\tselect {{\n\tcase {v} := <-{work.name}:\n\t\t" +
              scope.say(at.label("works"), *work.element.shown(v)),
              [line(f"case <-{leave.name}:\n\t" + scope.say(at.label("leaves")) +
                    f"\n\t{done.name} <- {scope.number()}\n\treturn")], "\t}\n}")])]
    for _ in range(dice.between(1, 4)):
        nodes += [line(f"{work.name} <- {work.element.value(dice, scope.number())}")]
        nodes += hole(scope, place)
    return nodes + [line(f"close({leave.name})"), wait]


KINDS = [(5, producers_and_consumers), (4, pipeline), (3, ping_pong), (3, request_and_reply),
         (3, critical_section), (2, semaphore), (3, starting_gun), (2, quit_channel)]
