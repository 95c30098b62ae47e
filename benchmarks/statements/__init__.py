"""Statements about invented articles, with the verdict that a careful editor would give.

Each folder holds some articles (`*.txt`) and `statements.yaml`. Half of the statements are in the other language than
their article; many are much reworded, some typed without marks or misspelt. No sentence is anybody else's.
"""
