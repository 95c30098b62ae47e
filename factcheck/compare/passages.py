"""All passages of the sources: each claim with its neighbours, laid out when it is first needed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.alignment import align
from factcheck.compare.offices import holders
from factcheck.compare.passage import Passage
from factcheck.compare.reading import Reading, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.offices import Office
    from factcheck.model import Claim

BEFORE, AFTER = 2, 1
"""How many neighbouring sentences of a claim may lend it evidence."""
KEPT = 20_000
"""How many sentences stay laid out; after that all are forgotten, so that memory stays flat."""


class Passages:
    """The claims of all sources by position, in the order of their sources' texts."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._readings: dict[int, Reading] = {}
        self._subjects: dict[str, frozenset[str]] = {}
        self._of_source: defaultdict[str, list[int]] = defaultdict(list)
        for at, claim in enumerate(claims):
            self._of_source[claim.source_id].append(at)

    def reading(self, at: int) -> Reading:
        """Return one claim laid out."""
        if at not in self._readings:
            if len(self._readings) >= KEPT:
                self._readings.clear()
            self._readings[at] = read(self._claims[at])
        return self._readings[at]

    def nearest(self, stated: Reading, found: Sequence[int], limit: int) -> list[Passage]:
        """Return the passages that have most of a statement in one sentence, of the claims that were found."""
        known = holders(map(self.reading, found))
        alone = {at: align(stated, Passage(self.reading(at), (), known)).coverage for at in found}
        return [self._passage(at, known) for at in sorted(found, key=lambda at: -alone[at])[:limit]]

    def _passage(self, at: int, known: dict[str, set[Office]]) -> Passage:
        source_id = self._claims[at].source_id
        order = [*range(at - 1, at - BEFORE - 1, -1), *range(at + 1, at + AFTER + 1)]
        near = [i for i in order if 0 <= i < len(self._claims) and self._claims[i].source_id == source_id]
        return Passage(self.reading(at), tuple(map(self.reading, near)), known, self._subject(source_id))

    def _subject(self, source_id: str) -> frozenset[str]:
        """Return the ids of all names and concepts of a source."""
        if source_id not in self._subjects:
            claims = [self._claims[at] for at in self._of_source[source_id]]
            self._subjects[source_id] = frozenset(m.id for claim in claims for m in (*claim.names, *claim.concepts))
        return self._subjects[source_id]
