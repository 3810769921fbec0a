"""What each line of a document is taken for, and the gaps between its paragraphs."""
