"""What becomes of findings: how severe they are, and which are hidden by a comment, a setting or a baseline."""
