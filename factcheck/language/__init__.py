"""What the program knows of words: folding, tokens, sentences, languages and lexicons.

Nothing in here knows of claims, sources or verdicts.
"""
