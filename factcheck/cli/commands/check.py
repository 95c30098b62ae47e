"""`factcheck check`: every statement of files, folders, patterns or standard input."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck.cli.checking.check_run import CheckRun
from factcheck.cli.checking.resuming import Resumed
from factcheck.cli.configuring.options import Options
from factcheck.cli.configuring.overrides import Overrides
from factcheck.cli.configuring.settings import settle
from factcheck.cli.configuring.shared_options import takes
from factcheck.cli.configuring.show_settings import show_settings
from factcheck.cli.reporting import progress
from factcheck.cli.reporting.report_writing import Target, emit, opened_reports, targets_of

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH | - | GLOB]...", help="Files, folders or patterns; - for standard input."),
]


@takes()
def check(options: Options, paths: Paths = None) -> int:
    """Check every statement in files and folders.

    Reads running text (.md, .rst, .adoc, .html, .docx) and lists of statements (.txt with one per line, .jsonl, .json,
    .csv, .tsv, .parquet, .yaml). Folders are searched recursively; files that a .gitignore names are skipped.
    """
    if (options.engine or options.ray) and not options.show_settings:
        from factcheck.cli.checking.check_in_parts import check_in_parts  # lazy: few runs have an engine

        return check_in_parts(paths or [], options)
    return check_files(paths or [], options)


def check_files(paths: Sequence[str], options: Options) -> int:
    """Check the statements of files; one that cannot be read is reported, and the others are checked all the same."""
    overrides = Overrides(options, settle(options))
    if options.show_settings:
        return show_settings(overrides, paths)
    targets = targets_of(options.output)
    run = CheckRun(paths, options, overrides)
    corrected = _correct(run, options) if options.diff or options.fix else 0
    if options.diff:
        return corrected
    return max(_report(run, options, targets), 2 if corrected == 2 else 0)


def _report(run: CheckRun, options: Options, targets: Sequence[Target]) -> int:
    general = run.overrides.general
    earlier = Resumed(options.output or (), run.overrides) if options.resume else None
    reading, results = run.begin(earlier, update_baseline=options.update_baseline)
    out = sys.stderr if run.stdin else sys.stdout  # standard output then has the corrected text
    with opened_reports(general.format_name, targets, run.overrides, resumed=options.resume, out=out) as reports:
        shown = progress.is_wanted(switched_off=options.no_progress or options.is_telling() or bool(run.stdin))
        counted = progress.counted(results, "statements", shown=shown)
        status = emit(counted, reports, run.overrides, lambda: reading.skipped)
    reading.sum_up()
    return 2 if reading.failed else status or int(earlier is not None and earlier.has_error)


def _correct(run: CheckRun, options: Options) -> int:
    from factcheck.cli.checking.correcting import correct  # lazy: only corrections need it
    from factcheck.cli.checking.draft_files import DraftFiles

    reading, results = run.begin(quiet=options.fix)  # with --fix, the pass over the corrected text reports
    files = DraftFiles(reading.opened, run.stdin)
    status = correct(results, files, run.checkers.checker_of, run.overrides, write=options.fix)
    if options.fix and run.stdin:
        run.stdin.put_out()
    return 2 if reading.failed else status
