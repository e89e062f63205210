"""Stacked bars, and the sections that draw where the time went and what papers supported."""

import re

from tests.unit.review.made import INJECTS, Journal, report
from whitecell.play.events.deliveries import Acknowledged
from whitecell.play.events.items import BeliefMoved
from whitecell.review.faces import bars
from whitecell.review.faces.speech import Speech
from whitecell.review.measures.material import material
from whitecell.review.parts import Bar, Bars, Table
from whitecell.review.sections.papers import papers
from whitecell.review.sections.ways import ways

ENGLISH = Speech("en")


def rects(svg):
    return [
        (int(x), int(wide))
        for x, wide in re.findall(r'class="part p\d" x="(\d+)" y="\d+" width="(\d+)"', svg)
    ]


def test_the_parts_of_a_bar_stand_side_by_side_and_fill_its_length():
    made = Bars("b", "Title", "Told", ("a", "b"), (Bar("x", (300, 100), None),))
    (first, second) = rects(bars.svg(made, ENGLISH))
    assert first[0] == bars.LEFT
    assert first[0] + first[1] == second[0]
    assert first[1] + second[1] == bars.LONGEST
    assert abs(first[1] - 3 * second[1]) <= 3


def test_a_part_of_nothing_is_not_drawn_and_titles_are_escaped():
    made = Bars("b", "<b>", "Told", ("a", "b"), (Bar("<i>", (0, 50), None),))
    drawn = bars.svg(made, ENGLISH)
    assert len(rects(drawn)) == 1
    assert "<i>" not in drawn
    assert '<title id="b_pictured">&lt;b&gt;</title>' in drawn


def test_the_bars_and_the_table_give_the_means_of_each_cell():
    journal = Journal().start()
    journal.collect("watch")
    arrived = journal.at(4).share("watch", "hq", "port")
    journal.at(6).add(Acknowledged(0, "acknowledged", "hq", "understudy"), arrived)
    journal.at(14).add(Acknowledged(1, "acknowledged", "port", "understudy"), arrived)
    drawn, table = ways(material(journal.record()))
    assert [ENGLISH.say(bar.title) for bar in drawn.bars] == ["The port", "Headquarters"]
    assert [sum(bar.values) for bar in drawn.bars] == [14 * 60, 6 * 60]
    assert isinstance(table, Table)
    said = [
        ["" if cell is None else ENGLISH.say(cell) for cell in row.cells] for row in table.lines
    ]
    assert said[0] == ["The port", "1 of 1", "4 min", "10 min", "14 min"]


def test_where_nothing_was_shared_nothing_is_drawn():
    assert ways(material(Journal().start().record())) == []


def test_the_parts_of_the_score_add_up_and_each_cell_has_its_line():
    reports = [report("watch", "TAN", grade="A1", bears_on={"raiders": "strongly_for"})]
    journal = Journal(injects=[INJECTS[0] | {"reports": reports}, *INJECTS[1:]]).start()
    journal.collect("watch")
    journal.share("watch", "hq")
    journal.at(30).add(BeliefMoved({"raiders": 600, "storm": 400}))
    hypotheses, drawn, cells = papers(material(journal.at(120).end("burnt").record()))
    said = [[ENGLISH.say(cell) for cell in row.cells] for row in hypotheses.lines]
    # Half of 1.125 for a quarter of the time, half of 0.32 for the rest.
    assert said[0] == ["Raiders", "true", "25%", "60%", "0.26", "0.16"]
    assert said[1][1:] == ["not true", "75%", "40%", "0.26", "0.16"]
    assert len(drawn.series) == 3
    # 25 to 75 times three: the truth is level and not ahead.
    assert [ENGLISH.say(cell) for cell in cells.lines[0].cells][-4:] == [
        "50%", "0.50", "0.50", "never",
    ]  # fmt: skip
