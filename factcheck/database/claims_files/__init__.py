"""The claims files that people read and edit: how a claim is written in YAML or JSON Lines, and read back."""
