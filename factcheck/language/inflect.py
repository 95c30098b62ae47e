"""Regular forms of English verbs and nouns, so that a lexicon lists each word once."""

from __future__ import annotations

import re

from factcheck.language.tables import table

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")


def verb_forms(verb: str) -> list[str]:
    """All forms of a verb; in "carry out" the first word is inflected. Irregular ones come from `english.yaml`."""
    head, _, rest = verb.partition(" ")
    forms = table("english")["irregular_verbs"].get(head) or _regular_verb(head)
    return [f"{form} {rest}".strip() for form in dict.fromkeys([head, *forms])]


def noun_forms(noun: str) -> list[str]:
    """Singular and plural; in "rescue worker" the last word is inflected."""
    rest, _, head = noun.rpartition(" ")
    plural = table("english")["irregular_plurals"].get(head) or _with_s(head)
    return [noun, f"{rest} {plural}".strip()]


def _regular_verb(verb: str) -> list[str]:
    if verb.endswith("e"):
        past, gerund = verb + "d", verb[:-1] + "ing" if not verb.endswith("ee") else verb + "ing"
    elif _CONSONANT_Y.search(verb):
        past, gerund = verb[:-1] + "ied", verb + "ing"
    elif _DOUBLING.match(verb):
        past, gerund = verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    else:
        past, gerund = verb + "ed", verb + "ing"
    return [_with_s(verb), past, gerund]


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")
