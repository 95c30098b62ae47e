"""Words that change the meaning: who did it to whom, negation, opposites, what is only planned or about others."""
