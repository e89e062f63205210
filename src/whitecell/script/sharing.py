"""The file `sharing.yaml`, and the rules that decide who may be told.

Grounds say why a cell may be told at all; one must hold. Bars only narrow: each may ask the
originator or withhold, the most restrictive wins, and every reason is kept. To add a rule:
write a class with a `reason` here and add it to `RULES`.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from whitecell.language import Sentence, sentence
from whitecell.script.reports import Label
from whitecell.script.scalars import ALL, NONE, Code, Duration, Frozen, Level, Name, Wording

Outcome = Literal["share", "ask", "withhold"]

_STRICTNESS: dict[Outcome, int] = {"share": 0, "ask": 1, "withhold": 2}


class Equivalence(Frozen):
    """How one system handles another's level; directed, and what is missing is a gap."""

    from_: Level = Field(alias="from")
    """The originator's level."""
    to: Level
    """The level of the reader's system at which it is handled."""
    note: Wording | None = None
    """What people should know about it."""


class Authority(Frozen):
    """Who may release for a nation: a cell, within some seconds, or a party, which takes some."""

    cell: Name | None = None
    """The cell that answers release requests."""
    within: Duration = 900
    """How long it has."""
    party: Name | None = None
    """The party that answers instead."""
    takes: Duration = 600
    """How long it takes."""


class Sharing(Frozen):
    """The whole of `sharing.yaml`: levels low to high, equivalences, rules, authorities."""

    levels: dict[Code, tuple[Code, ...]] = {}
    """The levels of each system, low to high."""
    equivalences: tuple[Equivalence, ...] = ()
    """How systems handle each other's levels."""
    rules: tuple[str, ...] = ()
    """The rules in force, in the order in which they are read out; without any, all."""
    authorities: dict[Code, Authority] = {}
    """Who may release for a nation."""

    @model_validator(mode="after")
    def _known_rules(self) -> Self:
        for rule in self.rules:
            if rule not in RULES:
                raise PydanticCustomError("unknown_rule", "{value}", {"value": rule})
        return self

    def handled_as(self, level: str, system: str) -> str | None:
        """The level of `system` at which a foreign `SYSTEM.LEVEL` is handled, or nothing: a gap."""
        if level.partition(".")[0] == system:
            return level
        found = (
            e.to for e in self.equivalences if e.from_ == level and e.to.startswith(f"{system}.")
        )
        return next(found, None)

    def rank(self, level: str) -> int:
        """The place of `SYSTEM.LEVEL` in its system, from 0 for the lowest; -1 where unknown."""
        system, _, name = level.partition(".")
        levels = self.levels.get(system, ())
        return levels.index(name) if name in levels else -1


class Reader(NamedTuple):
    """Who would be told: a cell, or a seat of another nation in it."""

    cell: str
    nation: str | None
    clearance: str
    caveats: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


class Matter(NamedTuple):
    """What would be told: a label, whose it is, its domain, and the cells it was addressed to."""

    label: Label
    nation: str | None
    domain: str | None
    addressed: tuple[str, ...] = ()

    @property
    def level(self) -> str:
        """The label's level with its system, `SYSTEM.LEVEL`."""
        return f"{self.nation}.{self.label.level}"


class Standing(NamedTuple):
    """What else holds when the rules are asked."""

    granted: bool = False


class Verdict(NamedTuple):
    """Share, ask the originator, or withhold; with all reasons, also those that did not decide."""

    outcome: Outcome
    reasons: tuple[Sentence, ...]


class Case(NamedTuple):
    """All that a rule looks at."""

    matter: Matter
    reader: Reader
    standing: Standing
    sharing: Sharing
    groups: Mapping[str, tuple[str, ...]]


class Ground:
    """A reason for telling."""

    def reason(self, case: Case) -> Sentence | None:
        """Why the cell may be told, or nothing."""
        raise NotImplementedError


class Bar:
    """A reason for not telling, or not yet."""

    outcome: Outcome = "ask"

    def reason(self, case: Case) -> Sentence | None:
        """Why the cell may not be told, or nothing."""
        raise NotImplementedError


