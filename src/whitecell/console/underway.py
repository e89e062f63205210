"""What a command is at work on: for the words that an interruption or a fault needs."""

from dataclasses import dataclass


@dataclass
class Underway:
    """The language that a command speaks, and the journal that it writes or reads."""

    code: str
    journal: str = ""
