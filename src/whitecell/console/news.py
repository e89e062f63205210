"""Telling what arrives: injects, items, what is shared with whom, messages."""

from collections.abc import Mapping

from whitecell.console.names import Names, tlp
from whitecell.console.scene import Parcel, Scene
from whitecell.console.voice import shortened
from whitecell.language import Sentence, Words, sentence
from whitecell.play.board import CONTROL
from whitecell.play.events import deliveries, injects, items
from whitecell.play.injects import comes_by_hand
from whitecell.script.injects import Inject
from whitecell.script.reports import Label

LINES = 210
"""Signs that an inject's or an item's line may have: three lines of a narrow terminal."""

LEAST = 90
ARRIVED = ("delivered",)


def released(scene: Scene, event: injects.InjectReleased) -> None:
    """An inject comes into play: its title, who speaks to whom, and the first of its words."""
    inject = scene.board.script.injects[event.inject]
    title, domain = scene.names.inject(inject.id), scene.names.domain(inject.domain)
    scene.say(sentence("story.inject", domain=domain.upper(), title=title, why=_why(event)))
    parcels = scene.sent.get(("", inject.id), [])
    if not parcels:
        return
    sender = _sender(inject, scene.names)
    got = tuple(p.cell for p in parcels if p.stage in ARRIVED)
    if got:
        sender = sentence("story.speaks_to", sender=sender, cells=scene.names.cell_list(got))
    said = _excerpt(scene, inject.text or "", sender)
    scene.say(
        sentence("story.speaks" if said else "story.goes", sender=sender, text=said), deeper=True
    )
    late = tuple(scene.waits(parcel) for parcel in parcels if parcel.due)
    if late:
        scene.say(sentence("story.share_late", late=late), deeper=True)


def _excerpt(scene: Scene, text: Mapping[str, str] | str, beside: Sentence | str) -> str:
    """As much of a text as there is room for beside something else."""
    room = LINES - len(scene.voice.text(sentence("story.goes", sender=beside)).plain)
    return shortened(scene.voice.plain(text), max(room, LEAST))


def _why(event: injects.InjectReleased) -> Sentence | str:
    if event.by == "contingency":
        return sentence("story.by_contingency")
    if event.by == "condition":
        return sentence("story.by_condition")
    return sentence("story.by_control") if event.by == CONTROL else ""


def _sender(inject: Inject, names: Names) -> Sentence | str:
    if not inject.sender:
        return sentence("story.no_sender")
    sender = names.sender(inject.sender)
    if not inject.means:
        return sender
    return sentence("story.by_means", sender=sender, means=names.means(inject.means))


def changed(scene: Scene, event: injects.InjectChanged) -> None:
    """Control holds, puts back or skips an inject."""
    if event.by and event.stage in ("held", "planned", "cancelled"):
        title = scene.names.inject(event.inject)
        scene.say(sentence(f"story.inject_{event.stage}", title=title))
        if event.stage == "planned" and comes_by_hand(scene.board, event.inject):
            scene.say(sentence("interventions.story_by_hand", inject=event.inject), deeper=True)


def failed(scene: Scene, event: injects.ConditionFailed) -> None:
    """A condition could not be worked out."""
    scene.say(sentence("story.condition_failed", subject=event.subject, condition=event.source))


def collected(scene: Scene, event: items.ItemCollected) -> None:
    """A report reaches its holder: whose it is, what it claims, its first words."""
    report = scene.board.script.reports[event.item].report
    centre = event.holder == scene.board.script.centre
    head = sentence(
        "story.collected" if centre else "story.collected_first",
        holder=scene.names.cell(event.holder),
        item=event.item,
        nation=scene.names.nation(report.nation),
        discipline=sentence(f"story.discipline_{report.discipline}"),
        grade=report.grade,
        label=_label(report.nation, report.label),
    )
    scene.say(sentence("story.speaks", sender=head, text=_excerpt(scene, report.text, head)))


def _label(nation: str, label: Label) -> str:
    named = "" if label.releasable_to == ("all",) else f" REL {' '.join(label.releasable_to)}"
    caveats = "".join(f" {caveat}" for caveat in label.caveats)
    marked = f" {tlp(label.tlp)}" if label.tlp else ""
    return f"{nation}.{label.level}{named}{caveats}{marked}"


def delayed_report(scene: Scene, event: items.ReportDelayed) -> None:
    """A report waits for its holder's telecoms."""
    report = scene.board.script.reports[event.item].report
    holder = report.first_to or scene.board.script.centre or ""
    waits = scene.waits(Parcel(holder, "full", due=event.due))
    scene.say(sentence("story.report_waits", item=event.item, late=waits))


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


def arrived(scene: Scene, event: deliveries.Delivered) -> None:
    """Something that telecoms had delayed is there at last."""
    delivery = scene.board.deliveries[event.delivery]
    granted = (delivery.thing, delivery.cell) in scene.granted
    if event.delivery in scene.parcels or granted:
        return
    cell, thing = scene.names.cell(delivery.cell), scene.names.thing(delivery.thing)
    if delivery.thing in scene.board.messages:
        scene.say(sentence("story.message_arrives", cell=cell))
    else:
        scene.say(sentence("story.arrives", item=thing, cell=cell))


def message(scene: Scene, event: deliveries.MessageSent) -> None:
    """A cell says something to others."""
    sender = event.by.partition(".")[0]
    cells = scene.names.cell_list(tuple(event.cells))
    about = scene.names.thing(event.about) if event.about else ""
    key = "story.tells_about" if about else "story.tells"
    text = shortened(scene.voice.plain(event.text), LINES)
    who = scene.names.cell(sender)
    scene.say(sentence(key, who=who, cells=cells, item=about, text=text))
    late = tuple(scene.waits(p) for p in scene.sent.get((sender, event.message), []) if p.due)
    if late:
        scene.say(sentence("story.share_late", late=late), deeper=True)


def offered(scene: Scene, event: items.BypassOffered) -> None:
    """An item has reached nobody in time."""
    scene.say(sentence("story.bypass_offered", item=event.item))


def by_hand(scene: Scene, event: deliveries.PassedByHand) -> None:
    """Control passes an item on by hand."""
    scene.say(sentence("story.by_hand", item=event.item, cell=scene.names.cell(event.cell)))


def aloud(scene: Scene, event: deliveries.ToldAloud) -> None:
    """Control notes that a cell was told aloud."""
    cell, thing = scene.names.cell(event.cell), scene.names.thing(event.thing)
    scene.say(sentence("story.told_aloud", item=thing, cell=cell))


def item_changed(scene: Scene, event: items.ItemChanged) -> None:
    """An item is recalled."""
    if event.stage == "recalled":
        scene.say(sentence("story.recalled", item=event.item))


def corrected(scene: Scene, event: items.ItemCorrected) -> None:
    """An item's text is replaced."""
    text = shortened(scene.voice.plain(event.text), LEAST)
    scene.say(sentence("story.corrected", item=event.item, text=text))
