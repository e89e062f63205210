"""The contents of a review: its sections, numbered, those that belong to another below it."""

from typing import NamedTuple

from whitecell.review.parts import Section

DIMENSIONS = "dimensions"
"""The group of sections that the four dimensions make."""


class Entry(NamedTuple):
    """A section with its number, how deep it stands (1 or 2), and whether it is a dimension."""

    number: str
    section: Section
    depth: int
    dimension: bool


def contents(sections: tuple[Section, ...]) -> tuple[Entry, ...]:
    """Every section with its number; one whose upper section is missing stands for itself."""
    ids = {section.id for section in sections}
    found: list[Entry] = []
    first = second = 0
    for section in sections:
        if section.under in ids:
            second += 1
            found.append(Entry(f"{first}.{second}", section, 2, found[-1].dimension))
        else:
            first, second = first + 1, 0
            found.append(Entry(str(first), section, 1, section.under == DIMENSIONS))
    return tuple(found)
