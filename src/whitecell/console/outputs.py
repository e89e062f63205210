"""Files that commands write: what they are called, and how they come whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from whitecell.errors import CommandRefused
from whitecell.language import sentence

FORMATS = {".html": "html", ".md": "md", ".json": "json"}


def format_of(file: str) -> str:
    """The format that a report's ending asks for; `CommandRefused` for one there is none of."""
    path = Path(file)
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        raise CommandRefused(sentence("commands.unknown_ending", file=file, endings=tuple(FORMATS)))
    writable(file)
    return found


def writable(file: str) -> None:
    """Refuses a file that is a folder, or whose folder is not there."""
    path = Path(file)
    if not path.parent.is_dir():
        raise CommandRefused(sentence("commands.no_folder", file=file, folder=str(path.parent)))
    if path.is_dir():
        raise CommandRefused(sentence("commands.is_folder", file=file))


def one_way(*, auto: bool, play: str | None) -> None:
    """Refuses a play that is played in two ways at a time."""
    if auto and play:
        raise CommandRefused(sentence("commands.auto_or_play"))


def fork_names_its_journal(fork: str | None, into: str | None) -> None:
    """Refuses a fork without a journal to go into, and the other way round."""
    if bool(fork) != bool(into):
        raise CommandRefused(sentence("commands.fork_and_journal"))


def free_names(name: str) -> tuple[str, str]:
    """A journal and a report named after an exercise, with the first number that is free."""
    number = 1
    while True:
        journal, report = f"{name}-{number}.journal", f"{name}-{number}.html"
        if not Path(journal).exists() and not Path(report).exists():
            return journal, report
        number += 1


def beside(journal: str) -> str:
    """The report that stands beside a journal, with its name."""
    return str(Path(journal).with_suffix(".html"))


def replace_whole(file: str, content: bytes) -> None:
    """Writes a file so that its name always leads to the old content or to the new."""
    path = Path(os.path.realpath(file))
    draft = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as stream:
            draft = Path(stream.name)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.chmod(_mode_of(path))
        os.replace(draft, path)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else type(error).__name__
        raise CommandRefused(sentence("commands.not_written", file=file, why=why)) from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)


def _mode_of(path: Path) -> int:
    """The permissions of the file to be replaced, or those that a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
