"""What becomes of findings: how grave they are, and which are hidden by a comment, a setting or a baseline."""
