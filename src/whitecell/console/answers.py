"""Telling what is asked and answered: releases, decisions, expected actions."""

from rich.text import Text

from whitecell.console.scene import Scene
from whitecell.console.voice import shortened
from whitecell.language import Sentence, Words, sentence
from whitecell.play.board import CONTROL
from whitecell.play.events import corrections, decisions, expectations, requests
from whitecell.script.decisions import Decision

SHORT = 70


def asked(scene: Scene, event: requests.ReleaseAsked) -> None:
    """Somebody asks an originator to release an item to cells."""
    cells = scene.asked.pop((event.by, event.authority, event.item), None)
    if cells is None:
        return
    scene.say(
        sentence(
            "story.asks",
            who=scene.names.cell(event.by),
            authority=scene.names.authority(event.authority),
            item=event.item,
            cells=scene.names.cell_list(tuple(cells)),
        )
    )
    if event.note:
        scene.say(sentence("story.note", text=event.note), deeper=True)


def answer_sent(scene: Scene, event: requests.AnswerSent) -> None:
    """An answer is on its way over late telecoms."""
    life = scene.board.requests[event.request]
    who, clock = scene.names.authority(life.authority), scene.clock(event.due)
    scene.say(sentence("story.answer_late", who=who, item=life.item, clock=clock))


def answered(scene: Scene, event: requests.ReleaseAnswered) -> None:
    """A release is granted, refused or left unanswered, after how long."""
    life = scene.board.requests[event.request]
    cells: tuple[str, ...] = (life.cell,)
    if event.stage == "unanswered":
        left = (life.authority, life.item, life.second)
        cells = tuple(scene.unanswered.pop(left, ()))
        if not cells:
            return
    took = scene.board.second - life.second
    facts = {
        "who": scene.names.authority(life.authority),
        "item": life.item,
        "cell": tuple(scene.names.cell(cell) for cell in cells),
    }
    if took == 0:
        scene.say(Sentence(f"story.release_{event.stage}_at_once", facts))
    else:
        scene.say(Sentence(f"story.release_{event.stage}", {**facts, "after": _rounded(took)}))
    if event.note:
        scene.say(sentence("story.note", text=event.note), deeper=True)


def _rounded(seconds: int) -> int:
    """Whole minutes, where there are any: nobody reads the seconds."""
    return seconds - seconds % 60 if seconds > 60 else seconds


def opened(scene: Scene, event: decisions.DecisionOpened) -> None:
    """A decision is before those who must take it."""
    decision = _of(scene, event)
    scene.say(
        sentence(
            "story.must_decide",
            who=_deciders(scene, decision),
            ask=decision.ask,
            due=_due(scene, event.due),
        )
    )


def _of(scene: Scene, event: decisions.DecisionOpened | decisions.DecisionEvent) -> Decision:
    return scene.board.script.decisions[event.decision].decision


def _deciders(scene: Scene, decision: Decision) -> Sentence | str:
    if decision.of:
        return scene.names.cell(decision.of)
    nations = tuple(scene.names.nation(nation) for nation in decision.nations)
    leads = {"lead": scene.names.nation(decision.lead)} if decision.lead else {}
    rule = Sentence(f"story.rule_{decision.rule}", leads)
    return sentence("story.together", nations=nations, rule=rule)


def _due(scene: Scene, due: int | None) -> Sentence | str:
    if due is None or scene.board.move.talk:
        return ""
    return sentence("story.until", clock=scene.clock(due))


def _answer(scene: Scene, decision: Decision, option: str | None, text: Words) -> str:
    chosen = decision.option(option) if option else None
    return scene.voice.plain(chosen.text if chosen else text)


def drafted(scene: Scene, event: decisions.DecisionDrafted) -> None:
    """A draft is written down."""
    who, text = scene.names.cell(event.by), shortened(scene.voice.plain(event.text), SHORT)
    scene.say(sentence("story.drafts", who=who, text=text))


def proposed(scene: Scene, event: decisions.DecisionProposed) -> None:
    """An option is on the table, and whose word is awaited."""
    decision = _of(scene, event)
    text = _answer(scene, decision, event.option, event.text)
    who = scene.names.cell(event.by)
    if decision.concur:
        cells = scene.names.cell_list(decision.concur.cells)
        scene.say(
            sentence("story.seeks", who=who, text=text, cells=cells, until=_due(scene, event.until))
        )
    else:
        timed = event.until is not None and not scene.board.move.talk
        clock = scene.clock(event.until or 0)
        key = "story.tables_silence" if timed else "story.tables"
        scene.say(sentence(key, who=who, text=text, clock=clock))
    if event.note:
        scene.say(sentence("story.note", text=event.note), deeper=True)


def concurred(scene: Scene, event: decisions.ConcurrenceGiven) -> None:
    """A cell agrees."""
    scene.say(sentence("story.concurs", who=scene.names.cell(event.cell)))


