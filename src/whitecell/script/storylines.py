"""A storyline: one file of incidents, openings and injects."""

from typing import Any

from pydantic import model_validator

from whitecell.script.effects import Effect
from whitecell.script.injects import Inject
from whitecell.script.scalars import Frozen, Id, Name, Whole, Wording


class StorylineHead(Frozen):
    """What a storyline is called, and the move and domain its injects have by default."""

    id: Id
    title: Wording
    move: Name | None = None
    """The move of its injects, where they name none."""
    domain: Name | None = None
    """The domain of its injects, where they name none."""
    objectives: tuple[Name, ...] = ()
    """The objectives that it tries out."""


class Incident(Frozen):
    """Something that happens and that the cells should treat."""

    id: Id
    title: Wording
    expected_outcome: Wording | None = None
    """How it should come out."""


class Opening(Frozen):
    """An initiative that control can match in one keystroke."""

    id: Id
    cell: Name
    """Who may do it."""
    text: Wording
    """What they do."""
    leans: dict[str, Whole] = {}
    effects: tuple[Effect, ...] = ()


class Storyline(Frozen):
    """One file of `injects/`."""

    storyline: StorylineHead
    """What it is called."""
    incidents: tuple[Incident, ...] = ()
    """What goes wrong."""
    openings: tuple[Opening, ...] = ()
    """Initiatives that are foreseen."""
    injects: tuple[Inject, ...] = ()
    """Its injects."""

    @model_validator(mode="before")
    @classmethod
    def _hand_down(cls, file: Any) -> Any:
        """Gives each inject the storyline's move and domain, and its only incident."""
        if not isinstance(file, dict) or not isinstance(file.get("injects"), list | tuple):
            return file
        given = _given(file)
        injects = [
            {**given, **_use(inject), **inject} if isinstance(inject, dict) else inject
            for inject in file["injects"]
        ]
        return {**file, "injects": injects}


def _given(file: dict[str, Any]) -> dict[str, Any]:
    head, incidents = file.get("storyline"), file.get("incidents")
    given = {}
    if isinstance(head, dict):
        given = {key: head[key] for key in ("move", "domain") if head.get(key) is not None}
    if (
        isinstance(incidents, list | tuple)
        and len(incidents) == 1
        and isinstance(incidents[0], dict)
    ):
        given["incident"] = incidents[0].get("id")
    return given


def _use(inject: dict[str, Any]) -> dict[str, str]:
    return {"use": "contingency"} if inject.get("if_not") and "use" not in inject else {}
