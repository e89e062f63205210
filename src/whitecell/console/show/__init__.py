"""An exercise before it is played: its MSEL, its timeline, and what leads to what."""
