"""Words that turn the sense: who did it to whom, negation, opposites, what is only planned, what is said of another."""
