"""What a program under construction has: its shared variables, its names, the place it stands at."""
import collections

from generator.elements import ELEMENTS, INT

# capacity None: a nil channel.
Channel = collections.namedtuple("Channel", "name element capacity")


class Scope:
    """The whole program's: names are never used twice, so that any statement may stand anywhere."""

    def __init__(self, dice, to_stdout, without=()):
        self.dice = dice
        self.to_stdout = to_stdout
        self.without = set(without)
        self.channels, self.mutexes, self.rwmutexes = [], [], []
        self.waitgroups, self.onces, self.conds = [], [], []
        self.functions = []
        self.uses = set()
        self._counts = collections.Counter()
        self._value = 0

    def name(self, kind):
        self._counts[kind] += 1
        return f"{kind}{self._counts[kind]}"

    def number(self):
        self._value += 1
        return self._value

    def add_channel(self, element=None, capacity=-1):
        dice = self.dice
        element = element or dice.weighted(ELEMENTS)
        if capacity == -1:
            capacity = dice.weighted([(10, 0), (6, 1), (4, 2), (3, 3), (1, 5), (1, None)])
        channel = Channel(self.name("c"), element, capacity)
        self.channels.append(channel)
        return channel

    def any_channel(self):
        return self.dice.pick(self.channels)

    def ints(self):
        return [c for c in self.channels if c.element is INT]

    def say(self, *arguments):
        """The statement that prints these expressions."""
        if self.to_stdout:
            self.uses.add("fmt")
            return f"fmt.Println({', '.join(arguments)})"
        return f"println({', '.join(arguments)})"


class Place:
    """Where a statement stands: whose goroutine, how deep, how often it will run."""

    def __init__(self, who, depth=0, times=1, loop=False, deferred=False, calls=0):
        self.who, self.depth, self.times = who, depth, times
        self.loop, self.deferred, self.calls = loop, deferred, calls

    def inside(self, times=1, loop=None):
        return Place(self.who, self.depth + 1, self.times * times,
                     self.loop if loop is None else loop, self.deferred, self.calls)

    def goroutine(self, who):
        return Place(who, self.depth + 1, self.times, False, False, self.calls)

    def in_deferred(self):
        return Place(self.who, self.depth + 1, self.times, False, True, self.calls)

    def label(self, what):
        return f'"{self.who} {what}"'
