"""The reference of the command line, from its commands and their options."""

import click

from whitecell.cli import app

HEAD = """# The command line

`EXERCISE` is a folder, a zip of one, or the name of an exercise that whitecell comes with.
Every output opens and closes with the mark EXERCISE EXERCISE EXERCISE.

| exit code | means |
|---|---|
| 0 | well |
| 1 | the exercise or the journal is at fault |
| 2 | the command was |
| 3 | whitecell is; it says which file to send |
| 130 | interrupted; the journal can be gone on with |

`NO_COLOR` takes the colours away, and a pipe gets none. `WHITECELL_LANG` is the language where
`--lang` does not say otherwise."""


def page() -> str:
    """Every command with its arguments and options."""
    return "\n\n".join([HEAD, *(_command(name, app.commands[name]) for name in app.commands)])


def _command(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"whitecell {name}")
    parts = [f"## {name}", f"`{_usage(context)}`", _flat(command.help)]
    options = [p for p in command.params if isinstance(p, click.Option)]
    rows = [f"| `{_written(option)}` | {_flat(option.help)} |" for option in options]
    return "\n\n".join([*parts, "\n".join(["| option | does |", "|---|---|", *rows])])


def _usage(context: click.Context) -> str:
    words = (word.strip("[]") for word in context.command.collect_usage_pieces(context))
    return " ".join([context.command_path, *(word for word in words if word != "OPTIONS")])


def _written(option: click.Option) -> str:
    name = ", ".join(option.opts)
    if option.is_flag:
        return name
    choice = isinstance(option.type, click.Choice)
    value = r"\|".join(option.type.choices) if choice and not option.metavar else option.metavar
    return f"{name} {value}" + (" …" if option.multiple else "")


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())
