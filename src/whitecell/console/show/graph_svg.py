"""The graph as a drawing: boxes in columns, lines between them that cross no box."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from whitecell.console.show.boxes import Box, Graph, Row, in_a_sentence
from whitecell.console.show.entries import Msel
from whitecell.console.show.layers import Line, laid_out
from whitecell.console.show.svg import LEADING, Frame, framed, text, width_of, wrapped
from whitecell.language import sentence
from whitecell.script.branches import Way

BOX, PAD = 240, 10
"""How wide a box is, and what is left free at its sides."""
BETWEEN, GAP, THIN = 66, 22, 14
"""From column to column; from box to box; the room of a line that passes by."""
INSET = 14
"""How far rows stand in: options twice as far."""
SHORT = 9
"""How far before a box a line ends: its tip stands there."""
LEGEND = 34
TOLD = 200
"""The most ways that the description tells, for whoever cannot see the drawing."""
FAN = 13
"""How far below each other lines end at a box."""

STYLE = """
.box{fill:var(--paper);stroke:var(--edge)}.contingency{stroke-dasharray:5 4}
.ending{stroke:var(--green);stroke-width:2.5}.opening{stroke:var(--violet)}
.comes{font-style:italic;fill:var(--soft)}.report{fill:var(--blue)}.decision{font-weight:600}
.expected{fill:var(--gold)}.way{fill:none;stroke-width:1.7}
.needs{stroke:var(--green)}.after,.next{stroke:var(--edge)}.next{stroke-width:3}
.bars{stroke:var(--red);stroke-dasharray:7 4}.missed{stroke:var(--gold);stroke-dasharray:2 4}
.tip{stroke:none}.needs.tip{fill:var(--green)}.after.tip,.next.tip{fill:var(--edge)}
.missed.tip{fill:var(--gold)}.bars.tip{fill:none;stroke:var(--red);stroke-width:2.5;stroke-dasharray:none}"""

MARKS = {"report": "▤", "expected": "▸", "decision": "?", "option": "○"}
KINDS = ("after", "next", "needs", "bars", "missed")


@dataclass(frozen=True)
class Drawn:
    """A box with its text in lines: class, indent and text of each, and where its rows are."""

    box: Box

    @cached_property
    def lines(self) -> tuple[tuple[str, int, str], ...]:
        """All lines from the top."""
        room = BOX - 2 * PAD
        told = wrapped(self.box.told, room, 2)
        return (
            *(("bold", 0, line) for line in wrapped(self.box.title, room * 9 // 10, 4)),
            *(("soft", 0, line) for line in told),
            *(("comes", 0, line) for line in wrapped(self.box.comes, room)),
            *(line for row in self.box.rows for line in _row(row)),
        )

    @cached_property
    def height(self) -> int:
        """How high it is."""
        return 2 * PAD + len(self.lines) * LEADING

    def port(self, part: str) -> int:
        """How far down a way leaves that starts at a part; at the title where there is none."""
        before = len(self.lines) - sum(len(_row(row)) for row in self.box.rows)
        for row in self.box.rows:
            if row.part == part:
                return PAD + before * LEADING + LEADING // 2
            before += len(_row(row))
        return PAD + LEADING // 2


def _row(row: Row) -> list[tuple[str, int, str]]:
    """The lines of a row; the first has its mark."""
    indent = INSET * (2 if row.kind == "option" else 1)
    found = wrapped(row.text, BOX - 2 * PAD - indent, 4)
    first = [(row.kind, indent, found[0] if found else "")]
    return first + [(row.kind, indent, line) for line in found[1:]]


def drawn(graph: Graph, msel: Msel) -> str:
    """The graph as a whole SVG file."""
    return _Drawing(graph, msel).svg()


class _Drawing:
    def __init__(self, graph: Graph, msel: Msel) -> None:
        self._msel = msel
        self._told = list(islice(in_a_sentence(graph, msel), TOLD))
        self._boxes = {box.id: Drawn(box) for box in graph.boxes}
        self._ways = [w for w in graph.ways if {w.origin, w.target} <= self._boxes.keys()]
        linked = {end for way in self._ways for end in (way.origin, way.target)}
        heights = {id: b.height for id, b in self._boxes.items() if id in linked}
        lines = [self._line(number, way) for number, way in enumerate(self._ways)]
        self._layout = laid_out(heights, lines, GAP, THIN)
        self._fan_in()
        self._alone = [b for id, b in self._boxes.items() if id not in linked]
        self._left = self._columns()
        ends = ((id, self._layout.tops[id] + h) for id, h in self._layout.heights.items())
        self._high = LEGEND + max((end for _, end in ends), default=-GAP)

    def svg(self) -> str:
        """The whole file."""
        say = self._msel.voice
        frame = Frame(
            title=say.plain(
                sentence("show.graph", title=self._msel.script.exercise.exercise.title)
            ),
            told=" ".join([say.plain(sentence("show.graph_told")), *self._told]),
            mark=say.plain(sentence("common.mark")),
            secret=say.text(sentence("show.secret")).plain,
            style=STYLE,
        )
        legend, wide = self._legend()
        body = [*legend, *self._drawn_ways(), *self._drawn_boxes()]
        alone, right, high = self._drawn_alone(max(self._right, 3 * (BOX + GAP)))
        return framed(frame, (max(self._right, wide, right), high), [*body, *alone])

    def _line(self, number: int, way: Way) -> Line:
        leaves = self._boxes[way.origin].port(way.part)
        return Line(way.origin, way.target, leaves, PAD + LEADING // 2, number)

    def _fan_in(self) -> None:
        """Lets lines that end at one box end beneath each other, the highest first."""
        into: dict[str, list[Line]] = {}
        for line in self._layout.lines:
            if line.target not in self._layout.stand_ins and not line.back:
                into.setdefault(line.target, []).append(line)
        for target, lines in into.items():
            lines.sort(key=lambda line: self._layout.tops[line.source] + line.leaves)
            room = self._boxes[target].height - 2 * PAD - LEADING // 2
            step = min(FAN, room // len(lines))
            for place, line in enumerate(lines):
                line.enters = PAD + LEADING // 2 + place * step

    def _columns(self) -> dict[str, int]:
        """The left side of each node: a column is as wide as a box, and lines need room between."""
        found: dict[str, int] = {}
        x = 0
        counts = self._lines_between()
        for number, layer in enumerate(self._layout.layers):
            found |= dict.fromkeys(layer, x)
            x += BOX + BETWEEN + min(counts.get(number, 0), 30) * 3
        self._right = max((left + BOX for left in found.values()), default=0)
        return found

    def _lines_between(self) -> dict[int, int]:
        layer = {node: n for n, nodes in enumerate(self._layout.layers) for node in nodes}
        counts: dict[int, int] = {}
        for line in self._layout.lines:
            counts[layer[line.source]] = counts.get(layer[line.source], 0) + 1
        return counts

    def _drawn_ways(self) -> Iterator[str]:
        parts: dict[int, list[Line]] = {}
        for line in self._layout.lines:
            parts.setdefault(line.way, []).append(line)
        for number, lines in parts.items():
            kind = self._ways[number].kind
            yield f'<path class="way {kind}" d="{self._path(lines)}"/>'
            first, last = lines[0], lines[-1]
            if first.back:
                right = self._left[first.source] + BOX
                yield _tip(kind, right, self._top(first.source) + first.leaves, -1)
            else:
                yield _tip(kind, self._left[last.target], self._top(last.target) + last.enters)

    def _path(self, lines: list[Line]) -> str:
        first = lines[0]
        x, y = self._left[first.source] + BOX, self._top(first.source) + first.leaves
        x += SHORT if first.back else 0
        path = [f"M{x} {y}"]
        for line in lines:
            to = self._left[line.target]
            end = self._top(line.target) + line.enters
            if line.target not in self._layout.stand_ins and not line.back:
                to -= SHORT
            bend = max(abs(to - x) // 2, 30)
            path.append(f"C{x + bend} {y} {to - bend} {end} {to} {end}")
            x, y = to, end
            if line.target in self._layout.stand_ins:
                x += BOX
                path.append(f"H{x}")
        return "".join(path)

    def _top(self, node: str) -> int:
        return LEGEND + self._layout.tops[node]

    def _drawn_boxes(self) -> Iterator[str]:
        for id, box in self._boxes.items():
            if id in self._left:
                yield from _box(box, self._left[id], self._top(id))

    def _drawn_alone(self, width: int) -> tuple[list[str], int, int]:
        """What nothing leads to or from, in rows beneath; how wide and high all is then."""
        if not self._alone:
            return [], 0, self._high
        columns = max((width + GAP) // (BOX + GAP), 1)
        y = self._high + 2 * GAP + (LEADING if self._left else 0)
        drawing = [text(0, y, self._msel.voice.plain(sentence("show.alone")), "bold")]
        y += GAP
        for start in range(0, len(self._alone), columns):
            row = self._alone[start : start + columns]
            for place, box in enumerate(row):
                drawing += _box(box, place * (BOX + GAP), y)
            y += max(box.height for box in row) + GAP
        return drawing, min(len(self._alone), columns) * (BOX + GAP) - GAP, y - GAP

    def _legend(self) -> tuple[list[str], int]:
        """What the kinds of lines mean, for those that there are."""
        drawing, x = [], 0
        used = {way.kind for way in self._ways}
        for kind in KINDS:
            if kind in used:
                told = self._msel.voice.plain(sentence(f"show.way_{kind}"))
                drawing += [
                    f'<path class="way {kind}" d="M{x} 0H{x + 35}"/>',
                    _tip(kind, x + 44, 0),
                ]
                drawing.append(text(x + 54, 4, told, "soft"))
                x += 54 + width_of(told) + 24
        return drawing, x


def _box(drawn_box: Drawn, x: int, y: int) -> Iterator[str]:
    box = drawn_box.box
    round_ = 18 if box.kind == "ending" else 5
    yield (
        f'<rect class="box {box.kind}" x="{x}" y="{y}" width="{BOX}" height="{drawn_box.height}" '
        f'rx="{round_}"/>'
    )
    at = y + PAD + LEADING - 4
    marked = _first_lines(drawn_box)
    for number, (kind, indent, line) in enumerate(drawn_box.lines):
        if number in marked:
            yield text(x + PAD + indent - INSET, at, MARKS[kind], kind)
        yield text(x + PAD + indent, at, line, kind)
        at += LEADING


def _first_lines(drawn_box: Drawn) -> set[int]:
    """The lines at which rows begin."""
    counts = [len(_row(row)) for row in drawn_box.box.rows]
    at = len(drawn_box.lines) - sum(counts)
    found = set()
    for count in counts:
        found.add(at)
        at += count
    return found


def _tip(kind: str, x: int, y: int, toward: int = 1) -> str:
    """The end of a line: an arrow, or a bar where it keeps something off."""
    if kind == "bars":
        return f'<path class="bars tip" d="M{x - 8 * toward} {y - 6}V{y + 6}"/>'
    return f'<path class="{kind} tip" d="M{x} {y}l{-10 * toward} -5v10z"/>'
