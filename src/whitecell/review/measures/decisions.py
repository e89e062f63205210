"""Measures of joint decision making: how fast, together with whom, and resting on what."""

from whitecell.review.measures.measure import Measure

MEASURES: tuple[Measure, ...] = ()
