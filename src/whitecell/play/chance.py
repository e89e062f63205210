"""Chance that depends on what it is for, not on when it is asked.

A draw is keyed by the seed, its purpose and its subjects, so a fork that changes one thing
changes only what depends on it.
"""

from hashlib import blake2b


def draw(seed: int, purpose: str, *subjects: object) -> int:
    """A whole number below 2**32, the same for the same key."""
    key = "\x1f".join((str(seed), purpose, *map(str, subjects)))
    return int.from_bytes(blake2b(key.encode(), digest_size=4).digest(), "big")


def between(low: int, high: int, drawn: int) -> int:
    """A draw as a whole number from low to high, both included."""
    return low + drawn * (high - low + 1) // 4294967296


def happens(mille: int, drawn: int) -> bool:
    """Whether a draw falls within so many per mille."""
    return drawn * 1000 // 4294967296 < mille
