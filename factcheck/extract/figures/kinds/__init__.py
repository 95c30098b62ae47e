"""Figures that count nothing but say which, how old, how many times, or how it ended: ranks, ages, ratios, scores."""
