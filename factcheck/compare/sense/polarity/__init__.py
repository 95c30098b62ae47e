"""What reverses the meaning: negation, opposites, what is refused, planned or only supposed."""
