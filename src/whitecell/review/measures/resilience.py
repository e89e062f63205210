"""Measures of resilience: services, gauges, reciprocity, dependence, and what refusals cost."""

from whitecell.review.measures.measure import Measure

MEASURES: tuple[Measure, ...] = ()
