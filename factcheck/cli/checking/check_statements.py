"""Checks statements given on the command line: what counts as one, and the answer.

Typer is not imported here, since answering a statement without options takes less time than that.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.cli.checking.checkers import open_checker
from factcheck.cli.commands import COMMANDS
from factcheck.cli.configuring.settings import refuse_for_statements, settle
from factcheck.cli.reporting.report_filter import ReportFilter
from factcheck.cli.reporting.report_writing import emit, opened_reports, targets_of
from factcheck.errors import UsageError
from factcheck.messages import nearest
from factcheck.model import Statement
from factcheck.readers.statements import MAX_STATEMENT, says_something

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.cli.configuring.options import Options
    from factcheck.model import Lang

_ASKED = ("help", "version")
"""Words that are commands in many other programs."""
_QUOTES = "\"'“”"


def check_statements(texts: Sequence[str], options: Options) -> int:
    """Check statements, or files if all of the texts are names of files; return the exit status."""
    if options.files_from or all(text == "-" or os.path.exists(text) for text in texts):
        from factcheck.cli.commands.check import check_files  # lazy: a statement needs no Typer

        return check_files(texts, options)
    refuse_for_statements(options)
    settings = settle(options)
    if options.show_settings:
        from factcheck.cli.configuring.overrides import Overrides  # lazy: few runs show settings
        from factcheck.cli.configuring.show_settings import show_settings

        return show_settings(Overrides(options, settings), ())
    statements: Iterable[Statement] = list(_statements(texts, settings.lang))
    targets = targets_of(options.output)
    report_filter = ReportFilter(settings.grading, settings.baseline, update_baseline=options.update_baseline)
    checker = open_checker(settings)
    if options.is_telling():
        from factcheck.cli.reporting.verbosity import verbosity  # lazy: few runs tell more

        statements = verbosity(options).announced(statements, checker)
    jobs = min(options.jobs or 1, len(texts))
    results = report_filter.reported(checker.check_many(statements, jobs))
    if options.diff:
        from factcheck.cli.checking.correcting import correct_statements  # lazy: only corrections need it

        return correct_statements(results, checker, settings.grading)
    with opened_reports(settings.format_name, targets, settings.grading) as reports:
        return emit(results, reports, settings.grading)


def _statements(texts: Sequence[str], lang: Lang | None) -> Iterator[Statement]:
    """Yield the statements; raises UsageError for a text that cannot be meant as one."""
    for number, text in enumerate(texts, 1):
        if text != "-" and not says_something(text):
            raise UsageError("the statement is empty: pass a sentence to check.")
        if len(text.split()) == 1:
            raise UsageError(_lone_word(text, has_more=number == 1 and len(texts) > 1))
        if len(text) > MAX_STATEMENT:
            size = f"{len(text):,} characters, more than {MAX_STATEMENT:,}"
            raise UsageError(f"the statement has {size}: check one sentence at a time, or a file.")
        yield Statement(text.encode("utf-8", "replace").decode().strip(), str(number), lang)


def _lone_word(word: str, *, has_more: bool) -> str:
    """Return the error message for a single word that is neither a command nor a path."""
    if word in COMMANDS:
        return f"put the command first: factcheck {word} …"
    if word == "-" or os.path.lexists(word):
        what = "standard input" if word == "-" else "a file"
        return f'"{word}" is {what}: pass either files or statements, not both.'
    from factcheck.readers import READERS  # lazy: few runs have a lone word

    is_named_like_a_file = os.path.splitext(word)[1].lower() in READERS
    shown = word.strip(_QUOTES)
    problem = f"{word}: file not found." if is_named_like_a_file else f'"{shown}" is not a command or a file.'
    if command := nearest(word, COMMANDS):
        return f'{problem} Did you mean "factcheck {command}"?'
    if word in _ASKED:
        return f'{problem} Did you mean "factcheck --{word}"?'
    if nearby := nearest(word, _names_beside(word)):
        return f'{problem} Did you mean "{nearby}"?'
    if is_named_like_a_file:
        return problem
    if has_more:
        return f"{problem} To check the whole statement, put it in quotes."
    return f"{problem} To check a statement, pass a whole sentence in quotes."


def _names_beside(word: str) -> list[str]:
    folder = os.path.dirname(word)
    try:
        return [os.path.join(folder, name) for name in os.listdir(folder or ".")]
    except (OSError, ValueError):
        return []
