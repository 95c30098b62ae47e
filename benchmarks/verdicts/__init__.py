"""Measures the verdicts on labelled pairs, beside rivals, with errors by kind and a reliability curve."""
