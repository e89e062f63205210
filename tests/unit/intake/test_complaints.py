"""What a model refuses is said in the author's words, at its place."""

import pytest

from tests.unit.intake.small import FILES, broken, complaints_about, place_of
from whitecell.intake.complaints import real_path

EXERCISE, SHARING, WORLD, CABLE, PLAY = FILES

CASES = [
    (CABLE, "kind: message", "kind: mesage", "mesage", 'Did you mean "message"'),
    (CABLE, "    kind: message\n", "", None, 'The inject "nudge" lacks "kind".'),
    (CABLE, "sender: minister", "sendr: minister", "sendr", 'Did you mean "sender"'),
    (CABLE, "to: [fusion]", "to:", None, 'In the inject "nudge", "to" is empty'),
    (CABLE, "to: [fusion]", "to: fusion", "fusion", '"to" should be a list'),
    (CABLE, "at: +5m", "at: 5 m", "5 m", 'In the inject "loiterer", "at" is not a time'),
    (CABLE, "by: -2", "by: two", "two", '"effects.by" is not a whole number: "two"'),
    (CABLE, "by: -2", "bye: -2", "bye", 'The option "all_now" has "effects.bye"'),
    (CABLE, "{gauge: trust, by", "{guage: trust, by", "{", "does not say what it changes"),
    (CABLE, "discipline: imint", "discipline: immint", "immint", 'Did you mean "imint"'),
    (
        CABLE,
        "nation: SEL\n",
        "nation: sel\n",
        "sel",
        'In the report "satellite_pass", "nation" is not a',
    ),
    (CABLE, "id: wait", "id: Wait", "Wait", "is not an identifier"),
    (CABLE, "id: wait", "id: all", "all", "reserved word"),
    (CABLE, "text: Wait", "text: [a, b]", "[a", 'In the option "wait", "text" should be a text'),
    (CABLE, "of: operator", "task: tell_them", None, "whose decision this is"),
    (CABLE, "of: operator", "of: hq\n        rule: lead", None, '"nations" and "rule" go together'),
    (CABLE, "{level: OPEN}", "OPEN", "OPEN", '"sanitised.label" should be made of fields'),
    (EXERCISE, "length: 2h", "length: 2 hours", "2 hours", "is not a length of time"),
    (EXERCISE, "starts: 60", "starts: 600", "600", 'In the gauge "trust", "starts" is not between'),
    (EXERCISE, "truth: true", "truth: yes", "yes", "neither true nor false"),
    (EXERCISE, "starts: 2031-06-02 22:00", "starts: 22:00", "22:00", "is not a start"),
    (EXERCISE, "clearance: SEL.SECRET, s", "clearance: secret, s", "secret", "is not a clearance"),
    (EXERCISE, "title: Small", "title: Small, zone: 7", "7", "is not a time zone"),
    (SHARING, "from: SEL.OPEN, ", "", None, 'lacks "equivalences.from"'),
    (SHARING, "levels: {", "rules: [adressed]\nlevels: {", "adressed", 'Did you mean "addressed"'),
    (SHARING, "to: KAR.OPEN", "to: OPEN", "OPEN", "is not a level"),
    (WORLD, "backup: 5m", "backup: 5", "5", "is not a length of time"),
    (PLAY, "as: fusion.head", "as: Fusion", "Fusion", "is not a seat"),
    (PLAY, "as: fusion.head, ", "", None, "neither something done nor something expected"),
    (PLAY, "seed: 7", "seed: x", "x", "is not a whole number"),
]


@pytest.mark.parametrize(("file", "old", "new", "pointed", "said"), CASES)
def test_a_refusal_is_said_in_the_authors_words_at_its_place(
    file: str, old: str, new: str, pointed: str | None, said: str
) -> None:
    (complaint,) = broken(file, old, new)
    assert said in complaint.say()
    if pointed:
        assert str(complaint.place) == place_of(file, old, new, pointed)


def test_what_an_inject_has_from_its_storyline_is_complained_of_there_alone() -> None:
    (complaint,) = broken(CABLE, "move: night", "move: Night")
    assert complaint.place.line == 1


def test_a_text_cut_by_a_comma_is_complained_of_once() -> None:
    (complaint,) = broken(CABLE, "text: Who warns them?", "text: {en: Who warns, and when?}")
    assert complaint.wrong.id == "complaints.page_comma"


def test_files_of_the_wrong_shape_are_complained_of_as_files() -> None:
    keys = {
        "[a]": "file_shape", "": "file_empty", "# nothing\n": "file_empty", "hello": "file_shape",
    }  # fmt: skip
    for text, key in keys.items():
        (complaint,) = complaints_about({**FILES, WORLD: text})
        assert complaint.wrong.id == f"complaints.{key}"


def test_steps_through_a_union_lead_to_the_part_that_is_written() -> None:
    data = {"injects": [{"effects": [{"gauge": "x", "by": "1"}]}]}
    steps = ("injects", 0, "message", "effects", 0, "gauge", "by")
    assert real_path(data, steps) == ("injects", 0, "effects", 0, "by")
    assert real_path(data, ("injects", 0, "message", "zzz")) == ("injects", 0)
    assert real_path(None, ("a", 0)) == ()
