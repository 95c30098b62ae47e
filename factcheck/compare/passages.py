"""All passages of the sources: each claim with its neighbours, laid out when first needed."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from factcheck.caching import BoundedCache
from factcheck.compare.align.alignment import share_in, share_meant
from factcheck.compare.layout.descriptions import holders
from factcheck.compare.layout.passage import Article, Passage
from factcheck.compare.layout.reading import Reading, read, said_in
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.compare.layout.descriptions import Office
    from factcheck.model import Claim

_BEFORE, _AFTER = 2, 1
"""How many sentences before and after a claim may add evidence to it."""
_SCENE = 5
"""How many sentences before a claim may give its date, if none in between has one."""
_KEPT, KEPT_OF_MANY = 9_000, 2_500
"""How many sentences stay laid out, some 12 kB each; beyond that the oldest are dropped, so that memory stays flat."""
MANY = 50_000
"""Number of claims from which a sentence seldom comes up again, so that the memory is better left to the index."""
_SOURCES_KEPT = 1_000
_AROUND = 60
"""How many sentences on either side of a claim belong to its article: a book is not read whole for each statement."""
_SAID_KEPT = 4_000
"""For how many sentences around passages the claims and words are kept, some 6 kB each."""
_LEAST = 0.1
"""Share of a statement below which a sentence is about something else."""
_A_PLACE = 0.02
"""Share of a statement that one rank in the search is worth: ranks reflect how rare the shared words are."""


class Claims(Protocol):
    """The claims of all sources by position, in the order of their sources' texts."""

    def __len__(self) -> int:
        """Return the number of claims."""
        ...

    def __getitem__(self, at: int, /) -> Claim:
        """Return the claim at a position."""
        ...

    def subject(self, source_id: str) -> Iterable[str]:
        """Return the ids of all names and concepts that a source has anywhere."""
        ...

    def first(self, source_id: str) -> int | None:
        """Return the position of a source's first claim; None if there is no such source."""
        ...


class Near(NamedTuple):
    """A passage that may say something about a statement; its neighbours are laid out when it is compared."""

    share: float
    """Share of the statement that its sentence has, or may mean without naming it, 0 to 1."""
    passage: Callable[[], Passage]


class Passages:
    """Claims laid out, each with its neighbours in its source."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._most = _KEPT if len(claims) < MANY else KEPT_OF_MANY
        self._readings: OrderedDict[int, Reading] = OrderedDict()
        self._first = BoundedCache(claims.first, _SOURCES_KEPT)
        self._subject = BoundedCache(self._find_subject, _SOURCES_KEPT)
        self._claim = BoundedCache(claims.__getitem__, _SAID_KEPT)
        self._said = BoundedCache(self._words_of, _SAID_KEPT)

    def claim(self, at: int) -> Claim:
        """Return one claim as it is held, which takes hardly any time."""
        return self._claim(at)

    def reading(self, at: int) -> Reading:
        """Return one claim laid out."""
        reading = self._readings.get(at)
        if reading is None:
            if len(self._readings) >= self._most:
                self._readings.popitem(last=False)  # a plain dict would search through the slots of all deleted entries
            reading = self._readings[at] = read(self._claim(at))
        return reading

    def nearest(self, stated: Reading, found: Sequence[int], limit: int, *, thorough: bool = False) -> list[Near]:
        """Return the passages that have most of a statement in one sentence; `found` is in order of the search.

        Unless `thorough`, those with next to nothing of it are left out.
        """
        least = 0.0 if thorough else _LEAST
        readings = {at: self.reading(at) for at in found}
        known = holders(readings.values())
        shares = {at: share_in(stated, Passage(reading, holders=known)) for at, reading in readings.items()}
        ranked = enumerate(shares.items())
        worth = {at: share - _A_PLACE * place for place, (at, share) in ranked if share >= least}
        dated = bool(stated.claim.dates)
        best = sorted(worth, key=lambda at: -worth[at])[:limit]
        return [
            Near(
                share=shares[at] + share_meant(stated, readings[at]),
                passage=partial(self._passage, at, readings[at], known, dated=dated),
            )
            for at in best
        ]

    def _passage(self, at: int, focus: Reading, known: dict[str, set[Office]], *, dated: bool) -> Passage:
        order = [*range(at - 1, at - _BEFORE - 1, -1), *range(at + 1, at + _AFTER + 1)]
        near = [self.reading(i) for i in order if 0 <= i < len(self._claims)]
        source_id = focus.claim.source_id
        context = tuple(reading for reading in near if reading.claim.source_id == source_id)
        scene = self._scene(at, focus) if dated else None
        article = Article(partial(self._around, at), self._claim, self._said, self.reading)
        return Passage(
            focus=focus,
            context=context,
            scene=scene,
            holders=known,
            topic=self._topic(at, source_id),
            subject=self._subject(source_id),
            article=article,
        )

    def _around(self, at: int) -> range:
        """Return the positions of the sentences around a claim in its source."""
        source_id, first, last = self._claim(at).source_id, at, at + 1
        while first > max(0, at - _AROUND) and self._claim(first - 1).source_id == source_id:
            first -= 1
        while last < min(len(self._claims), at + _AROUND) and self._claim(last).source_id == source_id:
            last += 1
        return range(first, last)

    def _words_of(self, at: int) -> frozenset[str]:
        return said_in(tokenize(self._claim(at).quote))

    def _topic(self, at: int, source_id: str) -> Reading:
        """Return the first sentence of a source."""
        first = self._first(source_id)
        return self.reading(at if first is None else first)

    def _scene(self, at: int, focus: Reading) -> Reading | None:
        if focus.claim.dates:
            return None
        for i in range(at - 1, max(-1, at - _SCENE - 1), -1):
            claim = self._claim(i)
            if claim.source_id != focus.claim.source_id:
                return None
            if claim.dates:
                return self.reading(i) if i < at - _BEFORE else None
        return None

    def _find_subject(self, source_id: str) -> frozenset[str]:
        return frozenset(self._claims.subject(source_id))
