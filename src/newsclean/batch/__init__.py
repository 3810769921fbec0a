"""Clean what is in files: read, hand to processes, write, and go on where a run ended."""
