"""The judge's features: named numbers, each of which can be traced to the words of statement and passage."""
