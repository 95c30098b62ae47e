"""`factcheck "STATEMENT"`: the default command, for one statement asked by hand."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.emitting import emit, opened_reports
from factcheck.cli.opening import open_checker
from factcheck.errors import UsageError
from factcheck.model import Statement
from factcheck.readers.statements import says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Lang

Texts = Annotated[list[str], typer.Argument(metavar='"STATEMENT"', help="What to check; quote each statement.")]
_LONGEST = 10_000
"""Characters; a statement is a sentence."""


def statement(
    texts: Texts,
    db: options.Db = None,
    against: options.Against = None,
    format_name: options.Format = None,
    output: options.Output = None,
    fail_on: options.FailOn = None,
    policy: options.Policy = None,
    threshold: options.Threshold = None,
    lang: options.Language = None,
    jobs: options.Jobs = 1,
    no_progress: options.NoProgress = False,
) -> int:
    """Check one statement against the database, or against texts.

    Exit status: 0 nothing to report, 1 findings, 2 an error.
    """
    settings = options.settle(
        db=db, against=against, format_name=format_name, fail_on=fail_on, policy=policy, threshold=threshold, lang=lang
    )
    if all(text == "-" or os.path.exists(text) for text in texts):
        from factcheck.cli.check import check_files

        return check_files(texts, settings, output or [], jobs=jobs)
    statements = list(_statements(texts, settings.lang))
    checker = open_checker(settings)
    with opened_reports(settings.format_name, output or [], settings.fail_on) as reports:
        return emit(checker.check_many(statements), reports, settings.fail_on)


def _statements(texts: list[str], lang: "Lang | None") -> "Iterator[Statement]":
    """Yield what can be meant as a statement; raises UsageError for anything else."""
    for number, text in enumerate(texts, 1):
        if not says_something(text):
            raise UsageError("The statement is empty: give a sentence to check.")
        if len(text.split()) == 1:
            raise UsageError(_lone_word(text, number == 1 and len(texts) > 1))
        if len(text) > _LONGEST:
            size = f"{len(text):,} characters, more than {_LONGEST:,}"
            raise UsageError(f"The statement has {size}: check one sentence at a time, or a file.")
        yield Statement(text.encode("utf-8", "replace").decode().strip(), str(number), lang)


def _lone_word(word: str, has_more: bool) -> str:
    """Say what is wrong with a word that is no command, no path and no statement."""
    from factcheck.cli.app import COMMANDS
    from factcheck.suggest import nearest

    if word in COMMANDS:
        return f'"{word}" is a command: put it before its options.'
    command = nearest(word, COMMANDS)
    if command:
        return f'"{word}" is no command and no file. Did you mean "factcheck {command}"?'
    if nearby := nearest(word, _names_beside(word)):
        return f'"{word}" is no command and no file. Did you mean "{nearby}"?'
    whole = "the whole statement" if has_more else "a statement of several words"
    return f'"{word}" is no command and no file. Did you mean {whole}? Put it in quotes.'


def _names_beside(word: str) -> list[str]:
    folder = os.path.dirname(word)
    try:
        return [os.path.join(folder, name) for name in os.listdir(folder or ".")]
    except (OSError, ValueError):
        return []
