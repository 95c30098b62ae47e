"""Recognises numbers that count nothing: labels, names, years, codes, and short words that only look like numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.phrases import Phrases, phrase_set
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView
    from factcheck.model import Lang

_GLUE = frozenset("-–/.:_@#&")
_GROUPED = 1_000
_LARGEST_PART = 5
"""With a larger denominator ("2/9"), it is rather a day of a month, unless something is counted."""
_FIRST_YEAR = 1000
_LAST_YEAR = 2100
_FIRST_YEAR_ALONE = 1900
"""From here on figures are a year without a word that says so."""


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
    if view.keys[figure.end] in view.listed("counting", "always_counts"):
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


def is_year(view: FigureView, figure: FigureMatch, noun: str, *, counted: bool) -> bool:
    """Tell whether a bare four-digit figure is a year.

    In English it is one unless the noun is plural ("the 2020 pandemic"), in Vietnamese if it directly follows a name
    ("Festival Huế 2023 khai mạc").
    """
    plural = view.lang == "vi" or noun.endswith(("s", "people", "men", "children"))
    counted = counted and plural and not (view.lang == "vi" and _ends_name(view, figure.begin))
    if figure.unit is not None or counted:
        return False
    if figure.hedge == "between" and figure.end == figure.begin + 3:  # "the 2022-2023 season"
        return all(_is_year_like(view.keys[at]) for at in (figure.begin, figure.end - 1))
    if figure.hedge != "exact" or figure.end != figure.begin + 1:
        return False
    return _is_year_like(view.keys[figure.begin]) and _stands_as_year(view, figure)


def _ends_name(view: FigureView, at: int) -> bool:
    """Tell whether the word before a token is capitalised, and not only as the first of its sentence."""
    return at > 1 and view.tokens[at - 1].text[0].isupper() and not view.tokens[at - 1].text.isupper()


def _is_year_like(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _stands_as_year(view: FigureView, figure: FigureMatch) -> bool:
    if view.size == 1:
        return False
    before = view.keys[figure.begin - 1] if figure.begin else ""
    return int(view.keys[figure.begin]) >= _FIRST_YEAR_ALONE or before in view.listed("counting", "year_words")


def is_slashed(view: FigureView, figure: FigureMatch, *, counted: bool) -> bool:
    """Tell whether "24/7" or "10/20" is not a fraction: only parts of a whole with a small or round denominator are."""
    keys = view.keys[figure.begin : figure.end]
    if figure.form != "fraction" or "/" not in keys or len(keys) == view.size:
        return False
    denominator = view.keys[figure.end - 1]
    small = denominator.isdecimal() and (int(denominator) <= _LARGEST_PART or int(denominator) in (100, 1000))
    parted = view.keys[figure.last] in view.listed("counting", "partitives")
    sure = counted or figure.unit is not None or figure.hedge != "exact" or parted
    return not (0 < figure.value < 1 and (sure or small)) and figure.unit is None


def is_code(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether digits are a phone number or another code: with a leading zero, or in groups."""
    text = view.keys[figure.begin]
    if figure.unit is not None or view.size == 1 or not text.isdecimal():
        return False
    if _is_phone(view.keys[figure.begin : figure.end]):
        return True
    before = view.keys[max(0, figure.begin - 1) : figure.begin]
    if before and before[0][:1] == "0" and before[0].isdecimal() and len(before[0]) > 1:  # "0912 345 678"
        return True
    return (len(text) > 1 and text[0] == "0") or before == ["+"]


def _is_phone(keys: list[str]) -> bool:
    """Tell whether tokens have the form of "555-1234"."""
    return [len(key) for key in keys] == [3, 1, 4] and keys[1] == "-" and keys[0].isdecimal() and keys[2].isdecimal()
