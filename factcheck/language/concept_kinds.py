"""Groups of concepts and of their kinds; `language/lexicons/concepts` has the kind of each."""

from __future__ import annotations

ACTIONS = frozenset({"action", "event", "measure"})
"""What is done or happens; a measure is what figures count, such as dead and wounded."""
DEEDS = frozenset({"action", "event"})
"""What is done or happens, without what figures count."""
THINGS_AND_EVENTS = frozenset({"thing", "event"})
"""What a statement may be about."""
THINGS_AND_PEOPLE = frozenset({"thing", "person"})
"""What does something, or what amounts refer to."""
REASONS = frozenset({"thing", "event", "person"})
"""What may be the reason for something."""
ANYBODY = frozenset({"person", "population"})
"""Concepts that do not tell which people are meant."""
