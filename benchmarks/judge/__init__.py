"""Fits the judge's weights and measures them by cross-validation."""
