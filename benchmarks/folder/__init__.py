"""How many files a second `factcheck check` gets through."""
