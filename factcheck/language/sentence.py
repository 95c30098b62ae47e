"""An analysed sentence: its tokens, its language, and the lexicon entries in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.caching import cached_property
from factcheck.language.lexicon import Match, lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table
from factcheck.language.tokens import Token, tokenize
from factcheck.model import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Span

Mode = Literal["vi", "folded", "en"]
"""How words are looked up: Vietnamese with diacritics, Vietnamese without them, English."""
_DIACRITICS = frozenset("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_SIC = r"(?i)\[sic!?\]"
"""An editor's remark about the words before it, which is not part of the sentence."""


class Sentence(msgspec.Struct, frozen=True, dict=True):
    """The input of every extractor."""

    text: str
    lang: Lang
    tokens: list[Token]
    accented: bool
    """False for Vietnamese typed without diacritics, whose words are matched by their folds."""
    cased: bool
    """False if the text has no capitals after its first letter; names may then be in lower case."""
    words: list[str]
    """The form in which each token is looked up: lower case for accented Vietnamese, else its fold."""
    spoken: list[str]
    """The same, but English words keep their diacritics ("café")."""
    starts: list[int]
    """The offset at which each token starts."""
    restored: bool = False
    """True if the diacritics were not typed but taken from the sources, see `diacritics`."""

    @property
    def mode(self) -> Mode:
        """How its words are looked up."""
        return self.lang if self.accented else "folded"

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of `spoken`, each once."""
        return frozenset(self.spoken)

    @cached_property
    def figures(self) -> list[int]:
        """Indexes of the tokens that end in a digit."""
        return [at for at, token in enumerate(self.tokens) if token.text[-1].isdecimal()]

    @cached_property
    def matches(self) -> list[Match]:
        """The lexicon entries in the sentence, in order and without overlaps."""
        return lexicon().scan(self.tokens, self.words, self.mode, cased=self.cased)

    @cached_property
    def match_at(self) -> dict[int, Match]:
        """The same, by the index of their first token."""
        return {match.first: match for match in self.matches}

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after an offset; 0 if there is none."""
        at = bisect_left(self.starts, offset)
        return at if at < len(self.starts) else 0

    def tokens_within(self, start: int, end: int) -> range:
        """Return the indexes of the tokens that start between two offsets."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def offsets(self, place: range) -> tuple[int, int]:
        """Return the offsets of the start and the end of a range of at least one token."""
        return self.tokens[place.start].start, self.tokens[place.stop - 1].end


def analyse(text: str, lang: Lang | None = None, *, typos: bool = False) -> Sentence:
    """Analyse NFC text; the language is guessed unless given. `typos` corrects misspelt English words."""
    tokens = tokenize(_without_sic(text))
    lang = lang or _detect(tokens)
    if typos and lang == "en":
        from factcheck.language.english_typos import corrected  # lazy: few sentences have typos

        tokens = corrected(tokens)
    accented = lang == "en" or not text.isascii()
    cased = any(map(str.isupper, text[1:])) and not text.isupper()
    spoken = [token.lower for token in tokens]
    words = spoken if lang == "vi" and accented else [token.fold for token in tokens]
    return Sentence(
        text=text,
        lang=lang,
        tokens=tokens,
        accented=accented,
        cased=cased,
        words=words,
        spoken=spoken if lang == "en" else words,
        starts=[token.start for token in tokens],
    )


def _detect(tokens: Sequence[Token]) -> Lang:
    """Guess the language of tokens; without diacritics or known words it is English.

    Diacritics mean Vietnamese, unless only capitalised words among English ones have them: "signed by Phạm Minh Chính".
    """
    marked = [token for token in tokens if not _DIACRITICS.isdisjoint(token.lower)]
    if any(token.text[0].islower() for token in marked):
        return "vi"
    vietnamese, english = _hints()
    words = [token for token in tokens if token.kind == "word"]
    plain = [token for token in words if token.text[0].islower()]  # names tell nothing: "the port of Hai Phong"
    folds = [token.fold for token in (words[:1] + plain if plain else words)]
    lead = sum(f in vietnamese for f in folds) - sum(f in english for f in folds)
    return "vi" if lead > 0 or (marked and lead == 0) else "en"


@cached_per_lexicon(maxsize=1)
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words, without diacritics, that are typical of each language, from `lexicons/detect.yaml`."""
    words = table("detect")
    return frozenset(words["vi"]), frozenset(words["en"])


def sic_spans(text: str) -> list[Span]:
    """Return the spans of all [sic]."""
    return [mark.span() for mark in re.finditer(_SIC, text)] if "[" in text else []


def _without_sic(text: str) -> str:
    """Return the text with every [sic] replaced by blanks, so that offsets stay the same."""
    return re.sub(_SIC, lambda mark: " " * len(mark[0]), text) if "[" in text else text
