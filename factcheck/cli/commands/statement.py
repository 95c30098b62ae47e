"""`factcheck "STATEMENT"`: the default command, for one statement asked by hand."""

from typing import Annotated

import typer

from factcheck.cli.checking.check_statements import check_statements
from factcheck.cli.configuring.options import Options
from factcheck.cli.configuring.shared_options import takes

Texts = Annotated[list[str], typer.Argument(metavar='"STATEMENT"...', help="Statements to check; quote each one.")]


@takes()
def statement(texts: Texts, options: Options) -> int:
    """Check statements against the database, or against source texts."""
    return check_statements(texts, options)
