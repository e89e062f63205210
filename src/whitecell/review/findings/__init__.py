"""Findings: what the measures say, each a sentence with the numbers of the events behind it."""
