"""Measures of communication within and across nations and languages: behaviour, never people."""

from whitecell.review.measures.measure import Measure

MEASURES: tuple[Measure, ...] = ()
