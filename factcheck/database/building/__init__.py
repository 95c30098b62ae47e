"""The steps of `factcheck build`: from one source to its claims file, and which sources need no work."""
