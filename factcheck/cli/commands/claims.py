"""`factcheck claims`: what the sources say, listed or searched."""

import sys
from typing import Annotated

import typer

from factcheck.cli import streams
from factcheck.cli.checking.checkers import open_checker
from factcheck.cli.configuring.option_values import one_of
from factcheck.cli.configuring.options import Options
from factcheck.cli.configuring.settings import settle
from factcheck.cli.configuring.shared_options import Listing, takes
from factcheck.cli.reporting.listings import LISTINGS, write_data
from factcheck.database.summary import values
from factcheck.reports.console import write_lines
from factcheck.reports.console_layout import claim_lines

Text = Annotated[
    str | None, typer.Argument(metavar="[TEXT]", help="Words to search for; without any, all claims are listed.")
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="Show at most N claims; default 20 when searching.")
]

_NEAREST = 20


@takes("db", "against", "config", "isolated")
def claims(options: Options, text: Text = None, format_name: Listing = "console", limit: Limit = None) -> int:
    """List or search the claims of the database."""
    one_of("format", format_name, LISTINGS)
    checker = open_checker(settle(options))
    found = checker.search(text, limit or (sys.maxsize if text is None else _NEAREST))
    if text is not None and not found:
        streams.note(f"factcheck: no claims match “{text}”.")
    if format_name == "console":
        for claim in found:
            write_lines(sys.stdout, claim_lines(claim, values(claim)))
    else:
        write_data(found, format_name, "claims")
    return 0
