"""Everything that can have happened. To add an event: its class and its fold, side by side in the
file of its subject, and its name in `kinds.py`."""
