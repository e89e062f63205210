"""How the command line speaks: its language, and help in our words that has the mark round it."""

import os
import sys

import click

from whitecell.language import FIRST, language, spoken

LANGUAGE = "WHITECELL_LANG"
"""The language of help, complaints and plays, where `--lang` does not say otherwise."""


def code_of(arguments: list[str]) -> str:
    """The language asked for before the command line is read; English where there is none."""
    given = [os.environ.get(LANGUAGE, "")]
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            given += arguments[place + 1 : place + 2]
        elif argument.startswith("--lang="):
            given.append(argument.removeprefix("--lang="))
    return given[-1] if given[-1] in spoken() else FIRST


WORDS = language(code_of(sys.argv[1:]))


def words(key: str) -> str:
    """A wording of the commands."""
    return WORDS.wording(f"commands.{key}")


def marked(text: str) -> str:
    """A text with the mark before and after it."""
    mark = WORDS.wording("common.mark")
    return f"{mark}\n\n{text}\n\n{mark}"


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{words('help_usage')} ")

    def write_heading(self, heading: str) -> None:
        known = {"Options": "help_options", "Commands": "help_commands"}
        super().write_heading(words(known[heading]) if heading in known else heading)


class _Context(click.Context):
    formatter_class = _Formatter


class Marked(click.Command):
    """A command whose help is in our words, and opens and closes with the mark."""

    context_class = _Context

    def get_help(self, ctx: click.Context) -> str:
        return marked(super().get_help(ctx))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words("help_help")
        return option


class Commands(Marked, click.Group):
    """The commands, in the order in which a facilitator meets them."""

    command_class = Marked

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] == "help":
            args = [*args[1:], "--help"]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)
