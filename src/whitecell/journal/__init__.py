"""The journal of one play: numbered rows, chained by hash, appended and never edited."""
