"""Headed panels: what is played, the moves, STARTEX and ENDEX, and where everything stands."""

from rich.box import HEAVY, ROUNDED
from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from whitecell.console.scene import Scene
from whitecell.language import Sentence, sentence
from whitecell.play.events import plays
from whitecell.script.moves import Move

__all__ = ["Panel", "clock", "moved", "panel", "planned", "seated", "standing", "turned"]


def planned(scene: Scene, event: plays.PlayPlanned) -> None:
    """What is about to be played, with whom."""
    script = scene.board.script
    size = sentence(
        "story.size",
        nations=len(script.nations),
        cells=len(script.cells),
        storylines=len(script.storylines),
        injects=len(script.injects),
    )
    *others, last = _seats(scene, event)
    seats = sentence("story.seats", seats=last, seed=event.seed)
    lines = [scene.voice.text(said) for said in (size, *others, seats)]
    if script.exercise.exercise.fictional:
        lines.append(scene.voice.text(sentence("story.fictional")))
    scene.show(panel(Group(*lines), scene.voice.plain(script.exercise.exercise.title), "bold"))


def _seats(scene: Scene, event: plays.PlayPlanned) -> tuple[Sentence, ...]:
    """Who sits where: first the others, then those that differ."""
    cells = [*scene.board.script.cells]
    usual = event.seats.get("*", "doctrinal")
    groups: dict[str, list[str]] = {}
    for cell in cells:
        groups.setdefault(event.seats.get(cell, usual), []).append(cell)
    if len(groups) == 1:
        return (sentence("story.all_seats", occupant=sentence(f"story.is_{next(iter(groups))}")),)
    return tuple(
        sentence(
            "story.some_seats",
            cells=scene.names.cell_list(tuple(groups[occupant])),
            occupant=sentence(f"story.is_{occupant}"),
        )
        for occupant in sorted(groups, key=lambda found: (found == usual, found))
    )


def seated(scene: Scene, event: plays.SeatTaken) -> None:
    """Somebody else plays a cell from now on."""
    cell, occupant = scene.names.cell(event.cell), sentence(f"story.is_{event.occupant}")
    scene.say(sentence("story.some_seats", cells=cell, occupant=occupant))


def moved(scene: Scene, event: plays.MoveChanged) -> None:
    """A move begins, with its brief; or is over, with where things stand."""
    if event.stage == "under_way":
        scene.show(_opening(scene, scene.board.script.moves[event.move], event.starts))
    elif event.stage == "over" and event.starts and not scene.board.moves[scene.at.move].talk:
        for line in standing(scene):
            scene.say(line)


def _opening(scene: Scene, move: Move, starts: int) -> Panel:
    voice, moves = scene.voice, scene.board.script.exercise.moves
    first = moves[0].starts
    day = first.day + (starts + first.clock) // 86400
    place = next(n for n, known in enumerate(moves, 1) if known.id == move.id)
    when = sentence(
        "story.move_when", date=voice.date(day), clock=scene.clock(starts), length=move.length
    )
    kind = sentence(f"story.move_{move.kind}", length=move.length, speed=move.speed)
    lines = [voice.text(sentence("story.move_head", when=when, kind=kind))]
    if move.brief:
        lines.append(Text(voice.plain(move.brief)))
    for question in move.questions:
        lines.append(voice.text(sentence("story.question", text=question.ask)))
    number = sentence("story.move_number", number=place, count=len(moves))
    title = sentence("story.move_title", number=number, title=move.title) if move.title else number
    return panel(Group(*lines), voice.plain(title), "bold blue")


def turned(scene: Scene, event: plays.PlayChanged) -> None:
    """STARTEX, a pause, ENDEX and how it ended."""
    if event.stage == "paused":
        scene.say(sentence("story.paused"))
    elif event.stage == "running":
        began = scene.at.story or scene.at.talk
        scene.say(sentence("story.resumed" if began else "story.startex"))
    elif event.stage == "ended":
        scene.show(ending(scene, event.ending))


def ending(scene: Scene, id: str) -> Panel:
    """How the play ended, in the author's words, and where everything stands."""
    voice, script = scene.voice, scene.board.script
    lines: list[Text] = []
    title: Sentence = sentence("story.endex")
    if id in script.endings:
        lines += [Text(voice.plain(script.endings[id].text)), Text()]
        title = sentence("story.endex_title", title=script.endings[id].title)
    lines += [voice.text(line) for line in (*standing(scene), *_balance(scene))]
    return panel(Group(*lines), voice.plain(title), "bold green")


def standing(scene: Scene) -> list[Sentence]:
    """Where gauges and services stand."""
    board, script = scene.board, scene.board.script
    gauges = tuple(
        sentence(
            "story.gauge_stands",
            gauge=script.gauges[id].title,
            points=life.value // 10,
            starts=script.gauges[id].starts,
        )
        for id, life in board.gauges.items()
    )
    broken = tuple(
        sentence("story.service_stands", service=scene.names.listed(id), points=life.level // 10)
        for id, life in board.services.items()
        if life.level < script.services[id].starts * 10
    )
    lines = [sentence("story.gauges_stand", gauges=gauges)] if gauges else []
    if board.services:
        key = "story.services_stand" if broken else "story.services_well"
        lines.append(sentence(key, services=broken))
    return lines


def _balance(scene: Scene) -> list[Sentence]:
    board, script = scene.board, scene.board.script
    lines = []
    true = next((h for h in script.hypotheses.values() if h.truth), None)
    if true is not None and script.centre:
        points, who = (board.belief[true.id] + 5) // 10, scene.names.cell(script.centre)
        lines.append(sentence("story.truth", who=who, hypothesis=true.title, points=points))
    taken = sum(life.stage == "in_effect" for life in board.decisions.values())
    stages = [life.stage for life in board.expectations.values() if life.stage != "not_observed"]
    lines.append(
        sentence(
            "story.balance",
            taken=taken,
            decisions=len(board.decisions),
            done=stages.count("done"),
            expected=len(stages),
        )
    )
    return lines


def clock(scene: Scene) -> str:
    """What stands in the margin: story time, or the minutes of a talk."""
    move = scene.board.moves[scene.at.move]
    if move.talk and scene.at.talk > move.began and scene.at.story <= move.begins:
        minutes = (scene.at.talk - move.began) // 60
        return scene.voice.plain(sentence("story.talk_clock", minutes=minutes))
    return scene.clock(scene.at.story)


def panel(body: Group, title: str, style: str) -> Panel:
    """A panel with its heading."""
    box = HEAVY if "green" in style else ROUNDED
    return Panel(body, title=Text(title, style=style), title_align="left", box=box, padding=(0, 2))
