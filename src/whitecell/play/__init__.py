"""What happens: actions in, events out, the same for the same script, seed and actions."""
