"""Who plays, and when: seats, understudies, scripted plays, and the conductor that alone waits."""
