"""Compares figures, dates and identifiers: which with which, and whether they agree."""
