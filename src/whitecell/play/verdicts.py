"""What the sharing rules say of a thing, a form and a cell, as things stand on the board."""

from whitecell.play.board import Board
from whitecell.script.sharing import Case, Reader, Standing, Verdict, verdict

FREE = Verdict("share", ())


def reader_of(board: Board, cell: str, nation: str | None = None) -> Reader:
    """A cell as a reader; `nation` is that of a seat whose own bars hold for it."""
    known = board.script.cells[cell]
    return Reader(cell, nation or known.nation, known.clearance, known.caveats, known.domains)


def ask(board: Board, thing: str, cell: str, *, sanitised: bool = False) -> Verdict | None:
    """The verdict on a form of a thing for a cell; nothing where the thing has no such form.

    The centre may read whatever is reported to it, and a message goes to whom it names.
    """
    if thing in board.messages or board.script.cells[cell].kind == "fusion":
        return None if sanitised else FREE
    granted = (thing, cell) in board.granted
    key = (thing, cell, sanitised, granted)
    memory = board.plot.verdicts
    if key not in memory:
        memory[key] = _ask(board, thing, reader_of(board, cell), sanitised, granted)
    return memory[key]


def _ask(
    board: Board, thing: str, reader: Reader, sanitised: bool, granted: bool
) -> Verdict | None:
    script = board.script
    matter = script.matter(thing, sanitised=sanitised)
    if matter is None:
        return None
    groups = script.exercise.groups
    return verdict(Case(matter, reader, Standing(granted), script.sharing, groups))


def may_read(board: Board, thing: str, cell: str, nation: str | None) -> bool:
    """Whether a seat of another nation in a cell may read a thing that the cell has."""
    if nation is None or thing in board.messages:
        return True
    reader = reader_of(board, cell, nation)._replace(domains=tuple(board.script.exercise.domains))
    matter = board.script.matter(thing)
    if matter is None or matter.nation is None:
        return True
    groups = board.script.exercise.groups
    standing = Standing((thing, cell) in board.granted)
    return verdict(Case(matter, reader, standing, board.script.sharing, groups)).outcome == "share"


def reasons_of(found: Verdict) -> list[list[object]]:
    """A verdict's reasons as an event carries them: sentence ids with their arguments."""
    return [
        [
            reason.id,
            {k: list(v) if isinstance(v, tuple) else v for k, v in reason.arguments.items()},
        ]
        for reason in found.reasons
    ]
