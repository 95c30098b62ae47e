"""Names: those of the lexicon in any spelling, and those that no lexicon knows, told by their capitals.

`reader` finds the names of a sentence. `capitalised_runs` are what may be an unknown name, `initial_names` those at the
head of a sentence. `view` is the sentence as all of them see it, and `same_name` compares two names.
"""
