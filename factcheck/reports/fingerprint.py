"""Fingerprints, by which a finding is recognised in later runs: made of its rule and words, not of its line."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.language.fold import fold_text
from factcheck.reports.base import rule_of

if TYPE_CHECKING:
    from factcheck.model import Result


def fingerprint(result: Result) -> str:
    """Return 64 hexadecimal digits for rule and folded statement, the same wherever the statement is."""
    return sha256(f"{rule_of(result)}\0{fold_text(result.text)}".encode()).hexdigest()


class Occurrences:
    """Numbers equal findings of one file, for services that drop all but the first finding of a fingerprint."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def number(self, result: Result) -> int:
        """Count a finding, and return which one of its equals it is, from 1."""
        key = (result.location.path if result.location else "", fingerprint(result))
        self._seen[key] += 1
        return self._seen[key]
