"""The layout: causes stand left, nothing stands on anything, and lines have room of their own."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whitecell.console.show.layers import Layout, Line, laid_out

GAP, THIN = 10, 6
NODES = [f"n{number}" for number in range(12)]


def layout_of(*pairs: tuple[str, str], heights: int = 40) -> Layout:
    nodes = dict.fromkeys(sorted({end for pair in pairs for end in pair}), heights)
    lines = [Line(source, target, 5, 5, way) for way, (source, target) in enumerate(pairs)]
    return laid_out(nodes, lines, GAP, THIN)


def layer_of(layout: Layout) -> dict[str, int]:
    return {node: number for number, layer in enumerate(layout.layers) for node in layer}


def test_what_leads_to_something_stands_left_of_it():
    layers = layer_of(layout_of(("a", "b"), ("b", "c"), ("a", "c")))
    assert (layers["a"], layers["b"], layers["c"]) == (0, 1, 2)


def test_a_line_over_a_layer_has_a_stand_in_there():
    layout = layout_of(("a", "b"), ("b", "c"), ("a", "c"))
    assert list(layout.stand_ins.values()) == [2]
    assert len([line for line in layout.lines if line.way == 2]) == 2


def test_a_circle_is_broken_and_its_line_turned_round():
    layout = layout_of(("a", "b"), ("b", "a"))
    assert [(line.source, line.target, line.back) for line in layout.lines] == [
        ("a", "b", False),
        ("a", "b", True),
    ]


def test_lines_that_would_cross_are_untangled():
    layout = layout_of(("a", "z"), ("b", "y"), ("c", "x"))
    left, right = layout.layers
    pairs = {"a": "z", "b": "y", "c": "x"}
    assert [pairs[node] for node in left] == right


@given(st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), min_size=1))
def test_nothing_stands_on_anything_and_every_line_goes_to_the_right(pairs):
    layout = layout_of(*pairs)
    layers = layer_of(layout)
    for line in layout.lines:
        assert layers[line.target] == layers[line.source] + 1
    for layer in layout.layers:
        ends = [(layout.tops[node], layout.tops[node] + layout.heights[node]) for node in layer]
        assert all(end + GAP <= top for (_, end), (top, _) in pairwise(ends))


def test_a_chain_of_thousands_is_laid_out():
    chain = [(f"n{number:05}", f"n{number + 1:05}") for number in range(5000)]
    assert len(layout_of(*chain, ("n00000", "n05000")).layers) == 5001
