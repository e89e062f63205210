"""Joint decisions: nations take positions under a rule, and silence may be consent."""

from whitecell.errors import ActionRefused
from whitecell.language import Sentence, Text, sentence
from whitecell.play.board import Board
from whitecell.play.decisions import OVER, Answer, decide, lapse, object_to, propose, settle
from whitecell.play.events.decisions import PositionTaken
from whitecell.play.lives import DecisionLife
from whitecell.play.step import Step
from whitecell.script.decisions import Decision


def proposing(board: Board, decision: Decision) -> str | None:
    """The cell that tables an option."""
    nation = board.script.nations.get(decision.lead or decision.nations[0])
    return decision.proposer or (nation.speaks if nation else None)


def _another(board: Board, decision: Decision) -> Sentence:
    """Which cell tables the proposal, or decides where a nation leads."""
    key = "not_lead" if decision.rule == "lead" else "not_proposer"
    return sentence(f"refusals.{key}", cell=_title(board, proposing(board, decision)))


def _title(board: Board, cell: str | None) -> Text:
    return board.script.cells[cell].title if cell else {}


def may_speak(step: Step, life: DecisionLife, cell: str) -> None:
    """Refuses a position on what nobody has proposed; on a lead's question each may say its own."""
    decision = step.script.decisions[life.id].decision
    if life.stage == "proposed" or decision.rule == "lead":
        return
    proposer = proposing(step.board, decision)
    if cell == proposer:
        raise ActionRefused(sentence("refusals.propose_first"))
    raise ActionRefused(sentence("refusals.nothing_tabled", cell=_title(step.board, proposer)))


def table(step: Step, life: DecisionLife, cell: str, answer: Answer) -> None:
    """The proposer puts one option to the nations; a lead nation decides."""
    decision = step.script.decisions[life.id].decision
    if cell != proposing(step.board, decision):
        raise ActionRefused(_another(step.board, decision))
    if life.stage in OVER or decision.rule == "lead":
        decide(step, life, answer)
        return
    if life.stage == "proposed":
        raise ActionRefused(sentence("refusals.already_proposed"))
    propose(step, life, answer, decision.silence if decision.rule == "silence_procedure" else None)


def take_position(
    step: Step, life: DecisionLife, nation: str, position: str, answer: Answer
) -> None:
    """A nation says for, against, abstain, or with reservations."""
    taken = PositionTaken(life.id, nation, position, answer.text, answer.by, answer.who)
    step.emit(taken, life.last)
    decision = step.script.decisions[life.id].decision
    if life.stage != "proposed":
        return
    if decision.rule == "silence_procedure" and position == "against":
        _break_silence(step, life, answer)
    elif decision.rule == "consensus" and position == "against":
        object_to(step, life, answer)
    elif decision.rule in ("consensus", "majority"):
        _count(step, life, decision, whole=True)


def _break_silence(step: Step, life: DecisionLife, answer: Answer) -> None:
    object_to(step, life, answer, "give_back")
    if life.due is not None and life.due <= step.board.clock():
        lapse(step, life)


def _count(step: Step, life: DecisionLife, decision: Decision, *, whole: bool) -> None:
    """Settles a vote once all have spoken; at the deadline with those who have."""
    spoken = [life.positions.get(nation) for nation in decision.nations]
    if whole and None in spoken:
        return
    missing = tuple(n for n in decision.nations if n not in life.positions)
    answer = Answer(life.option, life.text, "", "")
    pro = sum(position in ("for", "reservations") for position in spoken)
    if decision.rule == "majority" and pro > spoken.count("against"):
        settle(step, life, answer, missing)
    elif decision.rule == "consensus" and None not in spoken:
        settle(step, life, answer)
    elif decision.rule == "majority" and not missing:
        object_to(step, life, answer)


def fall_due(step: Step, id: str) -> None:
    """What happens to a decision when its time is up."""
    life = step.board.decisions[id]
    if life.due is None or life.due > step.board.clock() or life.stage in OVER:
        return
    decision = step.script.decisions[id].decision
    if life.stage == "proposed":
        if decision.rule == "silence_procedure" or decision.concur:
            return
        _count(step, life, decision, whole=False)
    if life.stage not in OVER:
        lapse(step, life)


def end_silence(step: Step, id: str) -> None:
    """Time is up for those who were asked to agree: silence is consent."""
    life = step.board.decisions[id]
    if life.stage != "proposed" or life.until is None or life.until > step.board.clock():
        return
    decision = step.script.decisions[id].decision
    needed = decision.concur.cells if decision.concur else ()
    without = tuple(cell for cell in needed if cell not in life.concurred)
    settle(step, life, Answer(life.option, life.text, "", ""), without)
