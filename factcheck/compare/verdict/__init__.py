"""Turns the assessments in all sources into one verdict, its records, and the sentence that explains it."""
