"""An open database: all claims by position, whichever part of the index they are stored in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, overload

import msgspec

from factcheck.caching import BoundedCache
from factcheck.database.index.layout import ClaimRun, Layout
from factcheck.database.index.part_records import SourceRow
from factcheck.database.index.search import Index
from factcheck.database.terms import claim_terms, concept_term, name_term, statement_terms, subject_of
from factcheck.model import Claim, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factcheck.database.folder import Stamp
    from factcheck.database.index.part import Part

_SOURCES_KEPT = 64
"""How many sources are kept in memory: those of one statement's passages are needed several times."""


class Sources(Mapping[str, Source]):
    """Sources by id, without their texts, in the order of their files; each is read only when it is needed."""

    def __init__(self, parts: Sequence[Part], layout: Layout) -> None:
        self._parts, self._layout = parts, layout
        self._find = BoundedCache(self._look_up, _SOURCES_KEPT)

    def row(self, id: str) -> SourceRow | None:
        """Return a source and where its claims are in its part; None if there is no source of that id."""
        return self._find(id)[1]

    def first(self, id: str) -> int | None:
        """Return the position of a source's first claim; None if there is no such source."""
        number, found = self._find(id)
        return self._layout.position(number, found.first) if found else None

    def _look_up(self, id: str) -> tuple[int, SourceRow | None]:
        """Return the number of the part that has a source, and the source's row there."""
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
    """The claims of all sources, file by file in the order of names; each is read only when it is needed."""

    def __init__(self, parts: Sequence[Part], layout: Layout) -> None:
        self.sources = Sources(parts, layout)
        self.complaint = ""
        """Why the index could not be written, for the user; empty if it was, or if that does not matter."""
        self._parts, self._layout = parts, layout
        self._index = Index(parts, layout)

    @classmethod
    def of(cls, claims: Iterable[tuple[Source, Sequence[Claim]]]) -> Archive:
        """Make an archive of sources and their claims that is held in memory only."""
        from factcheck.database.index.memory_part import MemoryPart  # lazy: a database on disk does not need it

        rows: list[SourceRow] = []
        held: list[Claim] = []
        for source, held_by_source in claims:
            rows.append(SourceRow(source, len(held), len(held_by_source), subject_of(held_by_source)))
            held += held_by_source
        run = ClaimRun(part=0, first=0, count=len(held), row=0, rows=len(rows))
        return cls([MemoryPart(rows, held, map(claim_terms, held))], Layout([run]))

    @classmethod
    def open(cls, place: Path, stamps: Mapping[str, Stamp] | None = None) -> Archive | None:
        """Open an index; None if it is incomplete, or was made of files with other stamps than those given."""
        from factcheck.database.folder import digest_of_stamps
        from factcheck.database.index.disk_part import DiskPart  # lazy: texts in memory need nothing on disk
        from factcheck.database.index.manifest import DamagedError, check, read_manifest

        try:
            manifest = read_manifest(place)
            if stamps is not None and manifest.stamps != digest_of_stamps(stamps):
                return None
            return cls([DiskPart(check(place, part)) for part in manifest.parts], Layout(manifest.runs))
        except (DamagedError, OSError, ValueError, msgspec.DecodeError):
            return None

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
        """Return the ids of all names and concepts that occur anywhere in a source, ascending."""
        found = self.sources.row(source_id)
        return found.subject if found else ()

    def first(self, source_id: str) -> int | None:
        """Return the position of a source's first claim; None if there is no such source."""
        return self.sources.first(source_id)

    def terms_of_word(self, word: str) -> tuple[str, ...]:
        """Return the term of a folded word; nothing if no claim has it."""
        return self._index.known(word)

    def terms_of_name(self, id: str) -> tuple[str, ...]:
        """Return the term of a name or of one that stands for it; nothing if no claim has one."""
        return self._index.known(name_term(id))

    def terms_of_concept(self, id: str) -> tuple[str, ...]:
        """Return the term of a concept, one below it, or a figure of that measure; nothing if no claim has one."""
        return self._index.known(concept_term(id))

    def most_together(self, weights: Mapping[str, float]) -> float:
        """Return the greatest sum of weights that a claim has, of terms by weight; 0 if none has any."""
        return self._index.most_together(weights)

    def search(self, statement: Claim, limit: int) -> list[int]:
        """Return the positions of the claims nearest to a statement, the best first."""
        return self._index.search(statement_terms(statement), limit)
