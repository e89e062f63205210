"""The words of the table, the play's and its own: how each is written, and what else is typed."""

from whitecell.console.table_tongues import spoken, tongue
from whitecell.language import FIRST
from whitecell.play.commands import COMMANDS, VERBS, verb_of

FORMS: dict[str, tuple[str, ...]] = {
    "news": ("news", "news CELL"),
    "todo": ("next?", "what can I do"),
    "clock": ("clock",),
    "inbox": ("inbox CELL", "inbox CELL all"),
    "read": ("read M3", "read INJECT"),
    "decisions": ("decisions", "decisions CELL", "decisions all"),
    "requests": ("requests", "requests CELL", "requests all"),
    "plan": ("plan", "plan all"),
    "expected": ("expected", "expected all"),
    "gauges": ("gauges",),
    "picture": ("picture",),
    "seats": ("seats",),
    "entries": ("entries",),
    "verdict": ("verdict M3 with CELL, CELL",),
    "as": ("as CELL", "as CELL: COMMAND", "as control"),
    "seat": ("seat CELL person", "seat CELL doctrinal"),
    "wait": ("wait +10m", "wait 21:40", "wait news"),
    "speed": ("speed", "speed 60", "speed normal"),
    "story": ("story off", "story on"),
    "help": ("help", "help WORD", "help all"),
    "quit": ("quit",),
}
"""The words of the table beyond the play's own, with how they are written."""

ALSO = {
    "new": "news", "time": "clock", "?": "help", "what": "todo", "next?": "todo", "todo": "todo",
    "look": "inbox", "show": "read", "exit": "quit", "bye": "quit", "leave": "quit",
    "continue": "resume", "go": "resume", "begin": "start", "startex": "start", "endex": "end",
    "msel": "plan", "services": "gauges", "belief": "picture", "reply": "tell", "say": "tell",
    "send": "share", "ask": "request", "approve": "grant", "deny": "refuse", "choose": "decide",
    "agree": "concur", "withdraw": "undo", "revert": "undo", "amend": "undo", "log": "entries",
    "status": "clock", "where": "clock", "jump": "wait",
}  # fmt: skip
"""Other words that people type for them."""

KEPT_BACK = {"open", "hot_wash", "debrief", "close", "take"}
"""Verbs of the play that nobody at the table needs: the table does it."""

PLAY = tuple(verb for verb in VERBS if verb not in KEPT_BACK)
WORDS = tuple(dict.fromkeys((*FORMS, *PLAY)))
TYPED = tuple(word for word in WORDS if word != "ack")
"""Words that are typed in every language; ack is English for acknowledge."""
GRAVE = {"start", "end", "quit", "next", "skip", "recall", "discussed", "undo"}
"""Words that are never guessed from a misspelling."""


def forms_of(word: str, code: str = FIRST) -> tuple[str, ...]:
    """How a word is written in a language, the shortest way first."""
    if word in FORMS:
        return tuple(in_tongue(form, code) for form in FORMS[word])
    forms = [_written(command.form) for command in COMMANDS if verb_of(command) == word]
    return tuple(in_tongue(form, code) for form in sorted(forms, key=len))


def in_tongue(line: str, code: str) -> str:
    """A command as it is typed in a language."""
    return spoken(code, TYPED, line)


_SHOWN = {
    "{thing}": "M3", "{other}": "M4", "{cells}": "CELL, CELL", "{cell}": "CELL",
    "{decision}": "D1", "{option}": "a", "{text}": "TEXT", "{grade}": "B2", "{points}": "60",
    "{inject}": "INJECT", "{name}": "NAME", "{hypothesis}": "HYPOTHESIS", "{reading}": "against",
    "{position}": "for", "{stage}": "done", "{entry}": "412",
    "{sender}": "PARTY", "{span}": "+10m",
}  # fmt: skip


def _written(form: str) -> str:
    for part, shown in _SHOWN.items():
        form = form.replace(part, shown)
    return form.replace("grant M3", "grant R1").replace("refuse M3", "refuse R1")


def also(word: str, code: str = FIRST) -> tuple[str, ...]:
    """Other words for a word that are understood in a language."""
    if code == FIRST:
        return tuple(other for other, meant in ALSO.items() if meant == word and other != word)
    theirs = tongue(code, TYPED)
    return tuple(
        v for v, meant in theirs.verbs.items() if meant == word and v != theirs.first[word]
    )
