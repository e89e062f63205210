"""The record: what happened in a play, read once from its journal into rows for counting."""
