"""Finds the noun that a figure counts: an entry of the lexicon if there is one, else the words themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.fold import fold
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.figures.view import FigureView
    from factcheck.language.lexicon import Match
    from factcheck.language.phrases import Phrases
    from factcheck.model import Lang

_MOST_TOKENS_TO_NOUN = {"vi": 2, "en": 5}
"""Within how many tokens after a figure the noun may begin, with adjectives and names in between."""
_KINDS_OF_NOUNS = frozenset(("person", "thing", "body", "people", "event"))
_KINDS_OF_PEOPLE = frozenset(("person", "people"))
_PLURALS_OF_NATIONS = ("ans", "is", "ders", "nes", "rds")
"""Americans, Israelis, Icelanders, Argentines, Spaniards: unlike the names of countries, such as "Honduras"."""
_ENDINGS_OF_NATIONS = ("ese", "ish", "ench", "iss", "utch")
"""Chinese, British, French, Swiss, Dutch: one word for one and for many."""
_HYPHENS = frozenset("-–")
_KINDS_OF_NO_NOUNS = frozenset(("measure", "action", "quality"))


class CountedNoun(msgspec.Struct, frozen=True, gc=False):
    """A counted noun: where it ends, its folded words, and its concept if it has one."""

    last: int
    unit: str
    concept: str | None = None
    kind: str = ""
    group: str | None = None
    outcome: str | None = None
    """The outcome that the noun itself expresses: in "3 người bị thương" the people are wounded."""
    sure: bool = False
    """True for a word that is known to be counted, which proves that "ba" or "một" is a figure."""
    only_counted: bool = False
    """True for a single word that has its concept only right after a figure: "12 cháu" are children."""


def counted_at(view: FigureView, matches: Mapping[int, Match], at: int, *, many: bool = True) -> CountedNoun | None:
    """Return the noun that begins at or shortly after a token, or None; with `many`, English has it in the plural."""
    first = at_noun = _without_partitive(view, at)
    if (known := _counted_by_word(view, matches, first)) is not None:
        return known
    joined = first > at and view.keys[at] in _HYPHENS
    end = min(first + _MOST_TOKENS_TO_NOUN[view.lang], view.size)
    group: str | None = None
    while at_noun < end and not _stops(view, at_noun):
        match = matches.get(at_noun)
        if match is None:
            at_noun += 1
        elif match.entry.named:
            group, at_noun = match.entry.id, match.last
        elif _begins_name(view, match):
            at_noun = match.last
        elif joined and match.first == first and match.entry.kind in _KINDS_OF_NOUNS:
            return _known(view, match, matches, first, group)
        elif match.entry.kind in _KINDS_OF_NOUNS or _deed(view, match, first):
            return _counted(view, match, matches, first, group, many=many)
        elif view.lang == "en" and (match.entry.kind == "quality" or _is_participle(view, match, matches)):
            at_noun = match.last
        else:
            break
    return _plain(view, matches, first, group)


def _without_partitive(view: FigureView, at: int) -> int:
    """Return the index after the hyphen of "44-day", and after "of its", "of the 31" and their like."""
    if view.keys[at] in _HYPHENS and view.touches(at) and view.touches(at + 1):
        at += 1
    words = table("counting")
    if view.keys[at] in words["partitives"][view.lang] and view.keys[at + 1] in words["possessives"]:
        at += 3 if view.is_number(at + 2) else 2  # "17 of the 31 seats"
    return at


def _is_participle(view: FigureView, match: Match, matches: Mapping[int, Match]) -> bool:
    """Tell whether a participle describes the plural that follows: "900 confirmed coronavirus cases"."""
    after = matches.get(match.last)
    if match.entry.kind != "action" or not view.keys[match.last - 1].endswith("ed") or after is None:
        return False
    head = _head(view, after, matches)
    return head.entry.kind in _KINDS_OF_NOUNS and _plural(view, head.last - 1)


def _counted_by_word(view: FigureView, matches: Mapping[int, Match], at: int) -> CountedNoun | None:
    """Return the noun that a single English word is right behind a figure, whatever it is elsewhere: "9 views"."""
    concept = _counted_as(view.lang, view.folded).get(view.keys[at]) if view.lang == "en" else None
    match = matches.get(at)
    longer = match is not None and match.last > at + 1 and match.entry.kind in _KINDS_OF_NOUNS
    return _only_counted(view, at, concept, None) if concept and not longer else None


def _only_counted(view: FigureView, at: int, concept: str, group: str | None) -> CountedNoun:
    return CountedNoun(
        last=at + 1,
        unit=view.tokens[at].fold,
        concept=concept,
        kind=_kind_of(concept),
        group=group,
        sure=True,
        only_counted=True,
    )


def _counted(
    view: FigureView, match: Match, matches: Mapping[int, Match], first: int, group: str | None, *, many: bool
) -> CountedNoun:
    """Return a noun of the lexicon as the one counted; in English one that it only describes may follow."""
    if view.lang == "vi":
        return _known(view, match, matches, first, group)
    head = _head(view, match, matches)
    beyond = _plural_beyond(view, head, matches, group) if many else None
    return beyond or _known(view, head, matches, first, group)


def _begins_name(view: FigureView, match: Match) -> bool:
    """Tell whether a capitalised English noun continues as a name: "Castle" in "two Castle Vale penalties"."""
    tokens, last = view.tokens, match.last
    capitals = last < view.size and tokens[match.first].text[0].isupper() and tokens[last].text[0].isupper()
    return view.lang == "en" and capitals and not tokens[last].text.isupper()


def _head(view: FigureView, match: Match, matches: Mapping[int, Match]) -> Match:
    """Return the last of several English nouns, which is the one counted: "cases" in "600 COVID-19 cases"."""
    while (after := matches.get(match.last)) is not None and not after.entry.named and not _stops(view, match.last):
        if _plural(view, match.last - 1) and (
            match.entry.kind in _KINDS_OF_PEOPLE or not _plural(view, after.last - 1)
        ):
            break
        deaths = after.entry.kind == "measure" and view.keys[after.last - 1].endswith("s")
        if (after.entry.kind not in _KINDS_OF_NOUNS and not deaths) or view.keys[after.last - 1].endswith("ed"):
            break
        match = after
    return match


def _plural_beyond(
    view: FigureView, match: Match, matches: Mapping[int, Match], group: str | None
) -> CountedNoun | None:
    """Return the plural that follows an English noun, which is then the one counted: "22 national guardsmen"."""
    at = match.last
    if _plural(view, at - 1) or _stops(view, at):
        return None
    if (after := matches.get(at)) is not None:
        return counted_at(view, matches, at) if after.entry.named else None
    return CountedNoun(at + 1, view.tokens[at].fold, group=group, sure=True) if _plural(view, at) else None


def _deed(view: FigureView, match: Match, at: int) -> bool:
    """Tell whether the word of a verb is counted as a noun: "24 reviews", "3 cuộc tấn công"."""
    if match.entry.kind != "action":
        return False
    if view.lang == "en":
        return view.keys[match.last - 1].endswith("s")
    return match.first == at or (match.first == at + 1 and view.keys[at] in view.listed("counting", "classifiers"))


def _known(view: FigureView, match: Match, matches: Mapping[int, Match], at: int, group: str | None) -> CountedNoun:
    """Return a noun of the lexicon with its concept, and with whose it is."""
    sure = match.first == at or view.lang == "en" or _counters(view).at(view.keys, at) is not None
    return CountedNoun(
        last=match.last,
        unit=_folded(view, match.first, match.last),
        concept=match.entry.id,
        kind=match.entry.kind,
        group=group or _owner(view, matches, match.last),
        outcome=_outcome_of(match.entry.id),
        sure=sure,
    )


@cached_per_lexicon(maxsize=4096)
def _outcome_of(concept: str) -> str | None:
    """Return the concept if it is an outcome, or else the outcome among its broader concepts; None without any."""
    entries = lexicon().entries
    if concept in entries and entries[concept].kind == "measure":
        return concept
    wider = entries[concept].broader if concept in entries else ()
    return next((one for one in wider if one in entries and entries[one].kind == "measure"), None)


def _owner(view: FigureView, matches: Mapping[int, Match], at: int) -> str | None:
    """Return the name after the noun that says whose people they are: "binh sĩ (của) Armenia"."""
    if view.keys[at] in view.listed("counting", "owned_by"):
        at += 1
    match = matches.get(at)
    return match.entry.id if match is not None and match.entry.named else None


def _plain(view: FigureView, matches: Mapping[int, Match], at: int, group: str | None) -> CountedNoun | None:
    """Return the words after a figure as its noun, up to the first that cannot belong to one, or to three words."""
    if (people := _people_of_a_country(view, matches, at)) is not None:
        return people
    if (concept := _counted_as(view.lang, view.folded).get(view.keys[at])) and at not in matches:
        return _only_counted(view, at, concept, group)
    found = _counters(view).at(view.keys, at)
    if found is None and at in matches and matches[at].entry.kind in _KINDS_OF_NO_NOUNS:
        return _within(view, matches[at], group)
    last = at
    limit = 2 if view.lang == "vi" else 3
    while last < min(at + limit, view.size) and not _stops(view, last) and not (last > at and last in matches):
        last += 1
        if view.lang == "en" and view.keys[last - 1].endswith("s"):
            break
    if view.lang == "en" and last > at and not _plural(view, last - 1):
        return None
    if found is not None:
        last = max(found.end, last) if view.keys[at] in view.listed("counting", "classifiers") else found.end
    if last == at:
        return None
    group = group or _owner(view, matches, last)
    return CountedNoun(last, _folded(view, at, last), group=group, sure=found is not None)


def _people_of_a_country(view: FigureView, matches: Mapping[int, Match], at: int) -> CountedNoun | None:
    """Return the people that the English name of a nation counts by itself: "10 Iraqis", "two Chinese were hurt"."""
    match = matches.get(at)
    if view.lang != "en" or match is None or match.entry.kind != "country" or match.last - at != 1:
        return None
    word, begins_name = view.keys[at], view.is_capital(match.last)  # "5 French Open titles"
    if not word.endswith(_PLURALS_OF_NATIONS) and (begins_name or not word.endswith(_ENDINGS_OF_NATIONS)):
        return None
    return CountedNoun(
        last=match.last, unit=view.tokens[at].fold, concept="person", kind="person", group=match.entry.id, sure=True
    )


def _within(view: FigureView, match: Match, group: str | None) -> CountedNoun | None:
    """Return the people within a phrase for an outcome: "people dead", "lives lost"."""
    if match.entry.kind != "measure" or match.last - match.first == 1:
        return None
    accented = view.lang == "en" or not view.folded
    inner = lexicon().find(view.tokens[match.first : match.last - 1], view.lang, accented=accented, cased=False)
    if not inner or inner[0].first or inner[0].entry.kind not in _KINDS_OF_PEOPLE:
        return None
    people, last = inner[0].entry, match.first + inner[0].last
    return CountedNoun(
        last=last,
        unit=_folded(view, match.first, last),
        concept=people.id,
        kind=people.kind,
        group=group,
        outcome=match.entry.id,
        sure=True,
    )


def _folded(view: FigureView, first: int, last: int) -> str:
    return " ".join(token.fold for token in view.tokens[first:last])


def _plural(view: FigureView, index: int) -> bool:
    """Tell whether an English word may be a plural; other words after a figure are mostly verbs ("Part 2 made")."""
    key = view.keys[index]
    regular = key.endswith(("s", "men")) and not key.endswith(("ss", "us", "is"))
    return regular or key in listed_in("counting", "plurals")


def _stops(view: FigureView, index: int) -> bool:
    key = view.keys[index]
    if not key[:1].isalpha() or key in view.listed("counting", "stops") or key == "\0":
        return True
    return key in view.listed("counting", "directions") and view.keys[index + 1] == "of"


@cached_per_lexicon(maxsize=4)
def _counted_as(lang: Lang, folded: bool) -> dict[str, str]:
    """Return the concepts that single words count right after a figure, by these words."""
    words: dict[str, str] = table("counting")["counted_as"][lang]
    return {fold(word) if folded else word: concept for word, concept in words.items()}


def _kind_of(concept: str) -> str:
    entry = lexicon().entries.get(concept)
    return entry.kind if entry else ""


def _counters(view: FigureView) -> Phrases[bool]:
    return view.phrases("counting", "counters", view.lang)
