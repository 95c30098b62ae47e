"""The judge: a linear model over named features, for what no rule of values decides."""
