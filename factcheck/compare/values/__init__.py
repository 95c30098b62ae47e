"""Figures, dates and identifiers: which of them to compare, and whether they agree."""
