"""Looking at an exercise before it is played, on the screen or in a file."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rich.text import Text

from whitecell.console.outputs import replace_whole, writable
from whitecell.console.printing import Screen
from whitecell.console.show.boxes import graph_of
from whitecell.console.show.columns import batches
from whitecell.console.show.entries import Msel
from whitecell.console.show.graph_svg import drawn
from whitecell.console.show.mermaid import in_markdown, mermaid
from whitecell.console.show.msel import Table, markdown
from whitecell.console.show.timeline import Timeline
from whitecell.console.show.timeline_svg import timeline_drawn
from whitecell.console.waiting import waiting
from whitecell.errors import CommandRefused
from whitecell.intake.exercises import read_exercise
from whitecell.language import FIRST, Sentence, sentence, spoken


def show(where: str, form: str, file: str | None, screen: Screen, wanted: str | None) -> None:
    """Shows an exercise in a form, or writes it to a file."""
    write = None if file is None else _writer(form, file)
    with waiting(screen.voice, sentence("show.reading", name=where)):
        script = read_exercise(where)
        languages = (wanted, *script.exercise.exercise.languages, FIRST)
        screen.speak(next(code for code in languages if code in spoken()))
        msel = Msel(script, screen.voice)
        text = write(msel) if write else ""
    if file is not None:
        replace_whole(file, text.encode())
        screen.say(sentence("show.written", file=file))
    elif form == "graph":
        screen.data("\n".join(mermaid(graph_of(msel), msel)))
    else:
        _on_screen(msel, form, screen)


def _writer(form: str, file: str) -> Callable[[Msel], str]:
    """What writes a form to a file of that ending; `CommandRefused` where there is none."""
    ending = Path(file).suffix.lower()
    if ending in WRITERS[form]:
        writable(file)
        return WRITERS[form][ending]
    endings = _one_of(tuple(WRITERS[form]))
    others = tuple(f"--as {other}" for other, known in WRITERS.items() if ending in known)
    if others:
        raise CommandRefused(
            sentence("show.other_form", form=form, file=file, others=_one_of(others))
        )
    raise CommandRefused(sentence("show.unknown_ending", form=form, file=file, endings=endings))


def _one_of(names: tuple[str, ...]) -> Sentence | str:
    first, *rest = names
    return sentence("conditions.either", one=first, other=_one_of(tuple(rest))) if rest else first


def _on_screen(msel: Msel, form: str, screen: Screen) -> None:
    lines: Iterator[Text]
    if form == "msel":
        lines = Table(msel, screen.console, screen.console.width).lines()
    else:
        lines = Timeline(msel, screen.console, screen.console.width).lines()
    screen.show(*_head(msel, form))
    for batch in batches(lines):
        screen.spread(batch)


def _head(msel: Msel, form: str) -> Iterable[Text]:
    """The warning, the title, and how to read what follows."""
    say, script = msel.voice.text, msel.script
    yield say(sentence("show.secret"))
    yield Text()
    title = say(sentence(f"show.{form}", title=script.exercise.exercise.title))
    title.stylize("bold")
    yield title
    if form == "msel":
        yield say(
            sentence(
                "show.size",
                injects=len(script.injects),
                decisions=len(script.decisions),
                expectations=len(script.expectations),
                endings=len(script.endings),
            )
        )
        yield say(sentence("show.legend"))
    else:
        yield say(sentence("show.timeline_legend"))
        yield say(sentence("show.timeline_bars"))
    yield Text()


WRITERS: dict[str, dict[str, Callable[[Msel], str]]] = {
    "msel": {".md": markdown},
    "timeline": {".svg": timeline_drawn},
    "graph": {
        ".svg": lambda msel: drawn(graph_of(msel), msel),
        ".mmd": lambda msel: "\n".join(mermaid(graph_of(msel), msel)) + "\n",
        ".md": in_markdown,
    },
}
"""What can be written: each form, in the formats of these endings."""
