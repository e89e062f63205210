"""Lists: complaints about an exercise, exercises at hand, what `verify` found."""

import json
from pathlib import Path

from rich.table import Table
from rich.text import Text

from whitecell.console.printing import Screen
from whitecell.console.waiting import waiting
from whitecell.errors import CommandRefused, Complaint, ScriptRefused, WhitecellError
from whitecell.intake.exercises import read_exercise
from whitecell.intake.folders import shipped_names
from whitecell.journal.rows import Receipt
from whitecell.journal.verify import verify
from whitecell.language import Sentence, language, sentence
from whitecell.script.script import Script


def check(where: str, form: str, screen: Screen) -> bool:
    """Tells all complaints about an exercise, as text or JSON; says whether it is well."""
    complaints: tuple[Complaint, ...] = ()
    try:
        with waiting(screen.voice, sentence("commands.reading", name=where)):
            script = read_exercise(where)
    except ScriptRefused as refused:
        complaints = refused.complaints
    if form == "json":
        screen.data(_as_json(complaints, screen.voice.code))
    elif complaints:
        for complaint in complaints:
            screen.show(Text(complaint.say(screen.voice.code)), Text())
        screen.say(sentence("complaints.refused", count=len(complaints)))
    else:
        screen.say(_well(script))
    return not complaints


def _well(script: Script) -> Sentence:
    return sentence(
        "commands.no_complaints",
        title=script.exercise.exercise.title,
        injects=len(script.injects),
        reports=len(script.reports),
        decisions=len(script.decisions),
    )


def _as_json(complaints: tuple[Complaint, ...], code: str) -> str:
    spoken = language(code)
    mark = spoken.say(sentence("common.mark"))
    told = [
        {
            "file": complaint.place.file,
            "line": complaint.place.line,
            "column": complaint.place.column,
            "wrong": spoken.say(complaint.wrong),
            "way_out": spoken.say(complaint.way_out) if complaint.way_out else None,
        }
        for complaint in complaints
    ]
    return json.dumps(
        {"opens": mark, "complaints": told, "closes": mark}, ensure_ascii=False, indent=2
    )


def exercises(screen: Screen) -> None:
    """Lists the exercises at hand: in this folder, and those that whitecell comes with."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("name", "title", "length", "cells", "languages"):
        table.add_column(
            screen.voice.plain(sentence(f"commands.column_{heading}")), overflow="fold"
        )
    for name in _at_hand():
        table.add_row(*_row(name, screen))
    screen.show(table, screen.voice.text(sentence("commands.how_to_play")))


def _at_hand() -> list[str]:
    here = [str(path.parent) for path in sorted(Path().glob("*/exercise.yaml"))]
    return [*here, *(name for name in shipped_names() if name not in here)]


def _row(name: str, screen: Screen) -> list[str | Text]:
    say = screen.voice.plain
    try:
        exercise = read_exercise(name).exercise
    except WhitecellError:
        return [name, screen.voice.text(sentence("commands.has_complaints", name=name))]
    length = sum(
        move.length // (move.speed if move.kind == "clock" else 1) for move in exercise.moves
    )
    return [
        name,
        say(exercise.exercise.title),
        say(sentence("commands.table_time", length=length)),
        str(len(exercise.cells)),
        " ".join(exercise.exercise.languages),
    ]


def verified(file: str, receipts: str | None, screen: Screen) -> None:
    """Says that a journal is whole and unchanged; a fault says what is wrong otherwise."""
    known = _receipts(receipts) if receipts else []
    with waiting(screen.voice, sentence("commands.verifying", name=file)):
        found = verify(file, known)
    screen.say(
        sentence(
            "commands.whole", file=file, events=found.number, hash=found.hash, receipts=len(known)
        )
    )


def _receipts(file: str) -> list[Receipt]:
    """Receipts from a file: a number and a hash in each line."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CommandRefused(sentence("commands.no_file", file=file)) from None
    found = []
    for place, line in enumerate(lines, 1):
        number, _, hash = line.partition("#")[0].strip().partition(" ")
        if not number:
            continue
        if not number.isdecimal() or len(hash.strip()) != 64:
            raise CommandRefused(sentence("commands.no_receipt", file=file, line=place))
        found.append(Receipt(int(number), hash.strip()))
    return found
