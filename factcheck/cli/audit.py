"""`factcheck audit`: where the sources contradict each other, with no statement at all."""

import sys

from factcheck.cli import progress
from factcheck.cli.opening import open_checker
from factcheck.cli.options import Options
from factcheck.cli.settings import settle
from factcheck.cli.signature import LISTINGS, Listing, takes
from factcheck.cli.values import one_of
from factcheck.model import Disagreement
from factcheck.reports.console import write_lines
from factcheck.reports.jsonl import disagreement_json, encoded
from factcheck.reports.layout import disagreement_lines


@takes("db", "against", "fail_on", "policy", "config", "isolated", "no_progress")
def audit(options: Options, format_name: Listing = "console") -> int:
    """Find where the sources contradict each other.

    Each point is shown with every side, its claimant and its words. Exit status: 0 no disagreement, 1 some (with
    --fail-on never, 0), 2 an error.
    """
    one_of("format", format_name, LISTINGS)
    settings = settle(options)
    never = options.fail_on is not None and not settings.grading.fail_on
    checker = open_checker(settings)
    with progress.Bar("claims", len(checker.claims), shown=sys.stderr.isatty() and not options.no_progress) as bar:
        found = checker.audit(bar.show)
    _write(found, format_name)
    return 1 if found and not never else 0


def _write(found: list[Disagreement], format_name: str) -> None:
    if format_name == "console":
        _write_console(found)
    elif format_name == "jsonl":
        sys.stdout.writelines(encoded(disagreement_json(item)) + "\n" for item in found)
    else:
        sys.stdout.write(encoded({"disagreements": [*map(disagreement_json, found)]}, indent=2) + "\n")


def _write_console(found: list[Disagreement]) -> None:
    for disagreement in found:
        write_lines(sys.stdout, disagreement_lines(disagreement))
        sys.stdout.write("\n")
    noun = "disagreement" if len(found) == 1 else "disagreements"
    sys.stdout.write(f"{len(found) or 'no'} {noun} between sources\n")
