"""Claimants: who says it, according to the sentence.

`attribution` reads the claimant and the clause that only names it; `named_claimants` finds who that is, before or after
a verb of reporting; `speech` answers questions about the words around.
"""
