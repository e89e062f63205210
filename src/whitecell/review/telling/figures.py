"""Figures as a reader sees them: scores, percents, and points with their sign."""

from whitecell.language import Sentence, sentence

MINUS = "\u2212"


def score(mille: int) -> Sentence:
    """A Brier score with two decimals."""
    hundredths = (mille + 5) // 10
    whole, part = divmod(hundredths, 100)
    return sentence("review.score", whole=whole, part=f"{part:02}")


def percent(mille: int) -> Sentence:
    """Per mille as whole percent."""
    return sentence("review.percent", percent=(mille + 5) // 10)


def signed(points: int) -> str:
    """A number with its sign."""
    return f"+{points}" if points > 0 else f"{MINUS}{-points}" if points else "0"


def signed_points(mille: int) -> str:
    """Per mille as whole points with their sign."""
    points = (abs(mille) + 5) // 10
    return signed(points if mille > 0 else -points)
