"""Every error a person can meet.

WhitecellError                facts, said as a sentence; has an exit code
├── ScriptRefused       1     an exercise with complaints, each with its place
├── PlayRefused         1     a scripted play that asks for what cannot be
├── JournalFault        1     a journal cut, changed, from a newer version, in use, or none
│   └── JournalMissing  2     no journal at the place that the command names
├── ActionRefused       1     an action that cannot be taken now
└── CommandRefused      2     the command line itself is at fault
"""

from dataclasses import dataclass

from whitecell.language import FIRST, Sentence, language


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with an exercise: where, what, and the way out."""

    place: Place
    wrong: Sentence
    way_out: Sentence | None = None

    def say(self, code: str = FIRST) -> str:
        """The complaint as lines of text: the place, then the sentences, indented."""
        spoken = language(code)
        lines = [str(self.place), f"  {spoken.say(self.wrong)}"]
        if self.way_out:
            lines.append(f"  {spoken.say(self.way_out)}")
        return "\n".join(lines)


class WhitecellError(Exception):
    """An error with a sentence for a person. `exit_code` is the process's."""

    exit_code = 1

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.id)
        self.sentence = sentence

    def say(self, code: str = FIRST) -> str:
        """What went wrong and the way out, in a language."""
        return language(code).say(self.sentence)

    def __str__(self) -> str:
        return self.say()


class ScriptRefused(WhitecellError):
    """An exercise that cannot be played: all its complaints, in file order."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__(Sentence("complaints.refused", {"count": len(complaints)}))
        self.complaints = complaints

    def say(self, code: str = FIRST) -> str:
        return "\n\n".join(complaint.say(code) for complaint in self.complaints)


class PlayRefused(WhitecellError):
    """A scripted play or a fork that asks for something that cannot be."""


class JournalFault(WhitecellError):
    """A journal that cannot be read or written; nothing was written to it."""


class JournalMissing(JournalFault):
    """A journal that is not where the command says it is."""

    exit_code = 2


class ActionRefused(WhitecellError):
    """An action that cannot be taken: not by this seat, not now, or not at all."""


class CommandRefused(WhitecellError):
    """A command line that names an unknown command, file or option."""

    exit_code = 2
