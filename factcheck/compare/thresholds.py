"""How much of a statement a passage must contain to take a side: shares of the statement's weight, 0 to 1.

They were set by hand on examples. Names and wording are compared only where a passage could reach one of them, so what
is asked for before that comparison is the least of what is asked for afterwards.
"""

ENOUGH_TO_SUPPORT = 0.72
"""Least share of a statement that a passage must contain to support it."""
ENOUGH_WITH_AGREEMENT = 0.6
"""Least share where a figure or date agrees."""
ENOUGH_TO_REFUTE = 0.66
"""Least share of the rest of a statement that a passage must contain for a differing slot to refute it."""
LEAST = min(ENOUGH_TO_SUPPORT, ENOUGH_WITH_AGREEMENT, ENOUGH_TO_REFUTE)
"""Share below which no passage takes a side."""
LONG_COPY = 6.0
"""Weight, not share, of a statement from which a sentence that has it is its source, however much differs."""

EVENT_TO_SUPPORT = 0.7
"""`ENOUGH_TO_SUPPORT` for the statement's actions and events alone."""
EVENT_WITH_AGREEMENT = 0.55
"""`ENOUGH_WITH_AGREEMENT` for them."""
EVENT_TO_REFUTE = 0.5
"""Share of the statement's actions and events that the sentence itself must contain to refute it."""
EVENT_IN_SOURCE = 0.65
"""Share of them that must be in the sentence or in the source around it."""
LEAST_EVENT = min(EVENT_TO_SUPPORT, EVENT_WITH_AGREEMENT, EVENT_TO_REFUTE, EVENT_IN_SOURCE)
"""Share of them below which a passage takes a side only if it expresses the action differently."""

ALL_BUT_A_WORD = 0.8
"""Share from which a missing thing is only one word that the source expresses differently."""
BUT_FOR_A_WORD = 0.87
"""Share from which even the action may be expressed differently, if it has no opposite."""
WITHOUT_EVENT = min(ALL_BUT_A_WORD, BUT_FOR_A_WORD)
"""Share from which a passage may support even if it expresses the action differently."""
