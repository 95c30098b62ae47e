"""What a finding is known by from one run to the next: its rule and its folded words, never its line."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.language.fold import fold_text
from factcheck.reports.base import rule_of

if TYPE_CHECKING:
    from factcheck.model import Result


def fingerprint(result: Result) -> str:
    """Digest rule and folded statement: 64 hexadecimal digits, the same wherever the statement stands."""
    return sha256(f"{rule_of(result)}\0{fold_text(result.text)}".encode()).hexdigest()


class Occurrences:
    """Numbers the findings of one fingerprint in one file, for readers that drop all but the first of equals."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def number(self, result: Result) -> int:
        """Count a finding and return the how many-th it is, from 1."""
        key = (result.location.path if result.location else "", fingerprint(result))
        self._seen[key] += 1
        return self._seen[key]
