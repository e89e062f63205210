"""The one room that says what a seat may see. Every face and every understudy gets it here.

A view numbers what it shows by the order in which it came to that cell, holds no identifier of the
author's, and shows nothing that is awaited or withheld.
"""

from typing import Any

from whitecell.language import Text, as_text, sentence
from whitecell.play.board import Board
from whitecell.play.centre import analysts_free
from whitecell.play.deliveries import DEAD, GONE, lateness
from whitecell.play.lives import Delivery
from whitecell.play.papers import Given, Paper, View, is_live
from whitecell.play.verdicts import may_read
from whitecell.play.view_matters import matters, pleas

NOBODY: Text = {"": ""}
TAKEN_BACK: Text = {"": "", "en": "(recalled)", "id": "(ditarik kembali)"}
_HIDDEN = ("awaiting", "withheld", "pending")


def view(board: Board, cell: str, nation: str | None = None) -> View:
    """What a cell sees; a seat of another nation in it sees only what that nation may read."""
    desk = board.desks[cell]
    move = board.script.exercise.moves[board.at.move]
    _refresh(board, cell)
    papers, live = tuple(desk.papers.papers), tuple(desk.papers.live.values())
    second = desk.second
    if nation is not None:
        papers = _readable(board, cell, nation, papers)
        live = tuple(filter(is_live, papers))
        second = max((paper.second for paper in papers), default=0)
    centre = board.script.cells[cell].kind == "fusion"
    return View(
        cell,
        second,
        board.stage,
        move.id,
        move.kind == "talk",
        _telecoms(board, cell),
        papers,
        matters(board, cell) if desk.decisions else (),
        pleas(board, cell) if desk.requests else (),
        analysts_free(board, board.script.cells[cell].analysts) if centre else 0,
        tuple(board.belief.items()) if centre else (),
        live,
    )


