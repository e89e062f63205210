"""The evening of the spice route with its people, for tests of sessions and faces."""

from functools import cache

from whitecell.intake.exercises import read_folder
from whitecell.intake.folders import open_folder
from whitecell.play.board import CONTROL, PERSON
from whitecell.script.script import Script
from whitecell.session.conductor import Conductor
from whitecell.session.performance import Cast, begin


@cache
def spice_route() -> Script:
    """The exercise, read once."""
    return read_folder(open_folder("01-spice-route"))


def evening(*people: str) -> Conductor:
    """A play of it, kept nowhere, with people on some cells and in control."""
    seats = {"*": "doctrinal", **dict.fromkeys((*people, CONTROL), PERSON)}
    return begin(spice_route(), Cast(7, seats))
