"""Reads YAML: with what each reader takes scalars for, with lines for messages, and never nested too deep."""
