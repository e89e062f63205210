"""Did you mean: the way out of a name that leads nowhere."""

from collections.abc import Iterable
from difflib import get_close_matches

from whitecell.language import Sentence, sentence

_SHOWN = 12


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that the word is most like, or nothing."""
    found = get_close_matches(word[:80], list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def way_to(word: str, known: Iterable[str]) -> Sentence:
    """What to write instead of a name that leads nowhere."""
    names = list(known)
    if not names:
        return sentence("complaints.there_are_none")
    near = nearest(word, names)
    shown = tuple(sorted(names)[:_SHOWN])
    key = "there_are" if len(names) <= _SHOWN else "there_are_more"
    all_of_them = sentence(f"complaints.{key}", names=shown, count=len(names))
    if near is None:
        return all_of_them
    if len(names) > _SHOWN:
        return sentence("complaints.did_you_mean", names=near)
    return sentence(
        "complaints.both", first=sentence("complaints.did_you_mean", names=near), second=all_of_them
    )
