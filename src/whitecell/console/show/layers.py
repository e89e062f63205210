"""A layered layout: what leads to something stands left of it, and lines go round boxes.

Sugiyama's four steps: break circles, give each node a layer, order the layers so that few lines
cross, place the nodes. A line over several layers gets a stand-in in each, with room of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

SWEEPS = 8
LONGEST = 20_000
"""The most stand-ins: beyond it, lines over several layers are drawn straight."""


@dataclass(slots=True)
class Line:
    """A line: where it starts and ends, and how far below the tops of both."""

    source: str
    target: str
    leaves: int
    enters: int
    way: int
    """Which way of the graph it is a part of."""
    back: bool = False
    """Whether it is turned round: it would lead back to where one came from."""


@dataclass
class Layout:
    """Nodes in layers, in their order from the top, with their heights and tops."""

    heights: dict[str, int]
    lines: list[Line]
    layers: list[list[str]] = field(default_factory=list)
    tops: dict[str, int] = field(default_factory=dict)
    stand_ins: dict[str, int] = field(default_factory=dict)
    """Stand-ins and the way that each stands for."""


def laid_out(heights: Mapping[str, int], lines: Iterable[Line], gap: int, thin: int) -> Layout:
    """The layout of nodes with these heights, `gap` apart; a stand-in is `thin` high."""
    layout = Layout(dict(heights), list(lines))
    _break_circles(layout)
    layer = _layers(layout)
    _stand_in(layout, layer, thin)
    layout.layers = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for node in layout.heights:
        layout.layers[layer[node]].append(node)
    _order(layout)
    _place(layout, gap)
    return layout


def _break_circles(layout: Layout) -> None:
    """Turns round the lines that lead back to where one came from."""
    followers = _followers(layout)
    circling: set[tuple[str, str]] = set()
    state: dict[str, int] = {}
    for first in layout.heights:
        stack = [(first, iter(followers[first]))] if first not in state else []
        state.setdefault(first, 1)
        while stack:
            node, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                state[node] = 2
                stack.pop()
            elif state.get(following) == 1:
                circling.add((node, following))
            elif following not in state:
                state[following] = 1
                stack.append((following, iter(followers[following])))
    layout.lines = [
        Line(line.target, line.source, line.enters, line.leaves, line.way, back=True)
        if (line.source, line.target) in circling
        else line
        for line in layout.lines
        if line.source != line.target
    ]


def _followers(layout: Layout) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {node: [] for node in layout.heights}
    for line in layout.lines:
        found[line.source].append(line.target)
    return found


def _layers(layout: Layout) -> dict[str, int]:
    """Each node one layer right of the rightmost that leads to it."""
    followers = _followers(layout)
    waits: dict[str, int] = dict.fromkeys(layout.heights, 0)
    for line in layout.lines:
        waits[line.target] += 1
    layer = dict.fromkeys(layout.heights, 0)
    ready = [node for node in layout.heights if not waits[node]]
    for node in ready:
        for following in followers[node]:
            layer[following] = max(layer[following], layer[node] + 1)
            waits[following] -= 1
            if not waits[following]:
                ready.append(following)
    return layer


def _stand_in(layout: Layout, layer: dict[str, int], thin: int) -> None:
    """Cuts lines over several layers at each layer between."""
    spans = sum(max(layer[line.target] - layer[line.source] - 1, 0) for line in layout.lines)
    if spans > LONGEST:
        return
    cut: list[Line] = []
    for line in layout.lines:
        source, leaves = line.source, line.leaves
        for between in range(layer[line.source] + 1, layer[line.target]):
            node = f"/{line.way}/{between}"
            if node not in layout.heights:
                layout.heights[node] = thin
                layout.stand_ins[node] = line.way
                layer[node] = between
            cut.append(Line(source, node, leaves, thin // 2, line.way, line.back))
            source, leaves = node, thin // 2
        cut.append(Line(source, line.target, leaves, line.enters, line.way, line.back))
    layout.lines = cut


def _order(layout: Layout) -> None:
    """Sorts each layer by where its lines come from, then by where they go to, again and again."""
    before, after = _neighbours(layout)
    place = {node: n for layer in layout.layers for n, node in enumerate(layer)}
    best, fewest = [list(layer) for layer in layout.layers], _crossings(layout, place)
    for sweep in range(SWEEPS):
        onward = sweep % 2 == 0
        layers = layout.layers if onward else list(reversed(layout.layers))
        for layer in layers:
            sides = before if onward else after
            rank = {node: _mean(sides[node], place, place[node]) for node in layer}
            layer.sort(key=lambda node: (rank[node], place[node]))
            place.update({node: n for n, node in enumerate(layer)})
        found = _crossings(layout, place)
        if found < fewest:
            best, fewest = [list(layer) for layer in layout.layers], found
    layout.layers = best


Sides = dict[str, list[tuple[str, int]]]


def _neighbours(layout: Layout) -> tuple[Sides, Sides]:
    """What each node's lines come from and go to, and how far down they touch there."""
    before: Sides = {node: [] for node in layout.heights}
    after: Sides = {node: [] for node in layout.heights}
    for line in layout.lines:
        before[line.target].append((line.source, line.leaves))
        after[line.source].append((line.target, line.enters))
    return before, after


