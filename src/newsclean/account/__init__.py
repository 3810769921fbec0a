"""From claims to the article: settled, listed as removals, and read for fields."""
