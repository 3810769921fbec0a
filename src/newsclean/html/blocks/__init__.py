"""A page as blocks: decoded, parsed, and walked once."""
