"""Saved pages and texts with the articles that they must give, and how they are held to them."""
