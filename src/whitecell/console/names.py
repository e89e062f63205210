"""What cells, parties and things are called on a line: short, and still telling them apart."""

from collections import Counter
from functools import cached_property

from whitecell.console.voice import Voice, shortened
from whitecell.language import FIRST, Sentence, choose, sentence
from whitecell.play.board import CONTROL
from whitecell.review.telling.titles import common
from whitecell.script.injects import Expectation
from whitecell.script.script import Script

SHORT = 32
"""The most characters of a seat's name before a line that is typed."""


class Names:
    """The names of a script in one language."""

    def __init__(self, script: Script, voice: Voice) -> None:
        self.script = script
        self.voice = voice
        titles = {id: voice.plain(cell.title) for id, cell in script.cells.items()}
        self.cells = {id: voice.within(name) for id, name in _short(titles).items()}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The cells by their titles, whole or short, in each language that they are given in."""
        cells = self.script.cells
        found: dict[str, dict[str, None]] = {}
        for code in dict.fromkeys(code for cell in cells.values() for code in cell.title):
            whole = {id: choose(cell.title, code) for id, cell in cells.items()}
            for id, title in (*whole.items(), *_short(whole).items()):
                found.setdefault(" ".join(title.lower().split()), {})[id] = None
        return {title: next(iter(ids)) for title, ids in found.items() if len(ids) == 1}

    def cell(self, id: str) -> str:
        """A cell, by its short name."""
        return self.cells.get(id.partition(".")[0], id)

    def seat(self, id: str) -> str:
        """Whose seat it is; identifiers are English words, so in English as it is typed."""
        if self.voice.code == FIRST:
            return id
        cell, _, chair = id.partition(".")
        if cell == CONTROL:
            return self.voice.plain(sentence("table.control"))
        seats = self.script.cells[cell].seats if cell in self.script.cells else ()
        title = next((seat.title for seat in seats if seat.id == chair), None)
        return f"{self.cell(cell)} ({self.voice.plain(title)})" if title else self.cell(cell)

    def prompt(self, id: str) -> str:
        """The same as it stands before a line that is typed: not longer than that bears."""
        return shortened(self.seat(id), SHORT)

    def deed(self, expected: Expectation) -> Sentence:
        """What a cell is to do."""
        return sentence(
            f"table.does_{expected.deed}",
            what=self.matter(expected.what or ""),
            cells=tuple(map(self.cell, expected.with_)) or sentence("story.others"),
            text=expected.text or "",
        )

    def matter(self, what: str) -> Sentence | str:
        """What an expected action is about: a decision by its question, an inject by its title."""
        if what in self.script.decisions:
            return sentence("story.quoted", text=self.script.decisions[what].decision.ask)
        return self.thing(what)

    def cell_list(self, ids: tuple[str, ...], sender: str = "") -> Sentence | tuple[str, ...]:
        """Cells in a row; all of them, or all but one, are not told one by one."""
        missing = [cell for cell in self.cells if cell not in ids]
        if len(self.cells) > 2 and not missing:
            return sentence("story.all")
        if len(self.cells) > 2 and missing == [sender]:
            return sentence("story.all_others")
        if len(self.cells) > 3 and len(missing) == 1:
            return sentence("story.all_but", cell=self.cell(missing[0]))
        return tuple(self.cell(id) for id in ids)

    def sender(self, id: str) -> str:
        """A party or a cell that sends an inject, by its whole title."""
        party = self.script.parties.get(id)
        return self.voice.plain(party.title) if party else self.cell(id)

    def authority(self, id: str) -> Sentence | str:
        """Who may release: a cell, a party, or control."""
        if id == CONTROL:
            return sentence("story.control")
        if not id.startswith("party:"):
            return self.cell(id)
        return self.voice.within(self.sender(id.removeprefix("party:")))

    def nation(self, id: str) -> str:
        """A nation, by its title as it stands within a sentence."""
        nation = self.script.nations.get(id)
        return self.voice.within(self.voice.plain(nation.title)) if nation else id

    def service(self, id: str) -> str:
        """A service, by its title as it stands within a sentence."""
        return common(self.listed(id), self.voice.code)

    def gauge(self, id: str) -> str:
        """A gauge, by its title as it stands within a sentence."""
        title = self.voice.within(self.voice.plain(self.script.gauges[id].title))
        return common(title, self.voice.code)

    def listed(self, id: str) -> str:
        """A service, by its title as it stands in a list."""
        return self.voice.within(self.voice.plain(self.script.services[id].title))

    def domain(self, id: str | None) -> str:
        """A domain, in the language where it is a usual one, else as its author wrote it."""
        return self._usual("domain", id) if id else ""

    def means(self, id: str) -> str:
        """By what means something was said, like a domain."""
        return self._usual("means", id)

    def _usual(self, kind: str, id: str) -> str:
        try:
            return self.voice.plain(sentence(f"story.{kind}_{id}"))
        except KeyError:
            return id.replace("_", " ")

    def inject(self, id: str) -> str:
        """An inject, by its title, its opening words, or its identifier."""
        inject = self.script.injects[id]
        if inject.title:
            return self.voice.plain(inject.title)
        return shortened(self.voice.plain(inject.text), 50) if inject.text else id

    def thing(self, id: str) -> str:
        """An item by its identifier, an inject by its title in quotes."""
        if id in self.script.injects:
            return self.voice.plain(sentence("story.quoted", text=self.inject(id)))
        return id


def tlp(colour: str) -> str:
    """A colour of the traffic light protocol as FIRST writes it: TLP:AMBER+STRICT."""
    return f"TLP:{colour.upper().replace('_', '+')}"


def _short(titles: dict[str, str]) -> dict[str, str]:
    """Of titles such as "Cyber Centre, London" the part that no other cell shares."""
    heads = Counter(title.partition(",")[0] for title in titles.values())
    short = {}
    for id, title in titles.items():
        head, comma, tail = title.partition(",")
        short[id] = tail.strip() if comma and heads[head] > 1 else head
    return short if len(set(short.values())) == len(short) else titles
