"""Two plays of one exercise side by side: what came of each, and where they parted."""
