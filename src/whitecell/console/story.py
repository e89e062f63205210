"""The story of a play: the events of an instant, told in a few lines.

One function for each kind of event that is news; what is not in the table is passed over. To tell
of another kind: its function in the file of its subject, and its row in `TELLERS`.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from rich.console import RenderableType

from whitecell.console import answers, interventions, news, panels, sharing, world
from whitecell.console.blocks import Block
from whitecell.console.names import Names
from whitecell.console.scene import Memory, Parcel, Scene, bar_of
from whitecell.console.voice import Voice
from whitecell.play.board import Board
from whitecell.play.events import (
    corrections,
    decisions,
    deliveries,
    expectations,
    injects,
    items,
    plays,
    requests,
)
from whitecell.play.events import interventions as events_of_control
from whitecell.play.events import world as events_of_world
from whitecell.play.events.event import Event

TELLERS: dict[type[Event], Callable[[Scene, Any], None]] = {
    plays.PlayPlanned: panels.planned,
    plays.PlayChanged: panels.turned,
    plays.SeatTaken: panels.seated,
    plays.MoveChanged: panels.moved,
    injects.InjectReleased: news.released,
    injects.InjectChanged: news.changed,
    injects.ConditionFailed: news.failed,
    items.ItemCollected: news.collected,
    items.ReportDelayed: news.delayed_report,
    items.ItemGraded: sharing.graded,
    items.ItemsLinked: sharing.linked,
    items.BeliefMoved: world.believed,
    items.ItemChanged: news.item_changed,
    items.ItemCorrected: news.corrected,
    items.BypassOffered: news.offered,
    deliveries.Shared: sharing.shared,
    deliveries.PassedByHand: news.by_hand,
    deliveries.MessageSent: news.message,
    deliveries.Delivered: news.arrived,
    deliveries.ToldAloud: news.aloud,
    requests.ReleaseAsked: answers.asked,
    requests.AnswerSent: answers.answer_sent,
    requests.ReleaseAnswered: answers.answered,
    decisions.DecisionOpened: answers.opened,
    decisions.DecisionDrafted: answers.drafted,
    decisions.DecisionProposed: answers.proposed,
    decisions.ConcurrenceGiven: answers.concurred,
    decisions.PositionTaken: answers.position,
    decisions.DecisionObjected: answers.objected,
    decisions.DecisionDecided: answers.decided,
    decisions.OptionMatched: answers.matched,
    decisions.DecisionLapsed: answers.lapsed,
    decisions.LateAnswer: answers.late,
    expectations.ExpectationMet: answers.met,
    events_of_control.InjectImprovised: interventions.improvised,
    events_of_control.DeadlineExtended: interventions.extended,
    events_of_control.DeadlineRestored: interventions.restored,
    events_of_control.ObservationNoted: interventions.observed,
    corrections.EntryWithdrawn: answers.withdrawn,
    events_of_world.ServiceChanged: world.service_changed,
    events_of_world.BackupBegun: world.backup_begun,
    events_of_world.BackupSpent: world.backup_spent,
    events_of_world.RecoveryBegun: world.recovery_begun,
    events_of_world.GaugeAimed: world.gauge_set,
    events_of_world.GaugeMoved: world.gauge_moved,
}


class Story:
    """Tells of a play in a language; it remembers only what it has told."""

    def __init__(self, code: str) -> None:
        self.voice = Voice(code)
        self.memory = Memory()
        self._names: Names | None = None

    def catch_up(self, board: Board) -> None:
        """Takes a board for what was told so far: a play that is gone on with."""
        self.memory.gauges = {id: life.value for id, life in board.gauges.items()}
        self.memory.services = {id: life.level for id, life in board.services.items()}
        self._remember_belief(board)

    def tell(self, events: Iterable[Event], board: Board) -> list[RenderableType]:
        """The events of a step or of several, as renderables in order."""
        if self._names is None or self._names.script is not board.script:
            self._names = Names(board.script, self.voice)
        if not self.memory.lead:
            self._remember_belief(board)
        told: list[RenderableType] = []
        for at, together in groupby(events, key=lambda event: event.at):
            scene = Scene(board, at, self.voice, self._names, self.memory)
            told += self._scene(scene, list(together))
        return told

    def _scene(self, scene: Scene, events: list[Event]) -> Iterator[RenderableType]:
        _gather(scene, events)
        for event in events:
            teller = TELLERS.get(type(event))
            if teller is not None:
                teller(scene, event)
        world.picture(scene)
        for line, deeper in scene.lines:
            if isinstance(line, panels.Panel):
                self.memory.clock = ""
                yield line
                continue
            clock = "" if deeper else panels.clock(scene)
            yield Block(line, clock if clock != self.memory.clock else "", deeper)
            self.memory.clock = clock or self.memory.clock

    def _remember_belief(self, board: Board) -> None:
        if board.belief:
            lead = max(board.belief, key=lambda id: board.belief[id])
            self.memory.lead, self.memory.points = lead, board.belief[lead]


def _gather(scene: Scene, events: list[Event]) -> None:
    """Notes first what became of each delivery: it is told where it was sent."""
    for event in events:
        match event:
            case deliveries.DeliverySent():
                parcel = Parcel(event.cell, event.form)
                scene.parcels[event.delivery] = parcel
                scene.sent.setdefault((event.sender, event.thing), []).append(parcel)
            case deliveries.Delivered(delivery=index) if index in scene.parcels:
                scene.parcels[index].stage = event.stage
            case deliveries.DeliveryDelayed(delivery=index) if index in scene.parcels:
                scene.parcels[index].due = event.due
            case deliveries.DeliveryBarred(delivery=index) if index in scene.parcels:
                parcel = scene.parcels[index]
                parcel.stage, parcel.reason = event.stage, bar_of(event.reasons, scene.names)
            case items.ItemCollected():
                scene.collected[event.item] = None
            case deliveries.Shared():
                scene.shares[event.by.partition(".")[0], event.thing] = event
            case requests.ReleaseAsked():
                key = (event.by, event.authority, event.item)
                scene.asked.setdefault(key, []).append(event.cell)
            case decisions.PositionTaken():
                of = (event.decision, event.position)
                scene.positions.setdefault(of, []).append(event.nation)
            case items.ItemsLinked():
                scene.links.setdefault(event.item, []).append((event.other, event.how))
            case requests.ReleaseAnswered(stage="unanswered"):
                life = scene.board.requests[event.request]
                left = (life.authority, life.item, life.second)
                scene.unanswered.setdefault(left, []).append(life.cell)
            case requests.ReleaseAnswered(stage="granted"):
                life = scene.board.requests[event.request]
                scene.granted[life.item, life.cell] = None
