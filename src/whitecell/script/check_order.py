"""Checks of order: moves follow each other, and nothing waits for itself."""

from collections.abc import Iterator, Mapping

from whitecell.language import sentence
from whitecell.script.finding import Finding, Path, found
from whitecell.script.injects import Inject
from whitecell.script.moves import Move
from whitecell.script.script import Script

_DAY = 86_400

Edges = Mapping[str, tuple[str, ...]]


def moves_follow_each_other(script: Script) -> Iterator[Finding]:
    """A move starts after the one before it; the first says on which day."""
    day, free = 0, 0
    for number, move in enumerate(script.exercise.moves):
        path: Path = ("exercise", "moves", number, "starts")
        if move.length < 1 or move.speed < 1:
            field = "length" if move.length < 1 else "speed"
            yield found((*path[:-1], field), "move_still", move=move.id)
        if not number and move.starts.relative:
            yield found(path, "first_move", move=move.id)
        day = day + move.starts.day if move.starts.relative else move.starts.day
        starts = day * _DAY + move.starts.clock
        if number and starts < free:
            before = script.exercise.moves[number - 1].id
            yield found(path, "move_early", move=move.id, before=before)
        free = starts + (move.length if move.kind == "clock" else 0)


def injects_do_not_wait_for_themselves(script: Script) -> Iterator[Finding]:
    """No inject is due after one that is due after it, nor stands in for its own failure."""
    places = {
        inject.id: ("storylines", number, "injects", index)
        for number, line in enumerate(script.storylines)
        for index, inject in enumerate(line.injects)
    }
    edges = {inject.id: _awaited(script, inject) for inject in script.injects.values()}
    for circle in _circles(edges):
        first = script.injects[circle[0]]
        awaits = bool(first.at and first.at.after and _home(script, first.at.after) in circle)
        way_out = sentence("complaints.inject_circle_way")
        wrong = sentence("complaints.circle", names=circle)
        yield Finding((*places[first.id], "at" if awaits else "if_not"), wrong, way_out)


def injects_come_before_their_move_ends(script: Script) -> Iterator[Finding]:
    """No inject is due at the earliest when its move is over already."""
    earliest = _earliest(script)
    for number, line in enumerate(script.storylines):
        for index, written in enumerate(line.injects):
            inject = script.injects[written.id]
            due = earliest.get(inject.id)
            move = script.moves.get(inject.move or "")
            if inject.at is None or move is None or due is None or due <= move.length:
                continue
            before, after = _before(script, inject), inject.at.after
            if before is not None and earliest.get(before.id, 0) > move.length:
                continue  # Nothing to add: what it comes after never comes either.
            facts = {"inject": inject.id, "due": due, "move": move.id, "length": move.length}
            path: Path = ("storylines", number, "injects", index, "at")
            if after is None:
                yield found(path, "inject_late", **facts)
            else:
                wrong = sentence("complaints.inject_late_after", after=after, **facts)
                way_out = sentence("complaints.inject_late_after_way", after=after)
                yield Finding(path, wrong, way_out)


def _earliest(script: Script) -> dict[str, int]:
    """The seconds from its move's start at which each inject is due at the earliest."""
    known: dict[str, int] = {}
    for last in script.injects.values():
        chain: dict[str, Inject] = {}
        inject: Inject | None = last
        while inject is not None and inject.id not in known and inject.id not in chain:
            chain[inject.id] = inject
            inject = _before(script, inject)
        if inject is not None and inject.id in chain:
            known |= dict.fromkeys(chain, 0)  # A circle has no time: another check tells of it.
            continue
        second = known[inject.id] if inject is not None else 0
        for id, following in reversed(chain.items()):
            at = following.at
            if at is not None and at.after is not None:
                second = second + at.delay if _before(script, following) else 0
            else:
                second = _own_time(following, script.moves.get(following.move or ""))
            known[id] = second
    return known


def _before(script: Script, inject: Inject) -> Inject | None:
    """The inject of its own move that it comes so long after, itself or by its decision."""
    after = inject.at.after if inject.at else None
    before = script.injects.get(_home(script, after)) if after else None
    return before if before is not None and before.move == inject.move else None


def _own_time(inject: Inject, move: Move | None) -> int:
    """The seconds from the move's start to an inject's own time; none has it from the start."""
    at = inject.at
    if at is None or move is None or (at.clock is not None and move.kind == "talk"):
        return 0
    return at.delay if at.clock is None else (at.clock - move.starts.clock) % _DAY


def services_do_not_need_themselves(script: Script) -> Iterator[Finding]:
    """No service needs one that needs it."""
    edges = {s.id: tuple(need.service for need in s.needs) for s in script.world.services}
    order = list(edges)
    for circle in _circles(edges):
        path: Path = ("world", "services", order.index(circle[0]), "needs")
        wrong = sentence("complaints.circle", names=circle)
        yield Finding(path, wrong, sentence("complaints.service_circle_way"))


def _awaited(script: Script, inject: Inject) -> tuple[str, ...]:
    """The injects that must have been released before this one can be."""
    awaited = []
    if inject.at and inject.at.after:
        awaited.append(_home(script, inject.at.after))
    if inject.if_not in script.expectations:
        awaited.append(script.expectations[inject.if_not].inject.id)
    return tuple(awaited)


def _home(script: Script, name: str) -> str:
    """The inject of that name, or the one that opens the decision of that name."""
    return script.decisions[name].inject.id if name in script.decisions else name


def _circles(edges: Edges) -> Iterator[tuple[str, ...]]:
    """Each circle once, from its first member in the order of the edges."""
    done: set[str] = set()
    for start in edges:
        if start not in done:
            yield from _circles_from(start, edges, done)


def _circles_from(start: str, edges: Edges, done: set[str]) -> Iterator[tuple[str, ...]]:
    path, waiting = {start: None}, [iter(edges[start])]
    while waiting:
        following = next(waiting[-1], None)
        if following is None:
            waiting.pop()
            done.add(path.popitem()[0])
        elif following in path:
            names = list(path)
            yield _from_first(names[names.index(following) :], edges)
        elif following not in done and following in edges:
            path[following] = None
            waiting.append(iter(edges[following]))


def _from_first(circle: list[str], edges: Edges) -> tuple[str, ...]:
    members = set(circle)
    first = next(name for name in edges if name in members)
    at = circle.index(first)
    return (*circle[at:], *circle[:at])
