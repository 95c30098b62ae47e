"""The command line: thin commands, one a module, imported when they are called."""
