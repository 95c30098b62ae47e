"""Inflects English verbs and nouns, so that a lexicon has to list each word only once.

Irregular forms come from `lexicons/english.yaml`. If British and American spellings differ, both are returned.
"""

from __future__ import annotations

import re

from factcheck.language.tables import table

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_CONSONANT_O = re.compile(r"[^aeiou]o$")
_SHORT = re.compile(r"^(?:qu|[^aeiou])*[aeiou][bdgklmnprt]$")
"""One short syllable, which doubles its final consonant: plan, stop, quit."""
_UNSTRESSED_L = re.compile(r"(?:[^aeiou]|[ui])[aeiou]l$")
"""Doubled in British spelling only: travel, fuel, but not fail."""
_KEEPS_E = re.compile(r"[eoy]e$")
_PREFIX = re.compile(r"^(?:re|out|over|under|un|mis|fore)-?(?=[a-z]{3})")
_MAN = re.compile(r"[a-z]{2}man$")


def verb_forms(verb: str) -> list[str]:
    """Return all forms of a verb, the base first; in "carry out" the first word is inflected."""
    head, _, rest = verb.partition(" ")
    forms = _irregular_verb(head) or _regular_verb(head)
    return [f"{form} {rest}".strip() for form in dict.fromkeys([head, *forms])]


def noun_forms(noun: str) -> list[str]:
    """Return singular and plural; "rescue worker" inflects the last word, "prisoner of war" the one before "of"."""
    phrase, of, whole = noun.partition(" of ")
    rest, _, head = phrase.rpartition(" ")
    forms = dict.fromkeys([noun, f"{rest} {_plural(head)}".strip() + of + whole])
    return list(forms)


def _irregular_verb(verb: str) -> list[str]:
    """Return the irregular forms of a verb, also with a prefix ("rewrite"); [] for a regular verb."""
    known: dict[str, list[str]] = table("english")["irregular_verbs"]
    if verb in known:
        return known[verb]
    prefix = _PREFIX.match(verb)
    base = known.get(verb[prefix.end() :]) if prefix else None
    return [prefix.group() + form for form in base] if prefix and base else []


def _regular_verb(verb: str) -> list[str]:
    third = verb + "es" if _CONSONANT_O.search(verb) else _with_s(verb)
    if verb.endswith("ie"):
        return [third, verb + "d", verb[:-2] + "ying"]
    if verb.endswith("e"):
        return [third, verb + "d", (verb if _KEEPS_E.search(verb) else verb[:-1]) + "ing"]
    if _CONSONANT_Y.search(verb):
        return [third, verb[:-1] + "ied", verb + "ing"]
    return [third, *(stem + ending for stem in _stems(verb) for ending in ("ed", "ing"))]


def _stems(verb: str) -> list[str]:
    """Return the stems to which -ed and -ing are added."""
    doubled = verb + verb[-1]
    if _SHORT.match(verb) or verb in table("english")["doubling_verbs"]:
        return [doubled]
    if _UNSTRESSED_L.search(verb):
        return [verb, doubled]
    return [verb + "k" if verb.endswith("ic") else verb]


def _plural(noun: str) -> str:
    irregular: dict[str, str] = table("english")["irregular_plurals"]
    if noun in irregular:
        return irregular[noun]
    if _MAN.search(noun):
        return noun[:-2] + "en"
    if noun.endswith("sis"):
        return noun[:-2] + "es"
    for whole in ("child", "person", "wife"):
        if noun.endswith(whole):
            return noun.removesuffix(whole) + irregular[whole]
    return _with_s(noun)


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")
