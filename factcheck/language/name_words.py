"""Word lists that tell names from other capitalised words: titles, first words of sentences, terms, common words.

The lists are in `lexicons/titles.yaml` and `lexicons/words.yaml`.
"""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Tree, index_phrases
from factcheck.language.tables import LazyRows, compiled_rows, table

if TYPE_CHECKING:
    from factcheck.language.sentence import Mode

_ONSETS = frozenset(("", *"bcdghklmnprstvx", "ng", "ngh", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu"))
_NUCLEI = frozenset(
    (
        *"aeiouy", "ie", "ye", "uo", "uye", "ua", "ia", "ya", "uu", "oai", "uay", "uoi", "ieu", "yeu", "ao", "eo", "au",
        "eu", "iu", "oi", "ai", "ui", "ay", "uy", "oa", "oe", "ue", "uya",
    )
)  # fmt: skip
_CODAS = frozenset(("", *"cmnpt", "ch", "ng", "nh"))
"""What is before the vowels of a folded Vietnamese syllable, the vowels, and what is after them."""
_LONGEST = 7
"""Letters of a syllable."""


class NameWords(msgspec.Struct, frozen=True, array_like=True):
    """The lists of one language, in lower case or folded."""

    titles: Tree
    """Offices, forms of address, heads of places and bodies."""
    starts: frozenset[str]
    """Words with which a sentence may begin."""
    never: frozenset[str]
    """Words that never begin a name; they separate a headline from the text that follows it."""
    terms: frozenset[str]
    """Abbreviations, and days and months, that are not names."""
    particles: frozenset[str]
    """Lower-case words inside foreign names ("bin", "van")."""
    address: frozenset[str]
    """Words that only persons can follow."""
    surnames: frozenset[str]
    compass: frozenset[str]
    given_names: frozenset[str]
    """Western given names."""
    after_names: frozenset[str]
    """English verbs before which an unknown first word of a sentence is a name."""
    endings: tuple[str, ...]
    """Endings of words that, for the most part, are not names."""
    joints: frozenset[str]
    """Conjunctions between two names."""
    pairs: dict[str, str]
    """One-syllable short forms of countries, recognised only beside another country: "Mỹ - Trung"."""
    words: frozenset[str]
    """Two-syllable words that news writes with a capital ("Quốc phòng")."""


@cached_per_lexicon(maxsize=3)
def name_words(mode: "Mode") -> NameWords:
    """Return the lists of a language."""
    rows = compiled_rows("name-words", lambda: {one: _lists(one) for one in ("vi", "folded", "en")}, NameWords)
    return rows[mode]


def _lists(mode: "Mode") -> NameWords:
    lists = table("titles")
    lang = "en" if mode == "en" else "vi"
    spell = lower if mode == "vi" else fold
    chosen = {key: frozenset(map(spell, value)) for key, value in _of_language(lists, lang).items()}
    return NameWords(
        titles=index_phrases(title_phrases(lang), accented=mode == "vi"),
        endings=tuple(lists["endings"][lang]),
        pairs={spell(short): id for short, id in lists["pairs"].items()} if lang == "vi" else {},
        words=frozenset(" ".join(map(spell, word.split())) for word in (table("words")["vi"] if lang == "vi" else ())),
        **chosen,
    )


def title_phrases(lang: str) -> list[str]:
    """Return offices, forms of address, and nouns before names of places and bodies, of "vi" or "en"."""
    return [phrase for kind in ("persons", "places", "bodies") for phrase in table("titles")[kind][lang]]


def _of_language(lists: LazyRows[Any], lang: str) -> dict[str, list[str]]:
    """Return the plain lists of a language; those without a language are Vietnamese, and terms belong to both."""
    terms = [*lists["terms"], *lists["calendar"]["vi"], *lists["calendar"]["en"]]
    vietnamese = {key: lists[key] if lang == "vi" else [] for key in ("never", "address", "surnames", "compass")}
    after = lists["after_names"] if lang == "en" else []
    return {
        "starts": lists["starts"][lang],
        "particles": lists["particles"][lang],
        "joints": lists["joints"][lang],
        "terms": terms,
        "after_names": after,
        "given_names": lists["given_names"],
        **vietnamese,
    }


@cached_per_lexicon(maxsize=1 << 14)
def is_syllable(folded: str) -> bool:
    """Tell whether a folded word could be one Vietnamese syllable: "thai" and "nga", but not "putin"."""
    if len(folded) > _LONGEST:
        return False
    ways = ((first, last) for first in range(4) if folded[:first] in _ONSETS for last in range(first + 1, first + 4))
    return any(folded[first:last] in _NUCLEI and folded[last:] in _CODAS for first, last in ways)
