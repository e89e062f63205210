"""The terminal faces: the story of a play as it goes, panels, complaints and lists."""
