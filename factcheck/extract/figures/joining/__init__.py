"""Figures made of several numbers: compound units, ranges, shares."""
