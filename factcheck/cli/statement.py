"""`factcheck "STATEMENT"`: the default command, for one statement asked by hand."""

from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.asking import ask
from factcheck.cli.settings import settle

Texts = Annotated[list[str], typer.Argument(metavar='"STATEMENT"', help="What to check; quote each statement.")]


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
    settings = settle(
        db=db, against=against, format_name=format_name, fail_on=fail_on, policy=policy, threshold=threshold, lang=lang
    )
    return ask(texts, settings, output or [], jobs=jobs)
