"""The commands, one a module: each is the function of the module's name."""
