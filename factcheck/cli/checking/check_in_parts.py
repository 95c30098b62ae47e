"""`factcheck check --engine daft`: checks large files in stretches, on many processors or machines."""

from __future__ import annotations

import os
import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from factcheck.cli import streams
from factcheck.cli.checking.checkers import Checkers
from factcheck.cli.checking.found_files import files_of
from factcheck.cli.configuring.option_values import one_of
from factcheck.cli.configuring.overrides import Overrides
from factcheck.cli.configuring.settings import settle
from factcheck.cluster.checking import check_stretches
from factcheck.cluster.part_files import FORMATS, make_ready
from factcheck.cluster.stretches import data_files, stretches
from factcheck.cluster.work import Work
from factcheck.errors import UsageError
from factcheck.findings.baseline import read_known
from factcheck.findings.today import today
from factcheck.model import Verdict
from factcheck.reports.base import tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.cli.configuring.options import Options
    from factcheck.cli.configuring.settings import Settings
    from factcheck.cluster.daft_engine import Daft
    from factcheck.cluster.part_files import Format
    from factcheck.cluster.work import Summary


def check_in_parts(paths: Sequence[str], options: Options) -> int:
    """Check .jsonl and .parquet files; write results into part files, print the totals, return the exit status."""
    _must_be_data(options)
    settings = settle(options)
    format, folder = _target(options.output or ())  # noqa: A001
    engine = opened_engine(options.engine, options.ray, options.jobs)
    files = data_files(files_of(paths, options.files_from, settings), folder)
    opening = partial(_setup, options, settings)
    opening().checker_of("")  # reports a broken database, and brings its index up to date once for all processes
    known = tuple(read_known(settings.baseline)) if settings.baseline else ()
    make_ready(folder, format, resumed=options.resume)
    work = Work(
        opening=opening,
        today=today(),
        here=os.getcwd(),
        folder=os.path.abspath(folder),
        format=format,
        known=known,
        is_resumed=options.resume,
    )
    return _report(check_stretches(engine, work, stretches(files)))


def _report(summaries: Iterable[Summary]) -> int:
    """Report what went wrong and print the totals; return the exit status."""
    counts: Counter[Verdict] = Counter()
    status = 0
    for summary in summaries:
        counts.update({Verdict(verdict): count for verdict, count in summary.verdicts.items()})
        if summary.complaint:
            streams.note(f"factcheck: {summary.complaint}")
        status = max(status, 2 if summary.complaint else int(summary.has_error))
    sys.stdout.write(f"{tally(counts)}\n")
    return status


def _must_be_data(options: Options) -> None:
    if options.diff or options.fix:
        raise UsageError("--engine cannot be combined with --diff or --fix.")
    if options.update_baseline:
        raise UsageError("--engine cannot be combined with --update-baseline: first write the baseline without it.")
    if options.is_telling():
        raise UsageError("--engine cannot be combined with --verbose, --show-… or --explain.")


def _setup(options: Options, settings: Settings) -> Checkers:
    return Checkers(Overrides(options, settings))


def _target(outputs: Sequence[str]) -> tuple[Format, str]:
    """Return format and folder of the one --output that is required."""
    if len(outputs) != 1:
        raise UsageError("--engine needs one --output: jsonl=DIR or parquet=DIR.")
    name, _, folder = outputs[0].partition("=")
    if not folder:
        raise UsageError(f"--output {outputs[0]}: write it as jsonl=DIR or parquet=DIR.")
    return one_of("format for --engine", name, FORMATS), folder


def opened_engine(name: str | None, ray: str | None, jobs: int | None) -> Daft:
    """Start an engine; raises UsageError if there is none of that name, or it is not installed."""
    if not name:
        raise UsageError("--ray needs --engine daft: add it.")
    one_of("engine", name, ("daft",))
    from factcheck.cluster.daft_engine import Daft  # lazy: daft is slow to import

    return Daft(jobs, ray)
