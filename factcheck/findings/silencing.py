"""Removes the findings that comments silence, and adds results about comments that silence nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.findings.grading import rules_of, without
from factcheck.model import Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.findings.grading import Grader
    from factcheck.model import Result
    from factcheck.readers.ignores import Ignore
    from factcheck.readers.statement_file import StatementFile


def silence(
    results: Iterable[Result], files: Sequence[StatementFile], grading: Grader, today: dt.date
) -> Iterator[Result]:
    """Yield results without what comments silence, and after those of each file, remarks about its comments.

    `files` are those that the results come from, in the same order, a list that may still grow.
    """
    at = 0
    for result in results:
        path = result.location.path if result.location else ""
        while path and files[at].name != path:
            yield from _remarks(files[at], today)
            at += 1
        left = _left(result, files[at] if path else None, grading, today)
        if left is not None:
            yield left
    for file in files[at:]:
        yield from _remarks(file, today)


def _remarks(file: StatementFile, today: dt.date) -> Iterator[Result]:
    if file.ignores is None or file.is_broken:
        return iter(())
    from factcheck.findings.remarks import remarks  # lazy: most files have no such comments

    return remarks(file.ignores, file.name, today)


def _left(result: Result, file: StatementFile | None, grading: Grader, today: dt.date) -> Result | None:
    if result.verdict is Verdict.SUPPORTED:
        return result
    left: Result | None = result
    if "[" in result.text:
        from factcheck.findings.trimming import without_quoted_errors  # lazy: few statements quote an error

        left = without_quoted_errors(result)
    if left is None or left.location is None or file is None or file.ignores is None:
        return left
    meeting = [ignore for ignore in file.ignores.covering(left.location) if _used(ignore, left, grading)]
    return _silenced(left, meeting, today) if meeting else left


def _silenced(result: Result, ignores: list[Ignore], today: dt.date) -> Result | None:
    """Return what comments leave of a finding; where one has expired, with the rule that says so."""
    from factcheck.findings.remarks import expired  # lazy: most files have no such comments

    holding = [ignore for ignore in ignores if not ignore.has_expired(today)]
    left = without(result, {rule for ignore in holding for rule in rules_of(result) if ignore.names(rule)})
    over = next((ignore for ignore in ignores if ignore.has_expired(today)), None)
    return expired(left, over) if left and over else left


def _used(ignore: Ignore, result: Result, grading: Grader) -> bool:
    """Note which rules of a result a comment silences; tell whether there are any.

    A comment that names no rule silences findings only.
    """
    if not ignore.directive.rules and grading.level(result) is None:
        return False
    met = {rule for rule in rules_of(result) if ignore.names(rule)}
    ignore.used |= met
    return bool(met)
