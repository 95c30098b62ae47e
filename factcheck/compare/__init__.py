"""Claim against claim: intervals, alignment, slots, stance and verdict."""
