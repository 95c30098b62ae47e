"""`--diff` and `--fix`: corrects files by what the sources say, or shows the changes."""

from __future__ import annotations

import sys
from collections import Counter
from difflib import unified_diff
from typing import TYPE_CHECKING

from factcheck.cli import streams
from factcheck.correct.drafts import PLAIN, STRUCTURED, Draft, suffix_of
from factcheck.correct.proposals import applied, confirmed
from factcheck.errors import InputError
from factcheck.findings.grading import is_remark
from factcheck.messages import numbered
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.checker import Checker
    from factcheck.cli.checking.draft_files import DraftFiles
    from factcheck.correct.proposals import Edit
    from factcheck.findings.grading import Grader
    from factcheck.model import Location, Result


def correct(
    results: Iterable[Result], files: DraftFiles, checker_of: Callable[[str], Checker], grading: Grader, *, write: bool
) -> int:
    """Show on standard output the changes that would fix the findings, or `write` them into the files.

    `checker_of` returns the checker for a path, which checks corrected statements again. Return 2 if a file cannot be
    written, 1 if a finding is an error, else 0.
    """
    corrections = Corrections(results, files, checker_of, grading)
    if write:
        corrected = corrections.write()
        if corrected or corrections.failing:  # silent about files that could not be read: the next pass reports them
            streams.note(f"factcheck: {numbered(corrected, 'finding')} corrected.")
    else:
        _show(corrections.diff())
    return 2 if corrections.unwritten else 1 if corrections.failing else 0


def correct_statements(results: Iterable[Result], checker: Checker, grading: Grader) -> int:
    """Show the changes that would fix statements from the command line; return 1 if a finding is an error, else 0."""
    failing = 0
    for result in results:
        if level := grading.level(result):
            failing |= level == "error"
            proposal = confirmed(result, checker.check)
            _show(_difference("statement", f"{result.text}\n", f"{applied(result.text, proposal.edits)}\n"))
            if proposal.why_not:
                streams.note(f"factcheck: not corrected: {proposal.why_not}.")
    return failing


class Corrections:
    """Collects the changes that fix findings, file by file."""

    def __init__(
        self, results: Iterable[Result], files: DraftFiles, checker_of: Callable[[str], Checker], grading: Grader
    ) -> None:
        self._files = files
        self._drafts: dict[str, Draft] = {}
        self._edits: dict[str, set[Edit]] = {}
        self._fixed: Counter[str] = Counter()
        """How many findings the changes of each file fix."""
        self.failing = self.unwritten = 0
        """How many findings are errors, and how many files could not be written."""
        for result in results:
            level = grading.level(result)
            self.failing += level == "error"
            if level and result.location and not is_remark(result):
                self._take(result, result.location, checker_of(result.location.path))

    def diff(self) -> str:
        """Return the changes as unified diffs, file after file."""
        return "".join(
            _difference(path, draft.text, applied(draft.text, self._edits[path]))
            for path, draft in self._drafts.items()
            if path in self._edits
        )

    def write(self) -> int:
        """Write the changed files, reporting those that cannot be written; return how many findings are fixed."""
        fixed = 0
        for path, edits in self._edits.items():
            try:
                self._files.write(path, self._drafts[path].corrected(edits))
                fixed += self._fixed[path]
            except InputError as error:
                self.unwritten += 1
                streams.note(f"factcheck: {error}")
        return fixed

    def _take(self, result: Result, at: Location, checker: Checker) -> None:
        proposal = confirmed(result, checker.check)
        why_not = proposal.why_not
        if proposal.edits:
            placed = self._placed(at, result.text, proposal.edits)
            why_not = placed if isinstance(placed, str) else why_not
            if not isinstance(placed, str):
                self._edits.setdefault(at.path, set()).update(placed)
                self._fixed[at.path] += 1
        if why_not:
            streams.note(f"factcheck: {at.path}:{at.line}:{at.column}: not corrected: {why_not}.")

    def _placed(self, at: Location, statement: str, edits: Sequence[Edit]) -> list[Edit] | str:
        """Return the edits of a statement as edits of its file, or why they cannot be placed."""
        suffix = suffix_of(at.path)
        if suffix not in PLAIN + STRUCTURED:
            return f"{suffix} files are not corrected"
        try:
            if at.path not in self._drafts:
                self._drafts[at.path] = _draft(at.path, self._files.read(at.path))
        except InputError as error:
            return str(error).removesuffix(".")
        return self._drafts[at.path].place(at, statement, edits)


def _draft(name: str, raw: bytes) -> Draft:
    if suffix_of(name) != ".docx":
        return Draft(name, raw)
    from factcheck.correct.word_drafts import WordDraft  # lazy: most drafts are not Word files

    return WordDraft(name, raw)


def _difference(path: str, before: str, after: str) -> str:
    name = visible(path)
    name += "\t" if " " in name else ""  # the tab tells `patch` where a name with spaces ends
    lines = unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _show(diff: str) -> None:
    sys.stdout.write("".join(map(_shown, diff.splitlines(keepends=True))) if sys.stdout.isatty() else diff)


def _lines(text: str) -> list[str]:
    """Split a text at line feeds only, as tools that read diffs do."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def _shown(line: str) -> str:
    """Make a line safe for a terminal."""
    return visible(line.rstrip("\r\n")) + "\n"
