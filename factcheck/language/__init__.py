"""What the program knows about words: folding, tokens, sentences, languages and lexicons.

Nothing in here knows about claims, sources or verdicts.
"""
