"""The judge: a linear model over named features, for what the rules about values leave open."""
