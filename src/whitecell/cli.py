"""The command line. Each command imports what it needs when it is called, so that help is quick."""

import gc
import os
import sys
from types import ModuleType
from typing import Any, NoReturn

import click

from whitecell import __version__
from whitecell.console.underway import Underway
from whitecell.errors import WhitecellError
from whitecell.language import FIRST, language, sentence, spoken

LANGUAGE = "WHITECELL_LANG"
"""The language of help, complaints and plays, where `--lang` does not say otherwise."""

OBJECTS = 100_000
"""Objects made before the collector looks for cycles: starting makes many, and few go."""

INTERRUPTED = 130
FAULT = 3


def _code(arguments: list[str]) -> str:
    """The language asked for before the command line is read; English where there is none."""
    given = [os.environ.get(LANGUAGE, "")]
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            given += arguments[place + 1 : place + 2]
        elif argument.startswith("--lang="):
            given.append(argument.removeprefix("--lang="))
    return given[-1] if given[-1] in spoken() else FIRST


_WORDS = language(_code(sys.argv[1:]))


def _(key: str) -> str:
    return _WORDS.wording(f"commands.{key}")


def _marked(text: str) -> str:
    mark = _WORDS.wording("common.mark")
    return f"{mark}\n\n{text}\n\n{mark}"


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{_('help_usage')} ")

    def write_heading(self, heading: str) -> None:
        known = {"Options": "help_options", "Commands": "help_commands"}
        super().write_heading(_(known[heading]) if heading in known else heading)


class _Context(click.Context):
    formatter_class = _Formatter


class _Marked(click.Command):
    """A command whose help is in our words, and opens and closes with the mark."""

    context_class = _Context

    def get_help(self, ctx: click.Context) -> str:
        return _marked(super().get_help(ctx))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("help_help")
        return option


class _Commands(_Marked, click.Group):
    """The commands, in the order in which a facilitator meets them."""

    command_class = _Marked

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def _lang(command: Any) -> Any:
    choice = click.Choice(spoken())
    return click.option(
        "--lang", type=choice, envvar=LANGUAGE, help=_("option_lang"), metavar="CODE"
    )(command)


@click.group(cls=_Commands, help=_("help"), no_args_is_help=True)
@click.version_option(
    __version__, message=_marked("%(prog)s %(version)s"), help=_("option_version")
)
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
    underway = Underway(_code(given))
    try:
        code = app.main(given, prog_name="whitecell", standalone_mode=False, obj=underway)
    except WhitecellError as error:
        code = _complain(error.say(underway.code), error.exit_code)
    except click.Abort:
        key = "interrupted" if underway.journal else "interrupted_early"
        code = _complain(_(key).format(journal=underway.journal), INTERRUPTED)
    except click.UsageError as error:
        from whitecell.console.usage import misused

        code = _complain(misused(error, _WORDS), 2)
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
