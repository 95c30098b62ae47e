"""Claims on disk: the files that people edit, their compiled copy, and the index that finds them."""
