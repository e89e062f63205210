"""A matrix of who gave whom how much, as rows of cells with a disc for each amount."""

from math import isqrt
from typing import NamedTuple

from whitecell.review.parts import Given, Matrix

LARGEST, SMALLEST = 130, 22
"""The radius of the largest disc and of the smallest, in tenths."""


class Cell(NamedTuple):
    """What one gave another, if anything, and the radius of its disc, in tenths as text."""

    given: Given | None
    radius: str


class Row(NamedTuple):
    """What one gave all the others: who, to each taker in turn, and in all."""

    title: object
    cells: tuple[Cell, ...]
    total: int


class Grid(NamedTuple):
    """The rows of a matrix, and what each taker got in all."""

    rows: tuple[Row, ...]
    totals: tuple[int, ...]


def grid(matrix: Matrix) -> Grid:
    """A matrix laid out; a disc's area goes with the amount."""
    most = max((given.much for given in matrix.given), default=1)
    there = {(given.giver, given.taker): given for given in matrix.given}
    rows = []
    for giver, title in enumerate(matrix.givers):
        mine = [there.get((giver, taker)) for taker in range(len(matrix.takers))]
        total = sum(given.much for given in mine if given)
        rows.append(Row(title, tuple(_cell(given, most) for given in mine), total))
    totals = [
        sum(given.much for given in matrix.given if given.taker == taker)
        for taker in range(len(matrix.takers))
    ]
    return Grid(tuple(rows), tuple(totals))


def _cell(given: Given | None, most: int) -> Cell:
    if given is None or not given.much:
        return Cell(None, "0")
    radius = max(isqrt(LARGEST * LARGEST * given.much // most), SMALLEST)
    return Cell(given, f"{radius // 10}.{radius % 10}")
