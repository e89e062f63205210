"""Titles as a sentence needs them: inside it, and short where only a part tells them apart."""

from collections import Counter
from typing import Any

from whitecell.script.script import Script


def inside(title: str, code: str) -> str:
    """A title inside a sentence: no comma that could end it, no capital on an English article."""
    name, comma, rest = title.partition(", ")
    if comma:
        title = f"{name} ({rest})"
    article = title.partition(" ")[0]
    if code == "en" and article in ("The", "A", "An"):
        return f"{title[0].lower()}{title[1:]}"
    return title


def common(title: str, code: str) -> str:
    """An Indonesian title of common words inside a sentence: without its first capital."""
    first, _, rest = title.partition(" ")
    if code == "id" and first.istitle() and first.isalpha() and rest[:1].islower():
        return f"{title[0].lower()}{title[1:]}"
    return title


def short_titles(script: Script) -> dict[str, Any]:
    """Of titles such as "Cyber Centre, London" the part that no other cell shares."""
    cells = script.cells
    first = script.exercise.exercise.languages[0]
    titles = {
        id: {code or first: said for code, said in _said(cell.title).items()}
        for id, cell in cells.items()
    }
    short: dict[str, dict[str, str]] = {id: {} for id in cells}
    for code in dict.fromkeys(code for said in titles.values() for code in said):
        known = {id: said[code] for id, said in titles.items() if code in said}
        heads = Counter(title.partition(", ")[0] for title in known.values())
        parts = {id: _part(title, heads) for id, title in known.items()}
        plain = parts if len(set(parts.values())) == len(parts) else known
        for id, title in plain.items():
            short[id][code] = title
    return short


def _said(title: Any) -> dict[str, str]:
    return title if isinstance(title, dict) else {"": title}


def _part(title: str, heads: Counter[str]) -> str:
    head, comma, tail = title.partition(", ")
    return tail if comma and heads[head] > 1 else head
