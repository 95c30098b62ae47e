"""Checks large files on many processors or machines: each stretch of a file gets a file of results."""
