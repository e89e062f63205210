"""Conditions in plain words, in both languages; and every one that is shipped can be said."""

import pytest

from tests.unit.script.planned import CHOICE, REPORT, planned
from whitecell.console.names import Names
from whitecell.console.show.conditions import in_words
from whitecell.console.voice import Voice
from whitecell.intake.exercises import read_exercise

SCRIPT = planned(f"id: seen, {REPORT}", f"id: asked, title: The question, {CHOICE}")


def said(source: str, code: str = "en", script=SCRIPT) -> str:
    voice = Voice(code)
    return voice.text(in_words(source, Names(script, voice))).plain.lower()


@pytest.mark.parametrize(
    ("source", "english", "indonesian"),
    [
        ("knows.hq.sighting", "the headquarters knows of sighting", "mengetahui sighting"),
        ("!knows.hq.sighting", "the headquarters does not know of sighting", "belum mengetahui"),
        ("read.hq.asked", "the headquarters has acknowledged “the question”", "mengonfirmasi"),
        ("!read.hq.asked", "has not acknowledged “the question”", "belum mengonfirmasi"),
        ("chose.course.north", "“north” was chosen", "“north” dipilih"),
        ("!chose.course.north", "“north” was not chosen", "“north” tidak dipilih"),
        ("done.tell_hq", "tell_hq was done in time", "tell_hq dilakukan tepat waktu"),
        ("!done.tell_hq", "tell_hq was not done in time", "tell_hq tidak dilakukan tepat waktu"),
        ("inject.seen", "seen has come", "seen telah masuk"),
        ("!inject.seen", "seen has not come", "seen belum masuk"),
        ("gauge.trust >= 50", "trust is at least 50", "trust sekurang-kurangnya 50"),
        ("50 < gauge.trust", "trust is above 50", "trust di atas 50"),
        ("gauge.trust <= 50", "trust is at most 50", "trust tidak lebih dari 50"),
        ("gauge.trust < 50", "trust is below 50", "trust di bawah 50"),
        ("gauge.trust == 50", "trust is 50", "trust tepat 50"),
        ("gauge.trust != 50", "trust is not 50", "trust bukan 50"),
        ("belief.sabotage > 50", "belief in “sabotage” is above 50", "keyakinan pada “sabotage”"),
        ("gauge.trust + 5 > 50", "trust + 5 is above 50", "trust + 5 di atas 50"),
        ("now >= 1h10m", "at least 1 h 10 min of the move have passed", "sedikitnya 1 jam 10"),
        ("now < 10m", "less than 10 min of the move have passed", "kurang dari 10 menit"),
        (
            "inject.seen && (inject.asked || done.tell_hq)",
            "seen has come and (asked has come or tell_hq was done in time)",
            "seen telah masuk dan (asked telah masuk atau tell_hq dilakukan tepat waktu)",
        ),
        ("inject.seen ? true : false", "inject.seen ? true : false", "inject.seen ? true : false"),
    ],
)
def test_a_condition_is_said(source, english, indonesian):
    assert english in said(source)
    assert indonesian in said(source, "id")


@pytest.mark.parametrize("name", ["01-spice-route", "05-fusion-strait"])
@pytest.mark.parametrize("code", ["en", "id"])
def test_every_shipped_condition_is_said_in_words(name, code):
    script = read_exercise(name)
    parts = [*script.injects.values(), *script.endings.values()]
    for source in [part.when for part in parts if part.when]:
        words = said(source, code, script)
        assert not any(sign in words for sign in ("&&", "||", "!", "knows.", "chose."))
