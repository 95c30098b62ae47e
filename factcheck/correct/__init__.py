"""Corrections: what the source says, written as the statement writes it, and put where the statement stands."""
