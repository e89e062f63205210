"""The matrix of who gave whom how much: sums, discs, and the same figures as the ledger."""

from tests.unit.review.made import Journal
from whitecell.review.faces.matrix import LARGEST, grid
from whitecell.review.faces.speech import Speech
from whitecell.review.measures.material import material
from whitecell.review.parts import Given, Matrix
from whitecell.review.sections.reciprocity import reciprocity


def matrix(*given):
    return Matrix("between", None, None, ("A", "B"), ("A", "B", "centre"), given)


def test_rows_and_columns_add_up():
    laid = grid(
        matrix(Given(0, 1, 4, "", (1,)), Given(1, 0, 1, "", (2,)), Given(0, 2, 2, "", (3,)))
    )
    assert [row.total for row in laid.rows] == [6, 1]
    assert laid.totals == (1, 4, 2)


def test_a_disc_of_four_is_twice_as_wide_as_a_disc_of_one():
    laid = grid(matrix(Given(0, 1, 4, "", (1,)), Given(1, 0, 1, "", (2,))))
    assert float(laid.rows[0].cells[1].radius) == LARGEST / 10
    assert float(laid.rows[1].cells[0].radius) == LARGEST / 20
    assert laid.rows[0].cells[0].given is None


def test_it_holds_what_the_ledger_holds():
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("radar")
    journal.at(4).share("watch", "hq", "ally", "port")
    journal.at(5).share("radar", "hq", "port")
    m = material(journal.at(120).end("burnt").record())
    part = next(p for p in reciprocity(m).parts if isinstance(p, Matrix))
    said = Speech("en").say
    named = [(said(part.givers[g.giver]), said(part.takers[g.taker]), g.much) for g in part.given]
    assert sorted(named) == [
        ("Tanu", "The centre", 1),
        ("Tanu", "Vesk", 1),
        ("Vesk", "Tanu", 2),
        ("Vesk", "The centre", 1),
    ]
