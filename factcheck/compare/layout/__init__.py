"""A claim laid out for comparison: its names, concepts and words as units in order, with its figures and dates."""
