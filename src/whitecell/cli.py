"""The command line. Each command imports what it needs when it is called, so that help is quick."""

import gc
import os
import sys
from types import ModuleType
from typing import Any, NoReturn

import click

from whitecell import __version__
from whitecell.console.command_help import LANGUAGE, WORDS, Commands, code_of, marked
from whitecell.console.command_help import words as _
from whitecell.console.underway import Underway
from whitecell.errors import WhitecellError
from whitecell.language import FIRST, sentence, spoken

OBJECTS = 100_000
"""Objects made before the collector looks for cycles: starting makes many, and few go."""

INTERRUPTED = 130
FAULT = 3


def _lang(command: Any) -> Any:
    choice = click.Choice(spoken())
    return click.option(
        "--lang", type=choice, envvar=LANGUAGE, help=_("option_lang"), metavar="CODE"
    )(command)


@click.group(cls=Commands, help=_("help"))
@click.version_option(__version__, message=marked("%(prog)s %(version)s"), help=_("option_version"))
def app() -> None:
    """The commands of whitecell."""


@app.command("list", help=_("list"), short_help=_("list_short"))
@_lang
def list_exercises(lang: str | None) -> None:
    """Exercises at hand."""
    from whitecell.console.checking import exercises
    from whitecell.console.printing import Screen

    with Screen(lang or FIRST) as screen:
        exercises(screen)


@app.command("new", help=_("new"), short_help=_("new_short"))
@click.argument("folder", metavar="FOLDER")
@_lang
def new_exercise(folder: str, lang: str | None) -> None:
    """A small exercise that runs, to start from."""
    from whitecell.console.beginning import begin
    from whitecell.console.printing import Screen

    with Screen(lang or FIRST) as screen:
        begin(folder, screen)


@app.command("check", help=_("check"), short_help=_("check_short"))
@click.argument("exercise", metavar="EXERCISE")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=_("option_format")
)
@_lang
def check_exercise(exercise: str, form: str, lang: str | None) -> None:
    """All complaints about an exercise."""
    from whitecell.console.checking import check
    from whitecell.console.printing import Screen

    with Screen(lang or FIRST) as screen:
        well = check(exercise, form, screen)
    if not well:
        raise click.exceptions.Exit(1)


@app.command("show", help=_("show"), short_help=_("show_short"))
@click.argument("exercise", metavar="EXERCISE")
@click.option(
    "--as", "form", type=click.Choice(["msel", "timeline", "graph"]), default="msel",
    help=_("option_form"),
)  # fmt: skip
@click.option("-o", "--output", "file", metavar="FILE", help=_("option_shown"))
@_lang
def show_exercise(exercise: str, form: str, file: str | None, lang: str | None) -> None:
    """Look before you play."""
    from whitecell.console.printing import Screen
    from whitecell.console.showing import show

    with Screen(lang or FIRST) as screen:
        show(exercise, form, file, screen, lang)


@app.command("run", help=_("run"), short_help=_("run_short"))
@click.argument("exercise", metavar="EXERCISE")
@click.option("--auto", is_flag=True, help=_("option_auto"))
@click.option("--play", metavar="PLAY", help=_("option_play"))
@click.option("--seed", type=int, metavar="N", help=_("option_seed"))
@click.option("--seat", "seats", multiple=True, metavar="CELL=TEMPERAMENT", help=_("option_seat"))
@click.option("--journal", metavar="FILE", help=_("option_journal"))
@click.option("--report", "reports", multiple=True, metavar="FILE", help=_("option_report"))
@_lang
@click.pass_obj
def run_exercise(underway: Underway, /, lang: str | None, auto: bool, **order: Any) -> None:
    """Plays an exercise."""
    from whitecell.console.outputs import one_way
    from whitecell.console.printing import Screen
    from whitecell.console.running import Order, run

    one_way(auto=auto, play=order["play"])
    begin = run if auto or order["play"] else _at_the_table().sit
    with Screen(lang or FIRST) as screen:
        _report(begin(Order(language=lang, **order), screen, underway), screen)


def _at_the_table() -> ModuleType:
    """The table, fetched only where people sit down: the rest starts sooner without it."""
    from whitecell.console import table_start

    return table_start


@app.command("resume", help=_("resume"), short_help=_("resume_short"))
@click.argument("journal", metavar="JOURNAL")
@click.option("--auto", is_flag=True, help=_("option_auto"))
@click.option("--report", "reports", multiple=True, metavar="FILE", help=_("option_report"))
@_lang
@click.pass_obj
def resume_play(
    underway: Underway, journal: str, auto: bool, reports: tuple[str, ...], lang: str | None
) -> None:
    """Goes on with an interrupted play."""
    from whitecell.console.printing import Screen
    from whitecell.console.running import resume

    go_on = resume if auto else _at_the_table().sit_again
    with Screen(lang or FIRST) as screen:
        _report(go_on(journal, reports, lang, screen, underway), screen)


