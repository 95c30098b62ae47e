"""The options that commands share, as Typer reads them."""

from typing import Annotated

import typer

Db = Annotated[str | None, typer.Option("--db", metavar="DIR", help="Database of claims.")]
Against = Annotated[
    list[str] | None,
    typer.Option("--against", metavar="PATH", help="Source text to use directly, without database; repeatable."),
]
Format = Annotated[str | None, typer.Option("--format", metavar="NAME", help="Format of the results; default console.")]
Output = Annotated[
    list[str] | None,
    typer.Option("--output", metavar="FORMAT=FILE", help="Write the results to a file as well; repeatable."),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="VERDICT,...", help="Verdicts for exit status 1; default refuted; or never."),
]
Policy = Annotated[
    str | None, typer.Option("--policy", metavar="news|strict", help="With strict, no rounding; default news.")
]
Threshold = Annotated[
    str | None,
    typer.Option("--threshold", metavar="quiet|balanced|0...1", help="How sure to be before refuting; default quiet."),
]
Language = Annotated[
    str | None, typer.Option("--lang", metavar="vi|en", help="Language of the statements; default guessed from each.")
]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Processes to use.")]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="Show no progress on a terminal.")]

Listing = Annotated[str, typer.Option("--format", metavar="NAME", help="console, json or jsonl.")]

LISTINGS = ("console", "json", "jsonl")
