"""What turns the sense: negation, opposites, what is refused, planned or only supposed."""
