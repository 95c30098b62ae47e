"""The baseline: a file of known findings, and which findings of a run are new compared with it.

A finding is identified by its rule and the folded words of its statement, so that it stays known wherever these words
move. Equal findings are counted: if the file has two and a run finds three, the third is new.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.atomic import write_whole
from factcheck.errors import InputError
from factcheck.findings.grading import rules_of, without
from factcheck.language.fold import fold_text
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.findings.grading import Grader
    from factcheck.model import Result

_VERSION = 1


class Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number of equal findings: of one rule, about one statement."""

    rule: str
    text: str
    """The statement, as written in one of them."""
    count: int = 1


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: Literal[1]
    findings: list[Known]


Key = tuple[str, str]
"""Rule and folded words of the statement."""


def counted(known: Iterable[Known]) -> Counter[Key]:
    """Count known findings by their keys."""
    counts = Counter[Key]()
    for finding in known:
        counts[finding.rule, fold_text(finding.text)] += finding.count
    return counts


class Baseline:
    """The known findings, and those that a run has found so far."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self._left = counted(known)
        self._known = self._left.total()
        self._words = {words for _, words in self._left}
        self._texts: dict[Key, list[str]] = {}

    def may_know(self, text: str) -> bool:
        """Tell whether the baseline has any finding about a statement."""
        return fold_text(text) in self._words

    def new(self, results: Iterable[Result], grading: Grader) -> Iterator[Result]:
        """Yield results without those rules for which they are known; results that are not findings pass unchanged."""
        for result in results:
            left = self._unknown(result) if grading.level(result) else result
            if left is not None:
                yield left

    def found(self) -> list[Known]:
        """Return all findings of the run, known or new, ordered by rule and words."""
        return [Known(rule, min(texts), len(texts)) for (rule, _), texts in sorted(self._texts.items())]

    def met(self) -> dict[Key, int]:
        """Count the findings of the run for each key that the baseline has."""
        return {key: len(texts) for key, texts in self._texts.items() if key in self._left}

    def total(self) -> int:
        """Count all findings of the run."""
        return sum(map(len, self._texts.values()))

    def summary(self) -> str:
        """Compare the run with the baseline: "12 entries, one per finding and rule: 2 new, 1 no longer found."."""
        found, gone = self.total(), self._left.total()
        new, noun = found - (self._known - gone), "entry" if found == 1 else "entries"
        return f"{found} {noun}, one per finding and rule: {new} new, {gone} no longer found."

    def _unknown(self, result: Result) -> Result | None:
        known = set()
        words = fold_text(result.text)
        for rule in rules_of(result):
            self._texts.setdefault((rule, words), []).append(result.text)
            if self._left[rule, words]:
                self._left[rule, words] -= 1
                known.add(rule)
        return without(result, known)


def read_baseline(path: str) -> Baseline:
    """Read a baseline file; raises InputError."""
    return Baseline(read_known(path))


def read_known(path: str) -> list[Known]:
    """Read the findings in a baseline file; raises InputError."""
    try:
        with open(path, "rb") as stream:
            file = msgspec.json.decode(stream.read(), type=_File)
    except FileNotFoundError as error:
        raise InputError(f"{path}: baseline not found; create it with --update-baseline.") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {reason(error)}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: not a valid baseline ({error}); recreate it with --update-baseline.") from error
    return file.findings


def write_baseline(path: str, baseline: Baseline) -> None:
    """Replace a baseline file by the findings of a run, one a line; raises InputError."""
    lines = [f"    {msgspec.json.encode(known).decode()}" for known in baseline.found()]
    listed = "\n" + ",\n".join(lines) + "\n  " if lines else ""
    try:
        write_whole(path, f'{{\n  "version": {_VERSION},\n  "findings": [{listed}]\n}}\n'.encode())
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {reason(error)}.") from error
