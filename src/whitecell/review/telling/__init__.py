"""Saying what happened: names, moments, figures, and each event as a sentence."""
