"""What was planned: the frozen models of an exercise, its conditions and its rules."""
