"""The section on gauges, services and telecoms."""

from tests.unit.review.made import Journal
from whitecell.play.events.world import GaugeAimed, ServiceChanged
from whitecell.review.faces.speech import Speech
from whitecell.review.measures.material import material
from whitecell.review.sections.measured import case
from whitecell.review.sections.world import world


def test_what_could_move_a_gauge_no_further_is_not_listed_among_what_moved_it():
    journal = Journal().start()
    journal.add(GaugeAimed("calm", 0), journal.released)
    journal.at(30).add(GaugeAimed("calm", 0), journal.released)
    section = world(material(journal.at(120).end("burnt").record()))
    (table,) = [part for part in section.parts if part.id == "aims"]
    assert [line.cells[2] for line in table.lines] == ["\N{MINUS SIGN}50"]


def test_a_service_begins_its_case_with_a_capital():
    journal = Journal().start()
    journal.add(ServiceChanged("mast", 0), journal.released)
    m = material(journal.at(120).end("burnt").record())
    assert Speech("en").say(case(m, "mast", "port")) == "The mast: the port"
