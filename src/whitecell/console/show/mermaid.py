"""The graph as Mermaid text: a subgraph for each storyline, a node for each box and row."""

import re
from collections.abc import Iterator

from whitecell.console.show.boxes import Box, Graph, graph_of
from whitecell.console.show.entries import Msel
from whitecell.language import sentence

ARROWS = {"needs": "-->", "after": "-->", "next": "==>", "bars": "--x", "missed": "-.->"}
SHAPES = {
    "inject": ('["', '"]'),
    "contingency": ('["', '"]'),
    "opening": ('>"', '"]'),
    "ending": ('(["', '"])'),
    "report": ('[/"', '"/]'),
    "expected": ('("', '")'),
    "decision": ('{{"', '"}}'),
    "option": ('("', '")'),
}
_CLASSES = """\
  classDef contingency stroke-dasharray: 5 4
  classDef ending stroke-width: 3px
  classDef expected stroke-dasharray: 2 3"""
_SPECIAL = re.compile(r"[^\w ,.:;?!()/+→·•“”'-]")


def mermaid(graph: Graph, msel: Msel) -> Iterator[str]:
    """The lines of the graph, opened and closed by the mark as a remark."""
    mark = f"%% {msel.voice.plain(sentence('common.mark'))}"
    secret = " ".join(msel.voice.text(sentence("show.secret")).plain.split())
    yield from (mark, f"%% {secret}", "flowchart LR")
    inside: dict[str, list[Box]] = {}
    for box in graph.boxes:
        line = msel.script.storyline_of.get(box.id)
        inside.setdefault(line.storyline.id if line else "", []).append(box)
    titles = {line.storyline.id: line.storyline.title for line in msel.script.storylines}
    for id, boxes in inside.items():
        indent = "  "
        if id:
            yield f'  subgraph line_{id}["{_safe(msel.voice.plain(titles[id]))}"]'
            indent = "    "
        for box in boxes:
            yield from (f"{indent}{line}" for line in _box(box))
        if id:
            yield "  end"
    for way in graph.ways:
        yield f"  {_key(way.origin, way.part)} {ARROWS[way.kind]} {_key(way.target)}"
    yield from (_CLASSES, mark)


def in_markdown(msel: Msel) -> str:
    """The graph as a page that Markdown readers draw."""
    say = msel.voice.plain
    title = say(sentence("show.graph", title=msel.script.exercise.exercise.title))
    mark = say(sentence("common.mark"))
    secret = " ".join(msel.voice.text(sentence("show.secret")).plain.split())
    chart = "\n".join(mermaid(graph_of(msel), msel))
    head = f"{mark}\n\n# {_safe(title)}\n\n{secret}"
    return f"{head}\n\n```mermaid\n{chart}\n```\n\n{mark}\n"


def _box(box: Box) -> Iterator[str]:
    """A box and its rows, each linked to what it belongs to."""
    text = "<br/>".join(_safe(part) for part in (box.title, box.told, box.comes) if part)
    yield _node(_key(box.id), box.kind, text)
    for row in box.rows:
        yield _node(_key(box.id, row.part), row.kind, _safe(row.text))
        above = row.part.rpartition(".")[0] if row.kind == "option" else ""
        yield f"{_key(box.id, above)} --- {_key(box.id, row.part)}"


def _node(key: str, kind: str, text: str) -> str:
    opens, closes = SHAPES[kind]
    klass = f":::{kind}" if kind in ("contingency", "ending", "expected") else ""
    return f"{key}{opens}{text}{closes}{klass}"


def _key(box: str, part: str = "") -> str:
    """A node's name: never a word of Mermaid's own, and never another's."""
    decision, option, name = part.partition(".")
    return f"o{len(decision)}_{decision}_{name}" if option else f"n_{part or box}"


def _safe(text: str) -> str:
    """A text in which no character means anything to Mermaid, Markdown or HTML."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", text)
