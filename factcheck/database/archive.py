"""A database, opened: all claims by position, whichever parts they lie in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, overload

from factcheck.database.index.layout import Layout, Run
from factcheck.database.index.part_records import SourceRow
from factcheck.database.index.search import Index
from factcheck.database.terms import claim_terms, statement_terms, subject_of
from factcheck.model import Claim, Source
from factcheck.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.database.index.part import Part

_NEAR = 64
"""How many sources stay at hand: those of one statement's passages are asked for several times."""


class Sources(Mapping[str, Source]):
    """Sources by id, without their texts, in the order of their files; each is read when it is asked for."""

    def __init__(self, parts: Sequence[Part], layout: Layout) -> None:
        self._parts, self._layout = parts, layout
        self._find = Remembered(self._look_up, _NEAR)

    def row(self, id: str) -> SourceRow | None:
        """Return a source with its place; None if there is none of that id."""
        return self._find(id)[1]

    def first(self, id: str) -> int | None:
        """Return the position of a source's first claim; None if there is no such source."""
        number, found = self._find(id)
        return self._layout.position(number, found.first) if found else None

    def _look_up(self, id: str) -> tuple[int, SourceRow | None]:
        """Return a source with its place and the part that the place is in."""
        for number, part in enumerate(self._parts):
            row = part.find(id)
            if row is not None and self._layout.has_row(number, row):
                return number, part.row(row)
        return 0, None

    def __getitem__(self, id: str) -> Source:
        found = self.row(id)
        if found is None:
            raise KeyError(id)
        return found.source

    def __iter__(self) -> Iterator[str]:
        for run in self._layout.runs:
            for row in range(run.row, run.row + run.rows):
                yield self._parts[run.part].row(row).source.id

    def __len__(self) -> int:
        return sum(run.rows for run in self._layout.runs)


class Archive(Sequence[Claim]):
    """The claims of all sources, file by file in the order of names; each is read when it is asked for."""

    def __init__(self, parts: Sequence[Part], layout: Layout) -> None:
        self.sources = Sources(parts, layout)
        self.complaint = ""
        """Why the index could not be written, where that is worth a word."""
        self._parts, self._layout = parts, layout
        self._index = Index(parts, layout)

    @classmethod
    def of(cls, claims: Iterable[tuple[Source, Sequence[Claim]]]) -> Archive:
        """Take sources with their claims as they are, in memory."""
        from factcheck.database.index.memory_part import MemoryPart  # here, as a database does without

        rows: list[SourceRow] = []
        held: list[Claim] = []
        for source, said in claims:
            rows.append(SourceRow(source, len(held), len(said), subject_of(said)))
            held += said
        return cls([MemoryPart(rows, held, map(claim_terms, held))], Layout([Run(0, 0, len(held), 0, len(rows))]))

    def __len__(self) -> int:
        return len(self._layout)

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> list[Claim]: ...
    def __getitem__(self, at: int | slice) -> Claim | list[Claim]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        number, local = self._layout.place(at + len(self) if at < 0 else at)
        return self._parts[number].claim(local)

    def subject(self, source_id: str) -> tuple[str, ...]:
        """Return the ids of all names and concepts that a source has anywhere."""
        found = self.sources.row(source_id)
        return found.subject if found else ()

    def first(self, source_id: str) -> int | None:
        """Return the position of a source's first claim; None if there is no such source."""
        return self.sources.first(source_id)

    def has_term(self, term: str) -> bool:
        """Tell whether any claim has a term (see `terms`)."""
        return self._index.weight(term) > 0

    def search(self, statement: Claim, limit: int) -> list[int]:
        """Return the positions of the claims nearest to a statement, the best first."""
        return self._index.search(statement_terms(statement), limit)
