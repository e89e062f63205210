"""A lifecycle's trigger against the stock machine's, over the same table."""

from transitions import Machine

from tests.benchmarks.measuring import Figure, Timed, Work, ratio
from whitecell.play.lifecycle import DELIVERY, machine

TIMES = 5_000
PATH = ("deliver", "acknowledge", "close")


class Thing:
    """Something with a stage."""

    __slots__ = ("stage",)

    def __init__(self) -> None:
        self.stage = "pending"


def figures() -> list[Figure]:
    """The one row."""
    ours, stock = machine(DELIVERY), machine(DELIVERY, Machine)
    found = ratio(_walks(ours), _walks(stock), 9)
    return [Figure("A lifecycle trigger, against the stock machine's", found, 0.15)]


def _walks(rules: Machine) -> Timed:
    """A delivery's way through its lifecycle, again and again."""
    triggers = [rules.events[name].trigger for name in PATH]

    def walk() -> None:
        for _ in range(TIMES):
            thing = Thing()
            for trigger in triggers:
                trigger(thing)

    def prepare() -> Work:
        return walk

    return Timed(prepare, TIMES * len(PATH))
