"""Digits and number words that are not figures: years, codes, labels, names; and figures that look like dates."""
