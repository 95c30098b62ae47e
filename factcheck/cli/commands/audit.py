"""`factcheck audit`: where the sources contradict each other, without any statement."""

import sys
from typing import Annotated

import typer

from factcheck.cli.checking.checkers import open_checker
from factcheck.cli.configuring.options import Options
from factcheck.cli.configuring.settings import settle
from factcheck.cli.configuring.shared_options import takes
from factcheck.cli.help import completion
from factcheck.cli.reporting import progress
from factcheck.cli.reporting.listings import LISTINGS, write_data
from factcheck.messages import plural
from factcheck.model import Disagreement, Verdict
from factcheck.reports import report_type
from factcheck.reports.console import write_lines
from factcheck.reports.console_layout import disagreement_lines
from factcheck.reports.jsonl import disagreement_json

Format = Annotated[
    str,
    typer.Option(
        "--format", metavar="NAME", autocompletion=completion.formats, help="Format of the report; any that check has."
    ),
]

_FAIL_ON = "never: exit with status 0 even if sources disagree; other values change nothing."


@takes("db", "against", "fail_on", "policy", "config", "isolated", "no_progress", fail_on=_FAIL_ON)
def audit(options: Options, format_name: Format = "console") -> int:
    """Find where the sources contradict each other.

    Each point of disagreement is shown with every side, its claimant and its words. Exit status: 0 no disagreements,
    1 disagreements found (0 with --fail-on never), 2 error.
    """
    report_type(format_name)  # an unknown format is reported before the work begins
    settings = settle(options)
    never = bool(options.fail_on) and not settings.grading.fail_on
    checker = open_checker(settings)
    with progress.Bar("claims", len(checker.claims), shown=sys.stderr.isatty() and not options.no_progress) as bar:
        found = checker.audit(bar.show)
    if format_name in LISTINGS:
        _write(found, format_name)
    else:
        _report(found, format_name, frozenset() if never else frozenset({Verdict.CONFLICTING}))
    return 1 if found and not never else 0


def _report(found: list[Disagreement], format_name: str, failing: frozenset[Verdict]) -> None:
    """Write disagreements in a format for results, with their first side as the statement."""
    from factcheck.compare.verdict.audit import as_result  # lazy: most audits are listed, not reported
    from factcheck.findings.grading import Grading

    report = report_type(format_name)(sys.stdout, Grading(failing))
    for number, disagreement in enumerate(found, 1):
        report.add(as_result(disagreement, number))
    report.close()


def _write(found: list[Disagreement], format_name: str) -> None:
    if format_name == "console":
        _write_console(found)
    else:
        write_data(map(disagreement_json, found), format_name, "disagreements")


def _write_console(found: list[Disagreement]) -> None:
    for disagreement in found:
        write_lines(sys.stdout, disagreement_lines(disagreement))
        sys.stdout.write("\n")
    sys.stdout.write(f"{len(found) or 'no'} {plural(len(found), 'disagreement')} between sources\n")
