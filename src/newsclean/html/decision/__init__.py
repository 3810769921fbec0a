"""What of a page is article: the model, the second opinion, and what overrules them."""
