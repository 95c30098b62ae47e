"""`factcheck build`: extract claims from source texts into a database."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.batches import cores
from factcheck.cli import streams
from factcheck.cli.configuring.option_values import one_of
from factcheck.cli.configuring.options import Options
from factcheck.cli.configuring.settings import settle
from factcheck.cli.configuring.shared_options import takes
from factcheck.cli.reporting import progress
from factcheck.database.folder import lexicons_for
from factcheck.errors import BusyError, UnwritableError
from factcheck.language.user_lexicons import use
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.database.index.prepared_cache import PreparedCache
    from factcheck.processes import Engine

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Texts (.txt, .md, .html, .pdf, .docx), folders of texts, archives (.jsonl) or fact-checks (.json).",
    ),
]
Jobs = Annotated[int | None, typer.Option("--jobs", metavar="N", min=1, help="Number of processes; default all cores.")]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="yaml|jsonl",
        help="yaml, one file per source, or jsonl, many sources per file; default jsonl for archives, else yaml.",
    ),
]

_DEFAULT_FOLDER = "claims"


@takes("db", "config", "isolated", "engine", "ray", "no_progress", engine="Share out the work with daft.")
def build(sources: Sources, options: Options, jobs: Jobs = None, format_name: FormatName = None) -> int:
    """Extract claims from source texts.

    Claims are written to a database folder: one YAML file per source, or JSON Lines for archives. Your edits are kept
    and unchanged sources are skipped, so an interrupted build can simply be run again. The database is --db, else
    $FACTCHECK_DB, else `db` in the settings file, else ./claims.
    An optional sources.yaml next to the texts gives their title, publisher, url, lang and published.
    """
    from factcheck.database.build import FORMATS  # lazy: --help needs none of it
    from factcheck.database.build import build as build_database
    from factcheck.database.index.prepared_cache import PreparedCache
    from factcheck.readers.sources import find_sources

    paths = [Path(source) for source in sources]
    form = one_of("format", format_name or _usual_format(paths), FORMATS)
    config = settle(options).config
    folder = Path(options.db or os.environ.get("FACTCHECK_DB") or config.db or _DEFAULT_FOLDER)
    use(lexicons_for(folder, config.lexicon))
    engine = _engine(options, jobs) if options.engine or options.ray else None
    shown = sys.stderr.isatty() and not options.no_progress
    with PreparedCache() as cache:
        with progress.Bar("sources", _total(paths) if shown else None, shown=shown) as bar:
            report = build_database(
                find_sources(paths),
                folder,
                bar.show,
                jobs=jobs or cores(),
                format=form,
                engine=engine,
                cache=None if engine else cache,
            )
        sys.stdout.write(f"{visible(str(folder))}: {report}\n")
        _index(folder, engine, cache, shown=shown)
    return 0


def _engine(options: Options, jobs: int | None) -> "Engine":
    from factcheck.cli.checking.check_in_parts import opened_engine  # lazy: few builds have an engine

    return opened_engine(options.engine, options.ray, jobs)


def _index(folder: Path, engine: "Engine | None", cache: "PreparedCache", *, shown: bool) -> None:
    from factcheck.database.store import refresh_index  # lazy: --help does not need it

    try:
        with progress.Bar("claims indexed", shown=shown) as bar:
            refresh_index(folder, bar.show, engine=engine, cache=cache)
    except (BusyError, UnwritableError) as error:  # the claims are written; the next check brings the index up to date
        streams.note(f"factcheck: {error}")


def _usual_format(paths: list[Path]) -> str:
    from factcheck.readers.sources import ARCHIVES  # lazy: --help does not need it

    return "jsonl" if any(path.suffix.lower() in ARCHIVES for path in paths) else "yaml"


def _total(paths: list[Path]) -> int | None:
    """Count the sources if that is possible without reading archives."""
    from factcheck.readers.sources import find_sources  # lazy: --help does not need it

    return sum(1 for _ in find_sources(paths)) if _usual_format(paths) == "yaml" else None
