"""What is wrong with a command line, in one line with the way out."""

import click

from whitecell.language import Language, Sentence, sentence
from whitecell.script.spelling import nearest


def misused(error: click.UsageError, spoken: Language) -> str:
    """The complaint, and which help to ask for."""
    context = error.ctx
    path = context.command_path if context else "whitecell"
    return f"{spoken.say(_wrong(error))} {spoken.say(sentence('commands.see_help', command=path))}"


def _wrong(error: click.UsageError) -> Sentence:
    match error:
        case click.exceptions.NoSuchCommand():
            return _lost("command", error.command_name, error.ctx)
        case click.NoSuchOption():
            return _lost("option", error.option_name, error.ctx)
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
            return sentence("commands.missing", name=name)
        case click.BadParameter():
            name = error.param.opts[0] if error.param else ""
            return sentence("commands.bad_value", name=name, allowed=_allowed(error))
        case click.BadOptionUsage():
            return sentence("commands.no_value", name=error.option_name)
        case _:
            return sentence("commands.too_much", given=error.message.partition("(")[2].rstrip(")."))


def _lost(what: str, name: str, context: click.Context | None) -> Sentence:
    known = _options(context) if what == "option" else _commands(context)
    near = nearest(name, known)
    key = f"commands.unknown_{what}_near" if near else f"commands.unknown_{what}"
    return sentence(key, name=name, near=near or "", names=known)


def _options(context: click.Context | None) -> tuple[str, ...]:
    parameters = context.command.get_params(context) if context else []
    return tuple(
        name for parameter in parameters for name in parameter.opts if name.startswith("--")
    )


def _commands(context: click.Context | None) -> tuple[str, ...]:
    group = context.command if context else None
    return tuple(group.commands) if isinstance(group, click.Group) else ()


def _allowed(error: click.BadParameter) -> Sentence:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return sentence("commands.one_of", names=tuple(map(str, kind.choices)))
    return sentence("commands.a_number")
