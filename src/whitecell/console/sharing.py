"""Telling who shares what with whom: who has it now, in what form, who has not, and why."""

from whitecell.console.scene import ARRIVED, Parcel, Scene
from whitecell.language import Sentence, Words, sentence
from whitecell.play.events import deliveries, items


def graded(scene: Scene, event: items.ItemGraded) -> None:
    """An analyst graded an item, linked it, and perhaps shared it in the same breath."""
    claimed = scene.board.script.reports[event.item].report.grade
    share = scene.shares.pop((event.by.partition(".")[0], event.item), None)
    mine = _parcels(scene, share) if share else []
    full = _had_in_full(mine)
    holder = event.by.partition(".")[0]
    cells = scene.names.cell_list(full, holder)
    shared_with = sentence("story.and_shared", cells=cells) if full else ""
    key = "story.graded" if claimed == event.grade else "story.graded_else"
    scene.say(
        sentence(
            key,
            item=event.item,
            grade=event.grade,
            claimed=claimed,
            links=_links(scene, event.item),
            shared=shared_with,
        )
    )
    _tell_rest(scene, mine, share.note if share else "")


def linked(scene: Scene, event: items.ItemsLinked) -> None:
    """An analyst linked an item without grading it."""
    if links := _links(scene, event.item):
        scene.say(sentence("story.linked", item=event.item, links=links))


def _links(scene: Scene, item: str) -> Sentence | str:
    found = scene.links.pop(item, [])
    source = tuple(other for other, how in found if how == "source")
    related = tuple(other for other, how in found if how == "related")
    first = sentence("story.link_source", items=source) if source else ""
    second = sentence("story.link_related", items=related) if related else ""
    return sentence("story.both", first=first, second=second) if found else ""


def shared(scene: Scene, event: deliveries.Shared) -> None:
    """Somebody shared a thing: who has it now, in what form, who has not, and why."""
    sender = event.by.partition(".")[0]
    if scene.shares.pop((sender, event.thing), None) is None:
        return
    mine = _parcels(scene, event)
    full = _had_in_full(mine)
    who, thing = scene.names.cell(sender), scene.names.thing(event.thing)
    if full:
        cells = scene.names.cell_list(full, sender)
        scene.say(sentence("story.shares", who=who, item=thing, cells=cells))
    elif mine:
        scene.say(sentence("story.tries", who=who, item=thing))
    _tell_rest(scene, mine, event.note)


def _parcels(scene: Scene, event: deliveries.Shared) -> list[Parcel]:
    sent = scene.sent.get((event.by.partition(".")[0], event.thing), [])
    return [parcel for parcel in sent if parcel.cell in event.cells]


def _had_in_full(parcels: list[Parcel]) -> tuple[str, ...]:
    return tuple(p.cell for p in parcels if p.stage in ARRIVED and p.form != "sanitised")


def _tell_rest(scene: Scene, parcels: list[Parcel], note: Words) -> None:
    outcomes = _outcomes(scene, parcels)
    if outcomes:
        scene.say(sentence("story.outcomes", outcomes=outcomes), deeper=True)
    if note and parcels:
        scene.say(sentence("story.note", text=note), deeper=True)


def _outcomes(scene: Scene, parcels: list[Parcel]) -> Sentence | None:
    """The cells that did not get the full text at once, by what became of it and why."""
    barred = {p.cell: p.reason for p in parcels if p.form != "sanitised" and p.reason}
    groups: dict[str, dict[str, list[str]]] = {}
    sanitised = [p for p in parcels if p.form == "sanitised"]
    settled = {p.cell for p in sanitised if p.stage in ARRIVED or p.due}
    for parcel in parcels:
        if parcel.form == "sanitised":
            kind = "sanitised" if parcel.cell in settled else ""
        else:
            kind = parcel.stage if parcel.reason and parcel.cell not in settled else ""
        if kind:
            reason = barred.get(parcel.cell)
            said = scene.voice.plain(reason) if reason else ""
            groups.setdefault(kind, {}).setdefault(said, []).append(parcel.cell)
    lines = [_outcome(scene, kind, groups[kind]) for kind in _ORDER if kind in groups]
    late = tuple(scene.waits(parcel) for parcel in parcels if parcel.due)
    if late:
        lines.append(sentence("story.share_late", late=late))
    return _strung(lines)


def _outcome(scene: Scene, kind: str, by_reason: dict[str, list[str]]) -> Sentence:
    cells = [
        sentence(
            "story.for_reason" if why else "story.for_none",
            cells=scene.names.cell_list(tuple(cells)),
            why=why,
        )
        for why, cells in by_reason.items()
    ]
    return sentence(f"story.share_{kind}", cells=_strung(cells))


def _strung(sentences: list[Sentence]) -> Sentence | None:
    """Sentences strung together; semicolons, for each may list cells and a reason."""
    if not sentences:
        return None
    strung = sentences[0]
    for following in sentences[1:]:
        strung = sentence("story.strung", first=strung, second=following)
    return strung


_ORDER = ("sanitised", "awaiting", "withheld")
