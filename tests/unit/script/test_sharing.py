"""Sharing rules, one by one: each ground, each bar, gaps, and how they add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whitecell.language import language
from whitecell.script.reports import Label
from whitecell.script.sharing import (
    RULES,
    Bar,
    Case,
    Equivalence,
    Matter,
    Reader,
    Sharing,
    Standing,
    verdict,
)

SHARING = Sharing(
    levels={"SEL": ("OPEN", "RESTRICTED", "SECRET"), "KAR": ("OPEN", "CLOSED")},
    equivalences=(
        Equivalence(from_="SEL.RESTRICTED", to="KAR.CLOSED"),
        Equivalence(from_="KAR.CLOSED", to="SEL.SECRET"),
    ),
)
HQ = Reader("hq", "SEL", "SEL.SECRET", (), ("sea",))
NAVY = Reader("navy", "KAR", "KAR.CLOSED", (), ("sea",))
COMPANY = Reader("company", "KAR", "none", (), ("sea",))
GROUPS = {"BOTH": ("SEL", "KAR")}


def matter(level="OPEN", nation="SEL", domain="sea", addressed=(), **label):
    return Matter(Label(level=level, **label), nation, domain, addressed)


def case(told, reader=NAVY, sharing=SHARING, granted=False):
    return Case(told, reader, Standing(granted), sharing, GROUPS)


def said(*arguments, **named):
    found = verdict(case(*arguments, **named))
    return found.outcome, [reason.id.removeprefix("sharing.") for reason in found.reasons]


def test_a_cell_that_answers_for_the_domain_may_know():
    assert said(matter()) == ("share", ["need_to_know"])


def test_a_cell_that_is_addressed_may_know_whatever_its_domains():
    assert said(matter(domain="air", addressed=("navy",))) == ("share", ["addressed"])
    assert said(matter(domain="air", addressed=("all",))) == ("share", ["addressed"])


def test_a_grant_is_ground_enough():
    assert said(matter(domain="air"), granted=True) == ("share", ["granted"])


def test_without_any_ground_it_is_withheld():
    assert said(matter(domain="air", addressed=("hq",))) == ("withhold", ["no_ground"])


def test_a_matter_of_no_domain_is_anybodys():
    assert said(matter(domain=None)) == ("share", ["need_to_know"])


def test_the_lowest_level_needs_no_clearance():
    assert said(matter("OPEN"), COMPANY) == ("share", ["need_to_know"])


def test_no_clearance_withholds_everything_above_the_lowest():
    assert said(matter("RESTRICTED"), COMPANY) == ("withhold", ["need_to_know", "no_clearance"])


def test_a_clearance_of_ones_own_system_covers_what_stands_below_it():
    low = HQ._replace(clearance="SEL.RESTRICTED")
    assert said(matter("RESTRICTED"), low)[0] == "share"
    assert said(matter("SECRET"), low) == ("withhold", ["need_to_know", "clearance"])


def test_a_foreign_level_is_read_through_the_equivalence_table():
    assert said(matter("RESTRICTED"), NAVY)[0] == "share"


def test_equivalence_is_directed():
    closed = matter("CLOSED", nation="KAR")
    assert said(closed, HQ)[0] == "share"
    low = HQ._replace(clearance="SEL.RESTRICTED")
    assert said(closed, low) == ("withhold", ["need_to_know", "clearance"])


def test_a_level_without_equivalence_falls_into_a_gap():
    assert said(matter("SECRET"), NAVY) == ("withhold", ["need_to_know", "gap"])


def test_a_grant_lifts_no_clearance_and_fills_no_gap():
    assert said(matter("SECRET"), NAVY, granted=True)[0] == "withhold"
    assert said(matter("RESTRICTED"), COMPANY, granted=True)[0] == "withhold"


@pytest.mark.parametrize("named", [("SEL", "KAR"), ("all",), ("BOTH",)])
def test_what_is_releasable_to_a_nation_or_its_group_is_shared(named):
    assert said(matter(releasable_to=named))[0] == "share"


def test_what_is_releasable_to_others_is_asked_for():
    assert said(matter(releasable_to=("SEL",))) == ("ask", ["need_to_know", "releasability"])
    assert said(matter(releasable_to=("SEL",)), HQ)[0] == "share"


def test_originator_control_asks_the_originator_for_everybody_else():
    assert said(matter(caveats=("ORCON",))) == ("ask", ["need_to_know", "originator_control"])
    assert said(matter(caveats=("ORCON",)), HQ)[0] == "share"


def test_a_caveat_is_asked_for_unless_the_cell_holds_it():
    assert said(matter(caveats=("NAVAL",))) == ("ask", ["need_to_know", "caveats"])
    assert said(matter(caveats=("NAVAL",)), NAVY._replace(caveats=("NAVAL",)))[0] == "share"


@pytest.mark.parametrize("tlp", ["red", "amber_strict"])
def test_strict_traffic_lights_stay_at_home_until_the_originator_agrees(tlp):
    assert said(matter(tlp=tlp)) == ("ask", ["need_to_know", "tlp"])
    assert said(matter(tlp=tlp), HQ)[0] == "share"


@pytest.mark.parametrize("tlp", ["amber", "green", "clear"])
def test_the_other_traffic_lights_bar_nobody_at_the_table(tlp):
    assert said(matter(tlp=tlp))[0] == "share"


@pytest.mark.parametrize(
    "label",
    [{"releasable_to": ("SEL",)}, {"caveats": ("ORCON",)}, {"caveats": ("NAVAL",)}, {"tlp": "red"}],
)
def test_a_grant_opens_what_was_asked_for(label):
    assert said(matter(**label))[0] == "ask"
    assert said(matter(**label), granted=True)[0] == "share"


def test_the_most_restrictive_bar_wins_and_all_reasons_are_kept():
    told = matter("SECRET", releasable_to=("SEL",), caveats=("ORCON", "NAVAL"), tlp="red")
    outcome, reasons = said(told)
    assert outcome == "withhold"
    assert reasons == [
        "need_to_know", "gap", "releasability", "originator_control", "caveats", "tlp",
    ]  # fmt: skip


def test_reasons_come_in_the_order_in_which_the_exercise_reads_its_rules():
    rules = ("tlp", "releasability", "need_to_know")
    told = matter("SECRET", releasable_to=("SEL",), tlp="red")
    reasons = said(told, sharing=SHARING.model_copy(update={"rules": rules}))
    assert reasons == ("ask", ["need_to_know", "tlp", "releasability"])


def test_a_rule_that_the_exercise_does_not_read_out_does_not_hold():
    rules = SHARING.model_copy(update={"rules": ("need_to_know",)})
    assert said(matter("SECRET", tlp="red"), COMPANY, sharing=rules) == ("share", ["need_to_know"])


@pytest.mark.parametrize(
    "label", [{"releasable_to": ("SEL",)}, {"caveats": ("ORCON",)}, {"tlp": "red"}]
)
def test_a_cell_of_no_nation_is_asked_for_like_any_other(label):
    assert said(matter(**label), HQ._replace(nation=None))[0] == "ask"


LABELS = st.builds(
    Label,
    level=st.sampled_from(["OPEN", "RESTRICTED", "SECRET"]),
    releasable_to=st.sampled_from([("all",), ("SEL",), ("KAR",), ("BOTH",)]),
    caveats=st.sampled_from([(), ("ORCON",), ("NAVAL",)]),
    tlp=st.sampled_from([None, "red", "amber_strict", "amber", "clear"]),
)
STRICT = {"share": 0, "ask": 1, "withhold": 2}
ONLY = st.lists(st.sampled_from(sorted(RULES)), unique=True).map(tuple)


@given(LABELS, st.sampled_from([HQ, NAVY, COMPANY]), ONLY, st.sampled_from(sorted(RULES)))
def test_adding_a_bar_never_leaks(label, reader, rules, added):
    told = Matter(label, "SEL", "sea")
    before = SHARING.model_copy(update={"rules": (*rules, "need_to_know")})
    after = SHARING.model_copy(update={"rules": (*rules, "need_to_know", added)})
    if isinstance(RULES[added], Bar):
        outcomes = [verdict(case(told, reader, s)).outcome for s in (before, after)]
        assert STRICT[outcomes[1]] >= STRICT[outcomes[0]]


@given(LABELS, st.sampled_from([HQ, NAVY, COMPANY]))
def test_a_grant_never_makes_it_stricter(label, reader):
    told = Matter(label, "SEL", "sea")
    without, with_ = (verdict(case(told, reader, granted=g)).outcome for g in (False, True))
    assert STRICT[with_] <= STRICT[without]


@pytest.mark.parametrize("code", ["en", "id"])
def test_every_reason_can_be_said(code):
    told = matter("SECRET", domain="air", releasable_to=("SEL",), caveats=("ORCON", "X"), tlp="red")
    for reader in (HQ, NAVY, COMPANY):
        for reason in verdict(case(told, reader)).reasons:
            assert language(code).say(reason)
