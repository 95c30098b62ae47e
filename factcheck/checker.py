"""The whole way in one screen: open sources, check a statement.

statement ─ read ─▶ claim ─ terms ─▶ index ─▶ candidates ─ compare ─▶ findings ─ decide ─▶ verdict
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.compare.explanation import explain
from factcheck.compare.passages import Passages
from factcheck.compare.reading import read
from factcheck.compare.results import as_result
from factcheck.compare.stance import Finding, compare
from factcheck.compare.terms import claim_terms, statement_terms
from factcheck.compare.threshold import certainty
from factcheck.compare.verdict import decide
from factcheck.database.index import Index
from factcheck.errors import UsageError
from factcheck.extract.claims import extract_claims, read_statement, reference_day
from factcheck.language.fold import nfc
from factcheck.model import Claim, Disagreement, Lang, Result, Source, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.compare.intervals import Policy

Threshold = Literal["quiet", "balanced"] | float

CANDIDATES, COMPARED = 16, 10
"""How many claims a statement is aligned with, and how many of these are compared with their neighbours."""
AUDITED = 40
"""How many claims each claim is held against in an audit."""


class Checker:
    """Checks statements against the claims of a database or of texts in memory."""

    def __init__(
        self,
        sources: Mapping[str, Source],
        claims: Sequence[Claim],
        *,
        threshold: Threshold = "quiet",
        policy: Policy = "news",
    ) -> None:
        """Take claims in the order of their sources' texts; raise UsageError for an unknown threshold or policy."""
        if policy not in ("news", "strict"):
            raise UsageError(f"unknown policy {policy!r}: use news or strict")
        self.sources = sources
        self.claims = claims
        self._certainty = certainty(threshold)
        self._policy: Policy = policy
        self._index = Index([claim_terms(claim) for claim in claims])
        self._passages = Passages(claims)
        self._opened: Callable[[], Checker] | None = None

    @classmethod
    def open(cls, folder: str | Path, *, threshold: Threshold = "quiet", policy: Policy = "news") -> Checker:
        """Open a claims folder; raises DatabaseError where it is missing or broken."""
        from pathlib import Path

        from factcheck.database.store import load

        database = load(Path(folder))
        checker = cls(database.sources, database.claims, threshold=threshold, policy=policy)
        checker._opened = partial(cls.open, folder, threshold=threshold, policy=policy)
        return checker

    @classmethod
    def from_texts(
        cls, texts: Mapping[str, str | Source], *, threshold: Threshold = "quiet", policy: Policy = "news"
    ) -> Checker:
        """Take source texts by id, as strings or as Source records."""
        sources = {id: _source(id, text) for id, text in texts.items()}
        claims = list(chain.from_iterable(map(extract_claims, sources.values())))
        return cls(sources, claims, threshold=threshold, policy=policy)

    def check(self, statement: str | Statement, lang: Lang | None = None) -> Result:
        """Check one statement; `lang` None means guess. Raises UsageError if it has no word or figure."""
        statement = statement if isinstance(statement, Statement) else Statement(statement, lang=lang)
        claim = read_statement(nfc(statement.text), statement.lang or lang, reference_day(statement.date))
        if not any(c.isalnum() for c in claim.quote):
            raise UsageError("the statement is empty: give a sentence to check")
        verdict, evidence = decide(self._findings(claim), self._certainty)
        return as_result(statement, claim, verdict, evidence, self.sources, explain(claim.lang, verdict, evidence))

    def findings(self, statement: str, lang: Lang | None = None) -> list[Finding]:
        """Return what each likely passage says to a statement, before any verdict."""
        return self._findings(read_statement(nfc(statement), lang))

    def _findings(self, claim: Claim) -> list[Finding]:
        stated = read(claim)
        passages = self._passages.nearest(stated, self._search(claim, CANDIDATES), COMPARED)
        return [compare(stated, passage, self._policy) for passage in passages]

    def check_many(self, statements: Iterable[str | Statement], jobs: int = 1) -> Iterator[Result]:
        """Check statements in order; `jobs` processes share the work, the results are the same.

        Each process opens the folder for itself, where there is one; else it gets a copy of this checker.
        """
        if jobs <= 1:
            return map(self.check, statements)
        from factcheck.workers import check_in_processes

        return check_in_processes(self._opened or partial(_itself, self), statements, jobs)

    def audit(self) -> list[Disagreement]:
        """Find where the sources contradict each other, in the order of the claims."""
        from factcheck.compare.audit import disagreements

        return disagreements(self.claims, self._passages, lambda claim: self._search(claim, AUDITED), self.sources)

    def search(self, text: str | None = None, limit: int = 20) -> list[Claim]:
        """Return the claims nearest to a text, or all of them in order."""
        if text is None:
            return list(self.claims[:limit])
        return [self.claims[at] for at in self._search(read_statement(nfc(text)), limit)]

    def _search(self, claim: Claim, limit: int) -> list[int]:
        return self._index.search(statement_terms(claim), limit)


def _itself(checker: Checker) -> Checker:
    return checker


def _source(id: str, text: str | Source) -> Source:
    """Take a text as a Source in NFC, the form in which offsets count."""
    source = text if isinstance(text, Source) else Source(id, text)
    return msgspec.structs.replace(source, text=nfc(source.text))
