"""The story of a play: everything that is news, in few lines, in any language."""

import pytest
from rich.console import Console, RenderableType
from rich.theme import Theme

from whitecell.console.story import TELLERS, Story
from whitecell.console.voice import STYLES
from whitecell.intake.exercises import read_exercise
from whitecell.language import language
from whitecell.play.board import Board
from whitecell.play.events.event import Event
from whitecell.play.events.kinds import KINDS
from whitecell.session.performance import Cast, begin

QUIET = {
    "inject_woke", "work_begun", "work_done", "item_weighed", "delivery_sent", "delivery_delayed",
    "delivery_barred", "acknowledged", "delivery_changed", "decision_took_effect",
    "expectation_set", "service_hit", "service_repaired", "need_restored", "delivery_taken_back",
    "delivery_returned", "item_amended", "decision_amended", "expectation_reopened",
    "release_withdrawn",
}  # fmt: skip
"""What is told with something else, or is not news."""


def story_of(exercise: str, code: str, temperament: str, width: int = 80) -> list[str]:
    """The lines of a play by understudies."""
    console = Console(width=width, theme=Theme(STYLES), highlight=False, emoji=False)
    story = Story(code)
    told: list[RenderableType] = []

    def tell(events: list[Event], board: Board) -> None:
        told.extend(story.tell(events, board))

    begin(read_exercise(exercise), Cast(7, {"*": temperament}), None, tell).run()
    with console.capture() as captured:
        console.print(*told, sep="\n")
    return captured.get().splitlines()


def test_every_kind_of_event_is_told_or_known_to_be_quiet():
    assert {kind.kind for kind in TELLERS} | QUIET == KINDS.keys()
    assert not {kind.kind for kind in TELLERS} & QUIET


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("temperament", ["doctrinal", "siloed", "random"])
@pytest.mark.parametrize("exercise", ["01-spice-route", "05-fusion-strait"])
def test_a_play_reads_as_a_story_and_not_as_a_log(exercise, temperament, code):
    lines = story_of(exercise, code, temperament)
    assert len(lines) < 450
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if "[/" in line or "{" in line]


def test_what_rules_withhold_is_told_with_the_reason():
    text = " ".join(" ".join(story_of("01-spice-route", "en", "doctrinal")).split())
    withheld = language("en").wording("story.share_withheld")
    assert withheld.partition("[/")[0].partition("]")[2] in text
    assert "SRI.SEALED" in text


def test_a_failing_service_is_told_with_the_cells_that_it_cuts_off():
    lines = story_of("05-fusion-strait", "en", "siloed", 120)
    down = [
        number for number, line in enumerate(lines) if "▼" in line and "command network" in line
    ]
    assert down
    assert "Strait Headquarters" in lines[down[0] + 1]


def test_the_same_play_is_as_long_to_tell_in_one_batch_or_step_by_step():
    script, batches = read_exercise("01-spice-route"), []
    conductor = begin(script, Cast(7, {"*": "hasty"}), None, lambda e, _: batches.append(list(e)))
    conductor.run()
    whole = [event for batch in batches for event in batch]
    at_once = Story("en").tell(whole, conductor.board)
    stepwise = Story("en")
    assert len(at_once) == sum(len(stepwise.tell(b, conductor.board)) for b in batches)


def test_a_heading_with_nobody_to_tell_has_its_own_line_or_its_reports_below_it():
    lines = story_of("05-fusion-strait", "en", "doctrinal", 120)
    alone = next(n for n, line in enumerate(lines) if "Somebody waits inside the grid" in line)
    assert lines[alone + 1].strip().startswith("No cell is told directly")
    lines = story_of("01-spice-route", "en", "doctrinal", 120)
    told = next(n for n, line in enumerate(lines) if "SEA A red sail" in line)
    assert lines[told + 1].startswith(" " * 9 + "sailor_tale")
