"""What stands against what: comparisons, superlatives, order, and two things in each other's place."""
