"""How rare a value is for this person, from how often values were seen, with room for those never seen.

Good and Turing: the chance that the next value is a new one is about the share of observations that were the only one of their
kind (Good, "The population frequencies of species", Biometrika 40, 1953). One who shows a new device at each login
surprises nobody with another; one whose fifty logins are all from one device does.
"""

from math import log2


class Counts:
    """Counts of one feature's values, with the number of those seen once kept beside."""

    __slots__ = ("of", "singles", "total")

    def __init__(self) -> None:
        self.of: dict[object, int] = {}
        self.total = 0
        self.singles = 0

    def add(self, value: object) -> None:
        """Counts one more observation."""
        before = self.of.get(value, 0)
        self.of[value] = before + 1
        self.total += 1
        if before < 2:
            self.singles += 1 - 2 * before

    def chance_of_new(self) -> float:
        """Probability, 0 to 1, that the next observation is of a value never seen; 1 before any was."""
        return (self.singles + 0.5) / (self.total + 0.5) if self.total else 1.0

    def bits(self, value: object) -> float:
        """-log2 of the probability of `value` being the next: 0 without history, high for what is rare here."""
        if not self.total:
            return 0.0
        seen = self.of.get(value, 0)
        share = seen / self.total * (1 - self.chance_of_new()) if seen else self.chance_of_new()
        return -log2(max(share, 1e-9))
