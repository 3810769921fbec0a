"""A text alone: its intervals, paragraphs, shape, language and letters; nothing of documents."""
