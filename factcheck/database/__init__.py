"""The database of claims: the files that people edit, and the search index that is derived from them."""
