"""HTML pages: parse, read the blocks and what the page states, decide what is article."""
