"""Checks: an exercise broken in one place is told where, and what to do instead."""

import pytest

from tests.unit.intake.small import FILES, broken, complaints_about, place_of
from whitecell.language import language
from whitecell.script.checks import CHECKS

EXERCISE, SHARING, WORLD, CABLE = list(FILES)[:4]

RATED = "text: Tell, measured: {measure:"

# what is broken, by what, where the complaint points, and a part of what it says
DANGLING = [
    (CABLE, "move: night", "move: nigt", "nigt", 'Did you mean "night"'),
    (CABLE, "domain: telecom", "domain: telecon", "telecon", 'The domain "telecon"'),
    (CABLE, "[warn]", "[warm]", "warm", 'The objective "warm"'),
    (CABLE, "cell: hq", "cell: hqs", "hqs", 'Did you mean "hq"'),
    (CABLE, "{hasty: 1}", "{hasti: 1}", "1}", 'Did you mean "hasty"'),
    (CABLE, "nation: SEL", "nation: SAL", "SAL", 'Did you mean "SEL"'),
    (CABLE, "[SEL]", "[SEA]", "SEA", 'The nation or group "SEA"'),
    (CABLE, "level: SECRET", "level: SECRETS", "SECRETS", "SEL.SECRET"),
    (CABLE, "{level: OPEN}", "{level: OPE}", "OPE", "SEL.OPEN"),
    (CABLE, "{sabotage: for}", "{sabotag: for}", "for}", 'Did you mean "sabotage"'),
    (CABLE, "what: satellite_pass", "what: satelite_pass", "satelite_pass", "satellite_pass"),
    (CABLE, "with: [operator]", "with: [oprator]", "oprator", 'The cell "oprator"'),
    (CABLE, "task: tell_them", "task: tell_then", "tell_then", 'Did you mean "tell_them"'),
    (CABLE, "if_not: warn_it", "if_not: warm_it", "warm_it", 'Did you mean "warn_it"'),
    (CABLE, "sender: minister", "sender: ministr", "ministr", 'Did you mean "minister"'),
    (CABLE, "to: [fusion]", "to: [fision]", "fision", 'Did you mean "fusion"'),
    (CABLE, "at: loiterer", "at: loitere", "loitere", 'Did you mean "loiterer"'),
    (CABLE, "of: operator", "of: operater", "operater", 'Did you mean "operator"'),
    (CABLE, "gauge: trust", "gauge: thrust", "thrust", 'The gauge "thrust"'),
    (CABLE, "{KAR: 1}", "{KER: 1}", "1}", 'Did you mean "KAR"'),
    (CABLE, "services: [cable]", "services: [cabel]", "cabel", 'The service "cabel"'),
    (CABLE, "{service: cable,", "{service: gird,", "gird", 'Did you mean "grid"'),
    (EXERCISE, "speaks: hq", "speaks: hk", "hk", 'The cell "hk"'),
    (EXERCISE, "nation: KAR", "nation: KAT", "KAT", 'Did you mean "KAR"'),
    (EXERCISE, "SEL.SECRET", "SEL.SECRT", "SEL.SECRT", 'Did you mean "SEL.SECRET"'),
    (EXERCISE, "service: cable", "service: cabel", "cabel", 'Did you mean "cable"'),
    (EXERCISE, "domains: [telecom], tele", "domains: [telekom], tele", "telekom", "telecom"),
    (SHARING, "to: KAR.OPEN", "to: KAR.OPNE", "KAR.OPNE", 'Did you mean "KAR.OPEN"'),
    (SHARING, "{cell: hq}", "{cell: hw}", "hw", 'The cell "hw"'),
    (WORLD, "owner: operator", "owner: oprator", "oprator", 'Did you mean "operator"'),
    (WORLD, "service: grid", "service: gird", "gird", 'Did you mean "grid"'),
]

