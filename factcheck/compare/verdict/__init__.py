"""Turns the findings in all sources into one verdict, its records, and the sentence that explains it."""
