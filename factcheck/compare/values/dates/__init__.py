"""Compares the dates and times of day of a statement with those of a passage."""