class Addressed(Ground):
    """The report names the cell."""

    def reason(self, case: Case) -> Sentence | None:
        to = case.matter.addressed
        return sentence("sharing.addressed") if ALL in to or case.reader.cell in to else None


class NeedToKnow(Ground):
    """The matter's domain is one the cell answers for."""

    def reason(self, case: Case) -> Sentence | None:
        domain = case.matter.domain
        known = domain is None or domain in case.reader.domains
        return sentence("sharing.need_to_know", domain=domain) if known else None


class Granted(Ground):
    """The originator granted it."""

    def reason(self, case: Case) -> Sentence | None:
        return sentence("sharing.granted") if case.standing.granted else None


class ClearanceBar(Bar):
    """The cell's clearance must cover the level, or its equivalent in the cell's own system."""

    outcome: Outcome = "withhold"

    def reason(self, case: Case) -> Sentence | None:
        sharing, level = case.sharing, case.matter.level
        if case.matter.nation is None or sharing.rank(level) <= 0:
            return None
        if case.reader.clearance == NONE:
            return sentence("sharing.no_clearance", level=level)
        handled = sharing.handled_as(level, case.reader.clearance.partition(".")[0])
        if handled is None:
            return sentence("sharing.gap", level=level, clearance=case.reader.clearance)
        if sharing.rank(handled) > sharing.rank(case.reader.clearance):
            return sentence("sharing.clearance", level=level, clearance=case.reader.clearance)
        return None


class Releasability(Bar):
    """The reader's nation must be among those named."""

    def reason(self, case: Case) -> Sentence | None:
        named, nation = case.matter.label.releasable_to, case.reader.nation
        if ALL in named or nation == case.matter.nation or case.standing.granted:
            return None
        if any(nation == n or nation in case.groups.get(n, ()) for n in named):
            return None
        return sentence("sharing.releasability", nations=named)


class OriginatorControl(Bar):
    """ORCON: nobody beyond the originator's nation and the centre without its consent."""

    def reason(self, case: Case) -> Sentence | None:
        if "ORCON" not in case.matter.label.caveats or case.standing.granted:
            return None
        home = case.reader.nation == case.matter.nation
        return None if home else sentence("sharing.originator_control", nation=case.matter.nation)


class Caveats(Bar):
    """Other caveats: the cell must hold each of them."""

    def reason(self, case: Case) -> Sentence | None:
        if case.standing.granted or case.reader.nation == case.matter.nation:
            return None
        asked = [
            c for c in case.matter.label.caveats if c != "ORCON" and c not in case.reader.caveats
        ]
        return sentence("sharing.caveats", caveats=tuple(asked)) if asked else None


class TlpBar(Bar):
    """TLP 2.0: RED and AMBER+STRICT stay with the originator's nation unless it agrees."""

    def reason(self, case: Case) -> Sentence | None:
        strict = case.matter.label.tlp in ("red", "amber_strict")
        if not strict or case.standing.granted or case.reader.nation == case.matter.nation:
            return None
        return sentence("sharing.tlp", tlp=_TLP[case.matter.label.tlp or "red"])


_TLP = {"red": "TLP:RED", "amber_strict": "TLP:AMBER+STRICT"}

RULES: dict[str, Ground | Bar] = {
    "addressed": Addressed(),
    "need_to_know": NeedToKnow(),
    "granted": Granted(),
    "clearance": ClearanceBar(),
    "releasability": Releasability(),
    "originator_control": OriginatorControl(),
    "caveats": Caveats(),
    "tlp": TlpBar(),
}


def verdict(case: Case) -> Verdict:
    """What the rules in force say, in the order in which the exercise reads them out."""
    grounds: list[Sentence] = []
    bars: list[Sentence] = []
    outcome: Outcome = "share"
    for name in case.sharing.rules or tuple(RULES):
        rule = RULES[name]
        reason = rule.reason(case)
        if reason is None:
            continue
        if isinstance(rule, Ground):
            grounds.append(reason)
        else:
            bars.append(reason)
            outcome = max(outcome, rule.outcome, key=_STRICTNESS.__getitem__)
    if not grounds:
        return Verdict(
            "withhold", (sentence("sharing.no_ground", domain=case.matter.domain), *bars)
        )
    return Verdict(outcome, (*grounds, *bars))
