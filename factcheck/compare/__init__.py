"""Compares a claim with a claim: intervals, alignment, slots, stance and verdict."""
