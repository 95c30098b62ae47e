"""Which thing is meant, and how much of it: kinds, parts, numbers of a series, additions."""
