"""Telling what arrives: injects, items, messages."""

from collections.abc import Mapping

from whitecell.console.names import Names, tlp
from whitecell.console.scene import ARRIVED, Parcel, Scene
from whitecell.console.voice import shortened
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL
from whitecell.play.events import deliveries, injects, items
from whitecell.play.injects import comes_by_hand
from whitecell.script.injects import Inject
from whitecell.script.reports import Label

LINES = 210
"""Signs that an inject's or an item's line may have: three lines of a narrow terminal."""

LEAST = 90


def released(scene: Scene, event: injects.InjectReleased) -> None:
    """An inject comes into play: its title, who speaks to whom, and the first of its words."""
    inject = scene.board.script.injects[event.inject]
    title, domain = scene.names.inject(inject.id), scene.names.domain(inject.domain)
    scene.say(sentence("story.inject", domain=domain.upper(), title=title, why=_why(event)))
    parcels = scene.sent.get(("", inject.id), [])
    if not parcels:
        if not any(report.id in scene.collected for report in inject.reports):
            scene.say(_by_whom(inject), deeper=True)
        scene.reported = inject.id
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


def _by_whom(inject: Inject) -> Sentence:
    """How word gets out of what speaks to no cell, so that its heading does not stand alone."""
    return sentence("story.reports_follow" if inject.reports else "story.told_to_nobody")


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
    inject, report = scene.board.script.reports[event.item]
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
    said = sentence("story.speaks", sender=head, text=_excerpt(scene, report.text, head))
    scene.say(said, deeper=inject.id == scene.reported)


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
    cells = scene.names.cell_list(tuple(event.cells), sender)
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
