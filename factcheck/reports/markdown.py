"""`markdown`: a summary for a pull request or a CI job, with findings as a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.reports import base
from factcheck.reports.escape import marked, visible
from factcheck.reports.highlights import differing_in_quote, differing_in_statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Result, Span

_MOST_ROWS = 500
"""GitHub allows a summary of one megabyte, and nobody reads as much."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@!&$:])")


class Report(base.Report):
    """Keeps the rows until the end, since the totals come first."""

    def begin(self) -> None:
        """Start with no rows."""
        self._rows: list[str] = []

    def finding(self, result: Result, level: base.Level) -> None:
        """Keep a row."""
        place = result.location
        where = f"{place.path}:{place.line}:{place.column}" if place else ""
        cells = [
            f"{base.in_words(result.verdict)}<br>`{base.rule_of(result)}`",
            _plain(where),
            _strong(result.text, differing_in_statement(result)),
            _plain(result.explanation),
            "<br>".join(_source(result)),
        ]
        self._rows.append(f"| {' | '.join(cells)} |")

    def close(self) -> None:
        """Write heading, totals and table."""
        lines = ["## factcheck", "", f"{'. '.join(filter(None, (base.tally(self.counts), self.passed_over())))}.", ""]
        if self._rows:
            lines += ["| verdict | where | statement | finding | source |", "|---|---|---|---|---|"]
            lines += [*self._rows[:_MOST_ROWS], ""]
        if len(self._rows) > _MOST_ROWS:
            lines += [f"{len(self._rows) - _MOST_ROWS:,} more findings are not shown.", ""]
        self.out.write("\n".join(lines))


def _source(result: Result) -> Iterable[str]:
    for item in result.evidence:
        if item.stance != "neutral":
            named = ", ".join(filter(None, (item.source_title or item.source_id, item.claimant, item.published)))
            yield f"“{_strong(item.quote, differing_in_quote(item))}” ({_plain(named)})"


def _strong(text: str, spans: Iterable[Span]) -> str:
    pieces = marked(text, spans)
    return "".join(f"**{_escaped(piece)}**" if inside else _escaped(piece) for piece, inside in pieces)


def _plain(text: str) -> str:
    return _escaped(visible(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
