"""Corrections: writes what the source says in the style of the statement, and puts it into the draft."""
