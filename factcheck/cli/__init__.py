"""The command line: thin commands, imported when they are called, and what they share."""

COMPLETION_VARIABLE = "_FACTCHECK_COMPLETE"
"""Set by a shell that asks what may follow the words typed so far; these are in the environment as well."""
