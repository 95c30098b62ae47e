"""Measurements of the program: speed, size, and how well it reads and judges."""