@app.command("replay", help=_("replay"), short_help=_("replay_short"))
@click.argument("journal", metavar="JOURNAL")
@click.option("--as", "seat", metavar="CELL", help=_("option_as"))
@click.option("--until", metavar="TIME", help=_("option_until"))
@click.option("--fork", metavar="PLAY", help=_("option_fork"))
@click.option("--journal", "into", metavar="FILE", help=_("option_into"))
@_lang
@click.pass_obj
def replay_play(
    underway: Underway, journal: str, seat: str | None, until: str | None, fork: str | None,
    into: str | None, lang: str | None,
) -> None:  # fmt: skip
    """Walks through a journal, tells it again, or plays on differently from a moment of it."""
    from whitecell.console.outputs import fork_names_its_journal
    from whitecell.console.printing import Screen
    from whitecell.console.replaying import Again, replay
    from whitecell.console.running import Branch, branch

    fork_names_its_journal(fork, into)
    with Screen(lang or FIRST) as screen:
        if fork and into:
            order = Branch(journal, until, fork, into, lang)
            _report(branch(order, screen, underway), screen)
        else:
            replay(Again(journal, until, seat, lang), screen, underway)


@app.command("verify", help=_("verify"), short_help=_("verify_short"))
@click.argument("file", metavar="FILE")
@click.option("--receipts", metavar="FILE", help=_("option_receipts"))
@_lang
@click.pass_obj
def verify_journal(underway: Underway, file: str, receipts: str | None, lang: str | None) -> None:
    """Is this journal whole and unchanged?"""
    from whitecell.console.checking import verified
    from whitecell.console.printing import Screen

    underway.journal = file
    with Screen(lang or FIRST) as screen:
        verified(file, receipts, screen)


@app.command("review", help=_("review"), short_help=_("review_short"))
@click.argument("journal", metavar="JOURNAL")
@click.option("-o", "--output", "files", multiple=True, metavar="FILE", help=_("option_output"))
@_lang
@click.pass_obj
def review_play(underway: Underway, journal: str, files: tuple[str, ...], lang: str | None) -> None:
    """Writes the review of a play."""
    from whitecell.console.outputs import beside
    from whitecell.console.printing import Screen
    from whitecell.console.reporting import report

    underway.journal = journal
    with Screen(lang or FIRST) as screen:
        report(journal, files or (beside(journal),), lang, screen)


@app.command("compare", help=_("compare"), short_help=_("compare_short"))
@click.argument("first", metavar="JOURNAL")
@click.argument("second", metavar="JOURNAL")
@click.option("-o", "--output", "files", multiple=True, metavar="FILE", help=_("option_compared"))
@_lang
@click.pass_obj
def compare_plays(
    underway: Underway, first: str, second: str, files: tuple[str, ...], lang: str | None
) -> None:
    """Sets two plays of an exercise side by side."""
    from whitecell.console.comparing import compared
    from whitecell.console.printing import Screen

    with Screen(lang or FIRST) as screen:
        compared((first, second), files, lang, screen, underway)


def _report(performed: Any, screen: Any) -> None:
    """Names the journal and writes the reports, where the play came to its end."""
    from whitecell.console.reporting import report

    if performed is None:
        return

    screen.say(sentence("commands.journal_written", file=performed.journal))
    report(performed.journal, performed.reports, performed.code, screen)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs a command; whatever goes wrong is said in a sentence, and told by the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    gc.set_threshold(OBJECTS, 20, 20)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    underway = Underway(code_of(given))
    try:
        code = app.main(given, prog_name="whitecell", standalone_mode=False, obj=underway)
    except WhitecellError as error:
        code = _complain(error.say(underway.code), error.exit_code)
    except click.Abort:
        key = "interrupted" if underway.journal else "interrupted_early"
        code = _complain(_(key).format(journal=underway.journal), INTERRUPTED)
    except click.UsageError as error:
        from whitecell.console.usage import misused

        code = _complain(misused(error, WORDS), 2)
    except Exception as error:
        if os.environ.get("WHITECELL_TRACEBACK"):
            raise
        key = "fault" if underway.journal else "fault_early"
        told = _(key).format(journal=underway.journal, error=type(error).__name__)
        code = _complain(told, FAULT)
    sys.exit(code if isinstance(code, int) else 0)


def _complain(text: str, code: int) -> int:
    print(text, file=sys.stderr)  # noqa: T201
    return code
