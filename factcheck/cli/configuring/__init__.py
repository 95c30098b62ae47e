"""What a run is set to: its options, the settings file, and what holds for single files."""
