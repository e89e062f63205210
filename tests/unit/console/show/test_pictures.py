"""Drawings and tables: nothing overlaps, nothing is lost, and hostile text is text."""

import re
from io import StringIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from rich.console import Console

from tests.unit.script.planned import CHOICE, REPORT, planned
from whitecell.console.show.boxes import graph_of
from whitecell.console.show.entries import Msel
from whitecell.console.show.graph_svg import drawn
from whitecell.console.show.lanes import packed
from whitecell.console.show.mermaid import in_markdown, mermaid
from whitecell.console.show.msel import Table, markdown
from whitecell.console.show.svg import shortened_to, width_of, wrapped
from whitecell.console.show.timeline import Timeline
from whitecell.console.show.timeline_svg import timeline_drawn
from whitecell.console.voice import Voice
from whitecell.intake.exercises import read_exercise

SVG = "{http://www.w3.org/2000/svg}"
SHIPPED = ("01-spice-route", "05-fusion-strait")
HOSTILE = '<script>alert(1)</script> ]]> "#quot;" `|` [b]x[/b] %% end *a*'


def looked_at(name: str, code: str = "en") -> Msel:
    return Msel(read_exercise(name), Voice(code))


def hostile() -> Msel:
    text = HOSTILE.replace('"', '\\"')
    return Msel(
        planned(f'id: seen, title: "{text}", {REPORT}', f"id: asked, {CHOICE}"), Voice("en")
    )


@pytest.mark.parametrize("width", [30, 50, 80, 120, 200])
@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("code", ["en", "id"])
def test_no_line_is_wider_than_the_screen(name, code, width):
    msel, console = looked_at(name, code), Console(width=width, file=StringIO())
    lines = [*Table(msel, console, width).lines(), *Timeline(msel, console, width).lines()]
    assert max(line.cell_len for line in lines) <= width


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_every_inject_is_in_the_table_and_on_the_timeline(name, width):
    msel, console = looked_at(name), Console(width=width, file=StringIO())
    table = "\n".join(line.plain for line in Table(msel, console, width).lines())
    lanes = "\n".join(line.plain for line in Timeline(msel, console, width).lines())
    for entry in msel.entries:
        assert entry.id in table
        assert re.search(rf"(^|\D){entry.slot.number} ", lanes)


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_label_hides_the_deadline_of_a_decision(name, width):
    msel, console = looked_at(name), Console(width=width, file=StringIO())
    lanes = "\n".join(line.plain for line in Timeline(msel, console, width).lines())
    asking = [entry for entry in msel.entries if entry.slot.inject.decisions]
    assert lanes.count("┫") == len(asking)


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("code", ["en", "id"])
def test_the_boxes_of_a_graph_do_not_overlap_and_hold_their_text(name, code):
    msel = looked_at(name, code)
    root = ElementTree.fromstring(drawn(graph_of(msel), msel))
    boxes = [
        tuple(int(box.get(side, 0)) for side in ("x", "y", "width", "height"))
        for box in root.iter(f"{SVG}rect")
        if "box" in box.get("class", "").split()
    ]
    assert len(boxes) == len(msel.script.injects) + len(msel.script.endings)
    for place, (x, y, wide, high) in enumerate(boxes):
        for left, top, width, height in boxes[place + 1 :]:
            apart = x + wide <= left or left + width <= x or y + high <= top or top + height <= y
            assert apart


def test_whoever_cannot_see_a_graph_is_told_its_ways():
    msel = Msel(
        planned(f"id: asked, {CHOICE}", "id: one, when: '!chose.course.north'"), Voice("en")
    )
    root = ElementTree.fromstring(drawn(graph_of(msel), msel))
    assert "North: prevents “2 Word of it”." in (root.findtext(f"{SVG}desc") or "")


def test_text_is_broken_into_lines_that_fit():
    for text in ("Whoever can act hears of it while there is time", "x" * 90, "港" * 40):
        lines = wrapped(text, 120)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(width_of(line) <= 120 for line in lines)
    assert len(wrapped("one two three four five six seven eight", 60, most=2)) == 2
    assert width_of(shortened_to("a very long label indeed", 80)) <= 80


def test_rows_of_a_lane_do_not_overlap():
    places = [(0, 10), (5, 9), (10, 12), (9, 20), (1, 2)]
    rows = packed(places, lambda place: place)  # type: ignore[arg-type, return-value]
    assert sum(map(len, rows)) == len(places)
    for row in rows:
        assert all(end <= start for (_, end), (start, _) in pairwise(row))


def test_hostile_text_is_text_in_every_picture():
    msel = hostile()
    graph = graph_of(msel)
    for picture in (drawn(graph, msel), timeline_drawn(msel)):
        root = ElementTree.fromstring(picture)
        assert not list(root.iter(f"{SVG}script"))
        assert "alert(1)" in "".join(root.itertext())
    chart = "\n".join(mermaid(graph, msel))
    assert "<script" not in chart
    assert "%% end" not in chart
    for line in chart.splitlines()[3:]:
        assert line.count('"') in (0, 2)
    assert "<script" not in in_markdown(msel)
    page = markdown(msel)
    assert not re.search(r"(?<!\\)<script", page)
    (row,) = (line for line in page.splitlines() if "`seen`" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 9
    console = Console(width=200, file=StringIO())
    table = "\n".join(line.plain for line in Table(msel, console, 200).lines())
    assert "[b]x[/b]" in " ".join(table.split())


@pytest.mark.parametrize("name", SHIPPED)
def test_every_part_of_a_graph_in_mermaid_has_a_node_of_its_own(name):
    msel = looked_at(name)
    chart = list(mermaid(graph_of(msel), msel))
    nodes = [found[1] for line in chart if (found := re.match(r"\s+(\w+)[\[({>/]+\"", line))]
    assert len(nodes) == len(set(nodes))
    ends = {end for line in chart for end in re.findall(r"\b[no]\d*_\w+$", line.strip())}
    assert ends <= set(nodes)
