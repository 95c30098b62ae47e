"""What of a statement stands in a passage, and what the passage has in place of the rest."""
