"""What becomes of results: which are reported, and where they and the messages of a run are written."""
