"""Recognises numbers that count nothing: labels, names, and short words that only look like numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.phrases import Phrases, phrase_set
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.figure_match import FigureMatch
    from factcheck.extract.figures.view import FigureView
    from factcheck.model import Lang

_GLUE = frozenset("-–/.:_@#&")
_GROUPED = 1_000


def is_label(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a figure is part of a name, a number plate or a reference: "F-16", "Điều 5", "Room 101"."""
    if figure.unit is None and view.keys[figure.last] in listed_in("counting", "clock"):
        return True
    if figure.unit is not None and figure.dimension != "count":
        return _hangs_on(view, figure)
    return _labelled(view, figure) or _part_of_word(view, figure)


def _labelled(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a word before a figure makes it a label: "Điều 5", "Room 101"."""
    found = _labels(view.lang, view.folded).before(view.keys, figure.first)
    if found is None or _is_in_thousands(view, figure) or _sends(view, figure):
        return False
    single = view.keys[figure.first - 1]
    if found.first and view.keys[found.first - 1] in view.listed("counting", "no_label_after"):
        return False
    return not (view.lang == "vi" and single == "năm" and figure.value >= 10_000)


def _is_in_thousands(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a figure is written in groups of three, unlike labels: "điều 3.200 bộ đội" sends soldiers."""
    return figure.value >= _GROUPED and not view.tokens[figure.first].text.isdecimal()


def _sends(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a verb that may also be a label says who was sent: "điều 530 chiến sĩ" is not an article."""
    words = table("counting")["sending"]
    verbs, sent = (frozenset(map(fold, words[key]) if view.folded else words[key]) for key in ("verbs", "sent"))
    after = view.keys[figure.last : figure.last + 2]
    return view.keys[figure.first - 1] in verbs and not sent.isdisjoint((*after[:1], " ".join(after)))


def _part_of_word(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether letters or other digits are attached to a figure: "16A", "SU-35", "596/QĐ", "24/7", "12:30"."""
    keys, last = view.keys, figure.last
    if _hangs_on(view, figure):
        return True
    if last >= view.size or not view.touches(last):
        return False
    if keys[last][:1].isalnum():
        return True
    joined = keys[last] in _GLUE and view.touches(last + 1) and keys[last + 1][:1].isalnum()
    return joined and not _hyphenated(view, last)


def _hangs_on(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a word is attached before a figure, with or without a hyphen: "F-16", "Q3"."""
    keys, first = view.keys, figure.first
    if not view.touches(first):
        return False
    if keys[first - 1][:1].isalnum() or keys[first - 1] in "@#_":
        return True
    return keys[first - 1] in _GLUE and view.touches(first - 1) and keys[first - 2][:1].isalnum()


def _hyphenated(view: FigureView, at: int) -> bool:
    """Tell whether a hyphen joins a figure and a noun, as in "20-pound" or "three-way", but not in "19-F"."""
    return (
        view.keys[at] in ("-", "–")
        and len(view.keys[at + 1]) > 2
        and view.keys[at + 1].isalpha()
        and not view.tokens[at + 1].text.isupper()
    )


def is_idle_word(view: FigureView, figure: FigureMatch, *, counted: bool) -> bool:
    """Tell whether a short word that may be a number is not one here ("năm nay", "ba mẹ", "the one")."""
    if not figure.bare or (figure.first == 0 and figure.last == view.size):
        return False
    if figure.begin and view.tokens[figure.begin].text.istitle():  # not "MOT" where all is in capitals
        return True
    timed = figure.unit is not None
    if figure.value == 0 or _between_wrong_words(view, figure):
        return True
    if figure.value == 1 and timed and view.lang == "vi" and figure.dimension in ("duration", "count"):
        openers = listed_in("counting", "time_openers", "vi", view.folded)
        return figure.outer < 0 and view.keys[figure.first - 1] not in openers
    return not (timed or counted)


def _between_wrong_words(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether "năm" is a year ("nhiều năm hoạt động"), or "một" and "one" count nothing ("một số", "the one").

    Without diacritics, "sáu" may also be "sau": "sau vu dung do" means after the clash.
    """
    before = view.keys[figure.first - 1] if figure.first else ""
    key, after = view.keys[figure.begin], view.keys[figure.end]
    if key in ("năm", "nam") and figure.end == figure.begin + 1:
        return before in view.listed("counting", "not_five_after")
    if key == "sau" and view.folded and view.lang == "vi" and figure.end == figure.begin + 1:
        return after not in view.listed("counting", "six_before")
    if figure.value != 1:
        return False
    not_after, not_before = (view.listed("counting", name) for name in ("not_one_after", "not_one_before"))
    return before in not_after or after in not_before


def is_version(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a decimal is the version of what is named right before it: "Python 3.8 is", "Release 4.2 fixes"."""
    plain = figure.unit is None and figure.hedge == "exact" and figure.begin > 0 and figure.end == figure.begin + 1
    if not plain or view.keys[figure.begin][-2:-1] != ".":
        return False
    before = view.tokens[figure.begin - 1].text
    return before[0].isupper() or view.keys[figure.begin - 1] in view.listed("counting", "versioned")


def is_name(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether a figure without a known noun is part of a name or of an address, or is a version.

    "SEA Games 31", "the Twelve Apostles", "10 Downing Street", "4.0".
    """
    if figure.unit is not None or figure.hedge != "exact" or figure.end != figure.begin + 1:
        return False
    if _is_address(view, figure.end):
        return True
    if not figure.begin:
        return False
    if not view.is_number(figure.begin):
        return view.lang == "en" and view.is_capital(figure.begin) and view.is_capital(figure.end)
    text = view.keys[figure.begin]
    if view.lang == "vi" and text[-2:-1] == ".":
        return True
    return figure.begin > 1 and view.is_capital(figure.begin - 1)


def _is_address(view: FigureView, at: int) -> bool:
    """Tell whether a street name follows a house number: one to three capitalised words, then a word for street."""
    words = view.keys[at : at + 4]
    streets = view.listed("counting", "streets")
    return any(
        key in streets and at + index < view.size and all(view.is_capital(at + step) for step in range(index + 1))
        for index, key in enumerate(words)
        if index
    )


@cached_per_lexicon(maxsize=4)
def _labels(lang: Lang, folded: bool) -> Phrases[bool]:
    labels = table("counting")["labels"]
    unsure = labels["marked"] if lang == "vi" and folded else ()
    sure = [word for word in labels[lang] if word not in unsure]
    return phrase_set((*sure, *labels["both"]), folded=folded)
