"""`factcheck check`: every statement of files, folders, patterns or standard input."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from factcheck.checker import Checker
from factcheck.cli import progress
from factcheck.cli.emitting import emit, opened_reports
from factcheck.cli.opening import open_checker
from factcheck.cli.options import Options
from factcheck.cli.reading import Reading, files_of
from factcheck.cli.resuming import Resumed
from factcheck.cli.settings import Settings, settle
from factcheck.cli.sifting import sift
from factcheck.cli.signature import takes
from factcheck.cli.verbosity import verbosity
from factcheck.database.finding import find_database
from factcheck.errors import DatabaseError, UsageError
from factcheck.model import Result

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH | - | GLOB]...", help="Files, folders or patterns; - is standard input."),
]


@takes()
def check(options: Options, paths: Paths = None) -> int:
    """Check every statement of files.

    Reads running text (.md, .rst, .adoc, .html, .docx) and lists of statements (.txt, one a line; .jsonl, .json, .csv,
    .tsv, .parquet, .yaml). In folders, what a .gitignore names is left out.
    """
    if options.engine or options.ray:
        from factcheck.cli.check_in_parts import check_in_parts

        return check_in_parts(paths or [], options)
    return check_files(paths or [], options)


def check_files(paths: Sequence[str], options: Options) -> int:
    """Check the statements that paths lead to; an unreadable file is told, the others are checked all the same."""
    settings = settle(options)
    checker = open_checker(settings)
    if options.diff or options.fix:
        if "-" in paths:
            raise UsageError("--diff and --fix correct files, not standard input.")
        from factcheck.cli.correcting import correct

        known = msgspec.structs.replace(settings, update_baseline=False)
        reading, results = _begun(paths, options, known, checker)
        status = correct(results, checker, settings.grading, write=options.fix)
        if options.diff:
            return 2 if reading.failed else status
    outputs = options.output or ()
    earlier = Resumed(outputs, settings) if options.resume else None
    reading, results = _begun(paths, options, settings, checker, earlier)
    with opened_reports(settings.format_name, outputs, settings.grading, resumed=options.resume) as reports:
        shown = progress.is_wanted(switched_off=options.no_progress or options.is_telling())
        counted = progress.counted(results, "statements", shown=shown)
        status = emit(counted, reports, settings.grading, lambda: reading.skipped)
    reading.sum_up()
    return 2 if reading.failed else status or int(earlier is not None and earlier.has_error)


def _begun(
    paths: Sequence[str], options: Options, settings: Settings, checker: Checker, earlier: Resumed | None = None
) -> tuple[Reading, Iterator[Result]]:
    """Return what reads the statements, and their results to come, without those that are not reported."""
    files = files_of(paths, options.files_from, apart_from=_database(settings))
    telling = verbosity(options)
    reading = Reading(files, settings.lang, options.stdin_filename or "", telling=telling.files)
    statements = earlier.rest(reading.statements(), reading.opened) if earlier else reading.statements()
    results = checker.check_many(telling.told(statements, checker), options.jobs or 1)
    return reading, sift(results, settings, reading.opened, is_whole=lambda: not reading.failed)


def _database(settings: Settings) -> str:
    """Return the folder whose claims are no statements; none if sources are given, or there is no database."""
    with suppress(DatabaseError):
        return "" if settings.against else str(find_database(settings.db, Path.cwd()))
    return ""
