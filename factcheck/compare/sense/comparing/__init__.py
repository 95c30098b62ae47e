"""Compares what is set against each other: comparisons, superlatives, order, and two things that changed places."""
