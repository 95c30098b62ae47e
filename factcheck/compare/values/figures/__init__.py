"""Compares the figures of a statement with those of a passage: which with which, and whether they agree."""
