"""`--diff` and `--fix`: what the sources say, shown as changes of the files or written into them."""

from __future__ import annotations

import sys
from difflib import unified_diff
from typing import TYPE_CHECKING

from factcheck.cli import streams
from factcheck.correct.drafts import Draft
from factcheck.correct.mending import confirmed
from factcheck.correct.proposals import applied
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.checker import Checker
    from factcheck.correct.proposals import Edit
    from factcheck.findings.grading import Grader
    from factcheck.model import Location, Result


def correct(results: Iterable[Result], checker: Checker, grading: Grader, *, write: bool) -> int:
    """Show on standard output what would mend the findings, or `write` it; return 1 if one is an error, else 0."""
    corrections = Corrections(results, checker, grading)
    if write:
        corrections.write()
        streams.note(f"factcheck: {streams.numbered(corrections.corrected, 'finding')} corrected.")
    else:
        diff = corrections.diff()
        sys.stdout.write("".join(map(_shown, diff.splitlines(keepends=True))) if sys.stdout.isatty() else diff)
    return 1 if corrections.failing else 0


class Corrections:
    """The changes of all files that findings lead to, and what is left of the findings."""

    def __init__(self, results: Iterable[Result], checker: Checker, grading: Grader) -> None:
        self._drafts: dict[str, Draft] = {}
        self._edits: dict[str, set[Edit]] = {}
        self.failing = self.corrected = 0
        """Findings that are errors, and findings of any kind that the changes mend."""
        for result in results:
            level = grading.level(result)
            self.failing += level == "error"
            if level and result.location:
                self._take(result, result.location, checker)

    def diff(self) -> str:
        """Return the changes in the unified format, file after file."""
        return "".join(
            _difference(path, draft.text, applied(draft.text, self._edits[path]))
            for path, draft in self._drafts.items()
            if path in self._edits
        )

    def write(self) -> None:
        """Write the changed files; raises InputError."""
        for path, edits in self._edits.items():
            self._drafts[path].write(applied(self._drafts[path].text, edits))

    def _take(self, result: Result, at: Location, checker: Checker) -> None:
        proposal = confirmed(result, checker.check)
        why_not = proposal.why_not
        if proposal.edits:
            placed = self._draft(at.path).place(at, result.text, proposal.edits)
            why_not = placed if isinstance(placed, str) else why_not
            if not isinstance(placed, str):
                self._edits.setdefault(at.path, set()).update(placed)
                self.corrected += 1
        if why_not:
            streams.note(f"factcheck: {at.path}:{at.line}:{at.column}: not corrected: {why_not}.")

    def _draft(self, path: str) -> Draft:
        if path not in self._drafts:
            self._drafts[path] = Draft(path)
        return self._drafts[path]


def _difference(path: str, before: str, after: str) -> str:
    lines = unified_diff(_lines(before), _lines(after), visible(path), visible(path))
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Cut a text at its line feeds alone, as tools that read differences do."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def _shown(line: str) -> str:
    """Make a line safe for a terminal."""
    return visible(line.rstrip("\r\n")) + "\n"
