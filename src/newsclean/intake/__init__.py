"""What comes in: bytes made text, pages told from texts, and what is neither recognised."""
