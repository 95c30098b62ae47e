"""Digits and number words that are no figures: years, codes, labels, names; and dates that are."""