def position(scene: Scene, event: decisions.PositionTaken) -> None:
    """Nations take their positions."""
    nations = scene.positions.pop((event.decision, event.position), None)
    if nations:
        named = tuple(scene.names.nation(nation) for nation in nations)
        life = scene.board.decisions[event.decision]
        text = shortened(_answer(scene, _of(scene, event), life.option, life.text), SHORT)
        if text:
            scene.say(sentence(f"story.position_{event.position}", nations=named, text=text))
        else:
            ask = shortened(scene.voice.plain(_of(scene, event).ask), SHORT)
            how = sentence(f"positions.is_{event.position}")
            scene.say(sentence("positions.on_question", ask=ask, nations=named, position=how))
    if event.text:
        scene.say(sentence("story.note", text=event.text), deeper=True)


def objected(scene: Scene, event: decisions.DecisionObjected) -> None:
    """Somebody objects, or breaks a silence."""
    broken = event.stage == "drafted"
    who = scene.names.cell(event.by) if event.by else sentence("story.nations")
    said = _just_said(scene, event)
    scene.say(sentence("story.breaks_silence" if broken else "story.objects", who=who))
    if event.text and not said:
        scene.say(sentence("story.note", text=event.text), deeper=True)


def _just_said(scene: Scene, event: decisions.DecisionObjected) -> bool:
    """A nation that takes its position against a proposal gives its reason with it."""
    note = scene.voice.text(sentence("story.note", text=event.text)).plain
    return any(line.plain == note for line, _ in scene.lines[-1:] if isinstance(line, Text))


def decided(scene: Scene, event: decisions.DecisionDecided) -> None:
    """A decision is taken: who, and what, in words."""
    decision = _of(scene, event)
    text = _answer(scene, decision, event.option, event.text)
    known = decision.concur is not None or bool(decision.nations and decision.rule != "lead")
    text = shortened(text, SHORT) if known else text
    who = _who(scene, decision, event.by)
    scene.say(sentence("story.decides", who=who, text=text))
    if event.without:
        cells = tuple(
            scene.names.cell(id) if id in scene.board.script.cells else scene.names.nation(id)
            for id in event.without
        )
        form = "story.without_position" if decision.nations else "story.without"
        scene.say(Sentence(form, {"cells": cells}), deeper=True)
    if event.note:
        scene.say(sentence("story.note", text=event.note), deeper=True)


def _who(scene: Scene, decision: Decision, by: str) -> Sentence | str:
    if decision.of:
        return scene.names.cell(decision.of)
    if decision.rule == "lead":
        return scene.names.nation(decision.lead or "")
    silent = decision.rule == "silence_procedure"
    return sentence("story.by_silence" if silent and not by else "story.nations")


def matched(scene: Scene, event: decisions.OptionMatched) -> None:
    """Control says which option a free answer amounts to."""
    text = _answer(scene, _of(scene, event), event.option, "")
    scene.say(sentence("story.matched", text=text))


def lapsed(scene: Scene, event: decisions.DecisionLapsed) -> None:
    """Nobody decided in time, or before the end came that left no more of it."""
    decision, due = _of(scene, event), scene.board.decisions[event.decision].due
    now = event.at.talk if scene.board.moves[event.at.move].talk else event.at.story
    form = "left_open" if due is not None and due > now else "lapsed"
    said = {"who": _deciders(scene, decision), "ask": decision.ask}
    scene.say(Sentence(f"story.{form}", said))


def late(scene: Scene, event: decisions.LateAnswer) -> None:
    """An answer comes too late to count."""
    text = _answer(scene, _of(scene, event), event.option, event.text)
    scene.say(sentence("story.too_late", who=scene.names.cell(event.by), text=text))


def met(scene: Scene, event: expectations.ExpectationMet) -> None:
    """An expected action was missed, or came late or in part; what was done is not news."""
    if event.stage not in ("not_done", "partly_done", "done_late"):
        return
    expected = scene.board.script.expectations[event.expectation].expectation
    cell = scene.names.cell(expected.cell)
    mine = (expected.what, expected.cell)
    asked = any((request.item, request.authority) == mine for request in scene.board.requests)
    if expected.does == "answer" and not asked:
        scene.say(sentence("story.nobody_asked", who=cell, item=expected.what or ""))
        return
    deed = sentence(
        f"story.does_{expected.deed}",
        what=scene.names.matter(expected.what or ""),
        cells=tuple(map(scene.names.cell, expected.with_)) or sentence("story.others"),
        text=expected.text or "",
    )
    scene.say(
        sentence(f"story.expected_{event.stage}", who=cell, deed=deed, within=expected.within)
    )


def withdrawn(scene: Scene, event: corrections.EntryWithdrawn) -> None:
    """An entry is taken back."""
    who = event.by.partition(".")[0]
    what = sentence(f"undo.what_{event.what}")
    key = "story.withdrawn_by_control" if who == CONTROL else "story.withdrawn"
    scene.say(sentence(key, who=scene.names.cell(who), what=what))
    if event.note:
        scene.say(sentence("story.note", text=event.note), deeper=True)
