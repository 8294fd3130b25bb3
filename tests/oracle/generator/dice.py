"""Chances from a seed: the same seed, the same throws, in every version of Python."""
import random


class Dice:
    def __init__(self, seed):
        # random() is the one method whose sequence Python promises to keep.
        self._random = random.Random(seed).random

    def below(self, limit):
        return int(self._random() * limit)

    def between(self, least, most):
        return least + self.below(most - least + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, things):
        return things[self.below(len(things))]

    def weighted(self, rows):
        """One of the things of rows (weight, thing)."""
        left = self.below(sum(weight for weight, _ in rows))
        for weight, thing in rows:
            if left < weight:
                return thing
            left -= weight
        raise AssertionError("weights")
