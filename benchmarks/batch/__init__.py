"""Building from large archives and checking large batches, by the command line."""
