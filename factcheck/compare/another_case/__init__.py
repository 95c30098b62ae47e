"""Reasons why what differs in a sentence belongs to another case than the statement's, and so contradicts nothing."""