SENSE = [
    (CABLE, "id: nudge", "id: loiterer", "loiterer", '"loiterer" is given twice: it stands at'),
    (CABLE, "id: send_ship", "id: cut", "cut", 'The identifier "cut" is given twice'),
    (CABLE, "id: wait", "id: all_now", "all_now", 'The identifier "all_now"'),
    (WORLD, "id: cable", "id: grid", "grid", 'The identifier "grid"'),
    (CABLE, "inject.nudge", "inject.nuge", "inject.nuge", 'Did you mean "inject.nudge"'),
    (CABLE, "now < 50m", "now < 50", "now", "only with a length of time"),
    (EXERCISE, "done.warn_it && g", "don.warn_it && g", "don.warn_it", '"done.warn_it"'),
    (EXERCISE, "gauge.trust >= 50", "gauge.trust >= '50'", "'50'", "quotes"),
    (EXERCISE, "done.warn_it", "knows.hq.satelite_pass", "knows", "knows.hq.satellite_pass"),
    (EXERCISE, "done.warn_it", "chose.divert.al_now", "chose", '"chose.divert.all_now"'),
    (CABLE, "at: +5m", "at: cable_cut +5m", "cable_cut", "in a circle: loiterer, cable_cut and"),
    (CABLE, "at: +5m", "if_not: warn_it", "warn_it", "in a circle: loiterer"),
    (WORLD, "owner: operator", "needs: [{service: cable}]", "[{", "in a circle: grid and cable"),
    (CABLE, "at: +5m", "at: +121m", "+121m", "2 h 1 min into the move"),
    (CABLE, "at: +5m", "at: 00:01", "00:01", '"loiterer" never comes'),
    (CABLE, "loiterer +15m", "loiterer +116m", "loiterer +116m", '"divert_now" never comes: with'),
    (CABLE, "loiterer +15m", "loiterer +116m", "loiterer +116m", "2 h 1 min into the move"),
    (
        CABLE,
        "divert +10m",
        "divert +101m",
        "divert +101m",
        '"cable_cut" never comes: with "divert"',
    ),
    (EXERCISE, "speaks: hq}", "speaks: hq, language: idn}", "idn", 'Did you mean "id"?'),
    (EXERCISE, "speaks: hq}", "speaks: hq, language: pt-BR}", "pt-BR", 'Did you mean "pt"?'),
    (EXERCISE, "speaks: hq}", "speaks: hq, language: Jepang}", "Jepang", 'Did you mean "ja"?'),
    (EXERCISE, "speaks: hq}", "speaks: hq, language: qx}", "qx", "the code of ISO 639"),
    (EXERCISE, "length: 2h}", "length: 2h, speed: 0}", "0}", "no time passes"),
    (
        EXERCISE,
        "text: Tell}",
        f"{RATED} minutes_to_shar, P: 5}}}}",
        "minutes_to_shar,",
        "minutes_to_share",
    ),
    (EXERCISE, "text: Tell}", f"{RATED} minutes_to_share}}}}", "minutes_to_share", "no numbers"),
    (
        EXERCISE,
        "text: Tell}",
        f"{RATED} done_in_time, P: 5}}}}",
        "done_in_time",
        "takes no numbers",
    ),
    (
        EXERCISE,
        "text: Tell}",
        f"{RATED} refusal_time, P: 9, S: 5}}}}",
        "refusal_time",
        "do not rise",
    ),
    (
        EXERCISE,
        "text: Tell}",
        f"{RATED} minutes_to_answer, P: 5}}}}",
        "minutes_to_answer",
        "(answer)",
    ),
    (EXERCISE, "starts: +1d", "starts: +0d", "+0d", "before the move"),
    (EXERCISE, "starts: 2031-06-02 22:00", "starts: +1d 22:00", "+1d", "The first move"),
    (
        CABLE,
        "sanitised: {label: {level: OPEN}",
        "sanitised: {label: {level: SECRET}",
        None,
        "No form",
    ),
    (EXERCISE, ", truth: true", "", None, "None of the hypotheses is true"),
    (EXERCISE, "when: done.warn_it && gauge.trust >= 50}", "at_once: true}", None, "always holds"),
    (EXERCISE, "text: It is dark.}", "text: Dark., when: 'true'}", "'true'", "The last ending"),
    (
        CABLE,
        "of: operator",
        "nations: [SEL]\n        rule: lead\n        lead: KAR",
        "lead\n",
        "none of its nations",
    ),
    (
        CABLE,
        "of: operator",
        "nations: [SEL]\n        rule: silence_procedure",
        "silence_",
        "silence",
    ),
    (EXERCISE, "KAR, title: Karang, speaks: operator", "KAR, title: Karang", None, None),
    (EXERCISE, "kind: fusion, ", "", None, "no fusion centre"),
    (
        EXERCISE,
        "{id: hq, title",
        "{id: hq, kind: fusion, title",
        "fusion",
        "a second fusion centre",
    ),
    (CABLE, "text: A ship circles.", "text: This is NOT a  drill.", "This", "NOT a  drill"),
    (CABLE, "text: Down.", "text: Ini bukan latihan.", "Ini", "bukan latihan"),
    (EXERCISE, "title: Small}", "title: Small, languages: [en, id]}", "Small", "missing in: id"),
    (CABLE, "ask: Do you divert?", "ask: {en: Do you divert?, fr: Oui?}", "fr", 'language "fr"'),
]


def test_the_small_exercise_is_whole() -> None:
    assert complaints_about(FILES) == []