def _readable(board: Board, cell: str, nation: str, papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The papers that a nation may read, numbered as if there were no others."""
    things = (thing for thing, _ in board.desks[cell].inbox)
    both = zip(papers, things, strict=True)
    kept = [paper for paper, thing in both if may_read(board, thing, cell, nation)]
    numbers = {paper.number: place for place, paper in enumerate(kept, 1)}
    return tuple(
        paper._replace(
            number=numbers[paper.number],
            links=tuple((numbers[n], how) for n, how in paper.links if n in numbers),
            about=numbers.get(paper.about or 0),
        )
        for paper in kept
    )


def arrivals(board: Board, cell: str) -> list[Paper]:
    """The papers that came to a cell since somebody last looked."""
    tray = board.desks[cell].papers
    known = len(tray.papers)
    _lay_new(board, cell)
    return tray.papers[known:]


def _refresh(board: Board, cell: str) -> None:
    """Makes anew of what lies before a cell only that about which something changed."""
    desk = board.desks[cell]
    tray, inbox = desk.papers, desk.inbox
    for changed in tray.changed:
        for place in tray.places.get(changed, ()):
            tray.lay(place, _renewed(board, cell, tray.papers[place], *inbox[place]))
    tray.changed.clear()
    _lay_new(board, cell)


def _lay_new(board: Board, cell: str) -> None:
    board.watched = True
    desk = board.desks[cell]
    tray, inbox = desk.papers, desk.inbox
    for place in range(len(tray.papers), len(inbox)):
        thing, delivery = inbox[place]
        tray.lay(place, _paper(board, cell, place + 1, thing, delivery))
        tray.places.setdefault(thing, []).append(place)
        if thing in board.messages:
            tray.places.setdefault(board.messages[thing].about, []).append(place)


def _renewed(board: Board, cell: str, paper: Paper, thing: str, delivery: Delivery | None) -> Paper:
    """A changed paper; of an inject that was not passed on, the stage alone can have changed."""
    passed_on = (cell, thing) in board.shares or paper.given
    if delivery and thing in board.script.injects and not passed_on and delivery.stage not in GONE:
        return paper._replace(stage=_noticed(delivery))
    return _paper(board, cell, paper.number, thing, delivery)


def _paper(board: Board, cell: str, number: int, thing: str, delivery: Delivery | None) -> Paper:
    if thing in board.messages:
        paper = _message(board, cell, number, thing, delivery)
    elif thing in board.script.reports:
        paper = _item(board, cell, number, thing, delivery)
    else:
        paper = _inject(board, cell, number, thing, delivery)
    return paper._replace(text=TAKEN_BACK) if delivery and delivery.stage in GONE else paper


def _noticed(delivery: Delivery) -> str:
    """A delivery's stage as its cell knows it: that the thing was closed is control's affair."""
    return "acknowledged" if delivery.stage == "closed" else delivery.stage


def _message(board: Board, cell: str, number: int, thing: str, delivery: Delivery | None) -> Paper:
    message = board.messages[thing]
    second, stage = (delivery.second, _noticed(delivery)) if delivery else (0, "delivered")
    about = board.desks[cell].numbers.get(message.about)
    text = as_text(message.text)
    sender = _sender(board, message.sender or None)
    return Paper(number, "message", stage, second, text, sender, about=about)


def _inject(board: Board, cell: str, number: int, thing: str, delivery: Delivery | None) -> Paper:
    second, stage = (delivery.second, _noticed(delivery)) if delivery else (0, "delivered")
    kind, printed = board.plot.printed.get(thing) or _printed(board, thing)
    paper = Paper(number, kind, stage, second, *printed)
    given = _given(board, cell, thing)
    return paper._replace(given=given) if given else paper


def _printed(board: Board, thing: str) -> tuple[str, tuple[Any, ...]]:
    """What an inject's papers have in common, whoever has them: made once."""
    inject = board.script.injects[thing]
    text = inject.text or (inject.decisions[0].ask if inject.decisions else NOBODY)
    paper = Paper(
        0, inject.kind, "", 0, text, _sender(board, inject.sender), inject.domain,
        inject.nation, inject.label.level if inject.label else "", to=inject.to,
    )  # fmt: skip
    board.plot.printed[thing] = inject.kind, paper[4:]
    return board.plot.printed[thing]


def _sender(board: Board, id: str | None) -> Text:
    if id is None:
        return NOBODY
    for known in (board.script.parties, board.script.cells):
        if id in known:
            return known[id].title
    return {"": id.replace("_", " ")}


def _item(board: Board, cell: str, number: int, thing: str, delivery: Delivery | None) -> Paper:
    inject, report = board.script.reports[thing]
    item = board.items[thing]
    form = delivery.form if delivery else "full"
    short = report.sanitised if form == "sanitised" else None
    label = short.label if short else report.label
    text: Text = short.text if short else (item.text or report.text)
    analyst = board.script.cells[cell].kind == "fusion"
    numbers = board.desks[cell].numbers
    return Paper(
        number,
        "item",
        _noticed(delivery) if delivery else item.stage,
        delivery.second if delivery else item.second,
        text,
        board.script.nations[report.nation].title,
        inject.domain,
        report.nation,
        f"{report.nation}.{label.level}",
        label.caveats,
        label.tlp,
        form,
        delivery is None,
        (),
        "" if short else report.discipline,
        report.grade,
        item.grade if analyst else None,
        item.until if analyst else None,
        tuple(item.readings.items()) if analyst else (),
        tuple((numbers[o], how) for o, how in item.links.items() if o in numbers)
        if analyst
        else (),
        _given(board, cell, thing),
    )


def _given(board: Board, cell: str, thing: str) -> tuple[Given, ...]:
    tried = board.shares.get((cell, thing))
    mine = board.requests_of.get((thing, cell), ())
    if tried is None and not mine:
        return ()
    tried = tried or {}
    asked = {r.cell: r.stage for r in mine if r.stage != "withdrawn"}
    found = []
    for other in board.desks:
        if other in tried or other in asked:
            found.append(_became(board, cell, thing, other, asked.get(other, "")))
    return tuple(found)


def _became(board: Board, cell: str, thing: str, other: str, asked: str) -> Given:
    """What the sharer sees of one delivery: the verdict on the full form, if it has that itself."""
    full = board.desks[cell].forms.get(thing) == "full"
    for delivery in board.deliveries_of.get(thing, ()) if full else ():
        if delivery.cell == other and delivery.sender == cell and delivery.form == "full":
            reasons = tuple(sentence(str(r[0]), **_named(r[1])) for r in delivery.reasons)
            return Given(
                other, delivery.stage if delivery.stage in _HIDDEN else "delivered", reasons, asked
            )
    return Given(other, "tried", (), asked)


def _named(arguments: object) -> dict[str, object]:
    return dict(arguments) if isinstance(arguments, dict) else {}


def _telecoms(board: Board, cell: str) -> str:
    late = lateness(board, cell) if cell in board.plot.lines else 0
    return "dead" if late == DEAD else "late" if late else "good"
