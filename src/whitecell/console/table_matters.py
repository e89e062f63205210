"""How decisions and requests stand, in words: by when, what is put forward, who is to answer."""

from whitecell.console.names import Names
from whitecell.language import Sentence, Words, sentence
from whitecell.play.board import PERSON, Board
from whitecell.play.joint import proposing
from whitecell.play.papers import Matter

SETTLED = ("decided", "in_effect", "ruled", "lapsed")
_MARKS = {
    "proposed": "proposed", "objected": "sent_back", "decided": "decided", "ruled": "decided",
    "in_effect": "decided",
}  # fmt: skip
"""How the option that was put forward is marked at each stage."""


def deadlines(stage: str, due: str, until: str) -> Sentence | str:
    """By when it is to be decided, and until when those who are asked to agree may speak."""
    if stage in SETTLED:
        return ""
    said: Sentence | str = sentence("table.due", clock=due) if due else ""
    if stage != "proposed" or not until:
        return said
    speak = sentence("facilitating.speak_until", clock=until)
    return sentence("story.both", first=said, second=speak) if said else speak


def choice(letter: str, text: Words, stage: str, *, put: bool) -> Sentence:
    """An option by its letter; the one that was put forward says so."""
    if not put or stage not in _MARKS:
        return sentence("table.choice", letter=letter, text=text)
    mark = sentence(f"facilitating.option_{_MARKS[stage]}")
    return sentence("table.tabled", letter=letter, text=text, mark=mark)


def wanted(matter: Matter, proposer: str = "") -> Sentence | None:
    """What a matter wants of its cell now; nothing where it wants nothing any more.

    Where nobody has proposed anything yet, it says what the cell is called that does.
    """
    if matter.stage in SETTLED:
        return None
    tabled = matter.stage == "proposed"
    if "concur" in matter.parts and not matter.concurred:
        key = "to_agree" if tabled else "to_agree_later"
    elif not tabled and ("decide" in matter.parts or "propose" in matter.parts):
        key = "to_decide" if "decide" in matter.parts else "to_propose"
    elif "position" in matter.parts and not matter.position:
        if not speaks(matter):
            return sentence("positions.to_come", number=matter.number, cell=proposer)
        key = "to_take_position"
    else:
        return None
    return sentence(f"facilitating.{key}", number=matter.number)


def proposer_of(board: Board, names: Names, cell: str, matter: Matter) -> str:
    """What the cell is called that makes the proposal, in a joint decision."""
    id = list(board.desks[cell].decisions)[matter.number - 1]
    decision = board.script.decisions[id].decision
    proposer = proposing(board, decision) if decision.nations else None
    return names.cell(proposer) if proposer else ""


def speaks(matter: Matter) -> bool:
    """Whether positions are taken now: on a proposal, or at any time on a lead's question."""
    return matter.stage == "proposed" or matter.rule == "lead"


def asks(matter: Matter) -> bool:
    """Whether a proposal lies on the table that its cell is asked about and has not answered."""
    if matter.stage != "proposed":
        return False
    unsaid = "concur" in matter.parts and not matter.concurred
    return unsaid or ("position" in matter.parts and not matter.position)


def possible(matter: Matter) -> tuple[str, ...]:
    """The parts that its cell can do something about as things stand."""
    tabled = matter.stage == "proposed"
    closed = {
        "decide": tabled,
        "propose": tabled,
        "concur": not tabled or matter.concurred,
        "position": not speaks(matter),
    }
    return tuple(p for p in matter.parts if matter.stage not in SETTLED and not closed.get(p))


def answer_to(board: Board, place: int) -> str | None:
    """The command that answers a request of control's list; nothing where none is awaited.

    Whoever is asked counts the requests before it; control counts them all.
    """
    request = board.requests[place - 1]
    if request.stage != "asked":
        return None
    desk = board.desks.get(request.authority)
    if desk is None:
        return f"grant R{place}"
    if board.occupant(request.authority) != PERSON:
        return None
    return f"{request.authority}: grant R{desk.requests.index(request.index) + 1}"
