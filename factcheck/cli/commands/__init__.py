"""The commands, each a function in the module of its name."""

COMMANDS = ("check", "build", "audit", "claims", "explain", "rules", "init")
"""Their names, in the order in which --help lists them."""
