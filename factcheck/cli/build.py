"""`factcheck build`: extract claims from source texts into a database."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import progress
from factcheck.cli.options import Options
from factcheck.cli.signature import takes
from factcheck.config import find_config

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Texts (.txt, .md, .html) or folders of them.")]

_DEFAULT_FOLDER = "claims"


@takes("db", "no_progress")
def build(sources: Sources, options: Options) -> int:
    """Extract claims from source texts into a database, one YAML file a source.

    What a person has edited there is kept. Without --db the database is $FACTCHECK_DB, else the one of the settings
    file, else the folder claims. A sources.yaml beside the texts may give title, publisher, url, lang, published.
    """
    from factcheck.database.build import build as build_database
    from factcheck.readers.sources import read_sources

    folder = Path(options.db or os.environ.get("FACTCHECK_DB") or find_config().db or _DEFAULT_FOLDER)
    read = list(read_sources([Path(source) for source in sources]))
    with progress.Bar("sources", len(read), shown=sys.stderr.isatty() and not options.no_progress) as bar:
        report = build_database(read, folder, on_progress=bar.show)
    sys.stdout.write(f"{report}\n")
    return 0
