"""Aligns a statement with a passage: what the passage contains, and what it has in place of the rest."""