@pytest.mark.parametrize(("file", "old", "new", "pointed", "said"), DANGLING)
def test_a_name_that_leads_nowhere_is_told_with_its_place_and_the_way_out(
    file: str, old: str, new: str, pointed: str, said: str
) -> None:
    complaints = broken(file, old, new)
    where = place_of(file, old, new, pointed)
    told = [c for c in complaints if str(c.place) == where]
    assert told, [c.say() for c in complaints]
    assert said in told[0].say()


@pytest.mark.parametrize(("file", "old", "new", "pointed", "said"), SENSE)
def test_what_makes_no_sense_is_told_with_its_place(
    file: str, old: str, new: str, pointed: str | None, said: str | None
) -> None:
    told = "\n".join(complaint.say() for complaint in broken(file, old, new))
    assert (said or "") in told
    if pointed:
        assert place_of(file, old, new, pointed) in told


@pytest.mark.parametrize("time", ["+2h", "00:00", "22:00"])
def test_an_inject_may_come_until_its_move_is_over(time: str) -> None:
    told = broken(CABLE, "at: +5m", f"at: {time}")
    assert "loiterer" not in [c.wrong.arguments["inject"] for c in told]


@pytest.mark.parametrize(
    ("old", "new"),
    [("loiterer +15m", "loiterer +105m"), ("divert +10m", "divert +100m")],
)
def test_what_comes_after_another_may_come_until_the_move_is_over(old: str, new: str) -> None:
    assert broken(CABLE, old, new) == []


def test_of_a_chain_that_runs_out_of_its_move_the_first_is_told() -> None:
    late = FILES[CABLE].replace("loiterer +15m", "loiterer +116m")
    told = complaints_about({**FILES, CABLE: late.replace("divert +10m", "divert +3h")})
    assert [c.wrong.arguments["inject"] for c in told] == ["divert_now"]


def test_what_comes_after_an_inject_of_another_move_comes_when_its_own_begins() -> None:
    later = "    at: divert +10m\n    move: plenary"
    assert broken(CABLE, "    at: divert +10m", later) == []


@pytest.mark.parametrize("code", ["id", "jv", "mak", "en", "bjn", "qaa", "qtz"])
def test_the_codes_of_languages_are_known(code: str) -> None:
    assert broken(EXERCISE, "speaks: hq}", f"speaks: hq, language: {code}}}") == []


def test_a_circle_is_told_once_however_long_its_delays() -> None:
    told = broken(CABLE, "at: +5m", "at: cable_cut +9h")
    assert [c.wrong.id for c in told] == ["complaints.circle"]


def test_a_decision_without_options_cannot_be_taken_by_an_understudy() -> None:
    text = FILES[CABLE]
    start, end = text.index("        options:"), text.index("  - id: cable_cut")
    told = complaints_about({**FILES, CABLE: text[:start] + text[end:]})
    assert [c.wrong.id for c in told] == ["complaints.no_options"]


def test_a_nation_that_decides_needs_a_cell_that_speaks_for_it() -> None:
    told = complaints_about(
        {
            **FILES,
            EXERCISE: FILES[EXERCISE].replace(", speaks: operator", ""),
            CABLE: FILES[CABLE].replace(
                "of: operator", "nations: [SEL, KAR]\n        rule: majority"
            ),
        }
    )
    assert [c.wrong.id for c in told] == ["complaints.nobody_speaks"]
    assert "KAR" in told[0].say()


def test_a_proper_name_need_not_be_translated_but_a_text_must() -> None:
    files = {**FILES, EXERCISE: FILES[EXERCISE].replace("Small}", "Small, languages: [en, id]}")}
    lines = {c.place.line for c in complaints_about(files) if c.place.file.endswith(EXERCISE)}
    named = (
        FILES[EXERCISE]
        .splitlines()
        .index("  - {id: hq, title: HQ, nation: SEL, clearance: SEL.SECRET, domains: [telecom]}")
    )
    assert 1 in lines
    assert named + 1 not in lines


def test_all_complaints_come_at_once_in_file_order() -> None:
    files = {
        **FILES,
        CABLE: FILES[CABLE]
        .replace("to: [fusion]", "to: [fision]")
        .replace("gauge: trust", "gauge: t"),
        WORLD: FILES[WORLD].replace("service: grid", "service: gird"),
    }
    told = complaints_about(files)
    assert [c.place.file for c in told] == ["small/world.yaml", *["small/injects/cable.yaml"] * 2]
    assert told[1].place.line < told[2].place.line


def test_every_check_says_what_it_looks_for() -> None:
    assert all(check.__doc__ for check in CHECKS)
    assert language("id").wording("complaints.nowhere")