def _mean(sides: list[tuple[str, int]], place: Mapping[str, int], otherwise: int) -> int:
    """The mean place of neighbours in thousandths; ports further down count a little later."""
    if not sides:
        return otherwise * 1000
    return sum(place[node] * 1000 + min(down, 999) for node, down in sides) // len(sides)


def _crossings(layout: Layout, place: Mapping[str, int]) -> int:
    """How many lines cross, counted between each two layers (a Fenwick tree)."""
    layer_of = {node: n for n, layer in enumerate(layout.layers) for node in layer}
    between: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for line in layout.lines:
        ends = (place[line.source], line.leaves, place[line.target])
        between[layer_of[line.source]].append(ends)
    return sum(_crossed([end for *_, end in sorted(ends)]) for ends in between.values())


def _crossed(ends: list[int]) -> int:
    tree = [0] * (max(ends, default=0) + 2)
    crossed = 0
    for count, end in enumerate(ends):
        at, before = end + 1, 0
        while at > 0:
            before += tree[at]
            at -= at & -at
        crossed += count - before
        at = end + 1
        while at < len(tree):
            tree[at] += 1
            at += at & -at
    return crossed


def _place(layout: Layout, gap: int) -> None:
    """Gives each node its top: near its neighbours', in order, and never on another."""
    before, after = _neighbours(layout)
    for layer in layout.layers:
        at = 0
        for node in layer:
            layout.tops[node] = at
            at += layout.heights[node] + gap
    down = {(line.target, line.source): line.enters for line in layout.lines}
    down |= {(line.source, line.target): line.leaves for line in layout.lines}
    for sweep in range(SWEEPS):
        sides = before if sweep % 2 == 0 else after
        for layer in layout.layers if sweep % 2 == 0 else reversed(layout.layers):
            wish = _wishes(layout, sides, down)
            _settle(layout, layer, wish, gap)
    highest = min(layout.tops.values(), default=0)
    layout.tops = {node: top - highest for node, top in layout.tops.items()}


def _wishes(
    layout: Layout, sides: Sides, down: Mapping[tuple[str, str], int]
) -> Callable[[str], int]:
    def wish(node: str) -> int:
        found = sides[node]
        if not found:
            return layout.tops[node]
        tops = (layout.tops[other] + at - down[node, other] for other, at in found)
        return sum(tops) // len(found)

    return wish


def _settle(layout: Layout, layer: list[str], wish: Callable[[str], int], gap: int) -> None:
    """The tops nearest to the wishes that keep the order (pool adjacent violators)."""
    pools: list[list[int]] = []
    room = 0
    rooms = []
    for node in layer:
        rooms.append(room)
        pools.append([wish(node) - room, 1])
        room += layout.heights[node] + gap
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            total, count = pools.pop()
            pools[-1][0] += total
            pools[-1][1] += count
    tops = [total // count for total, count in pools for _ in range(count)]
    for node, top, offset in zip(layer, tops, rooms, strict=True):
        layout.tops[node] = top + offset
