"""Builds a database: extracts the claims of sources and merges them with what is in the claims files already."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

from factcheck.batches import by_weight
from factcheck.database.building.incremental import IncrementalPass
from factcheck.database.building.jsonl_folder import JsonLinesFolder
from factcheck.database.building.ledger import Ledger
from factcheck.database.building.one_source import Built, Task, build_source
from factcheck.database.building.report import BuildReport, Tally
from factcheck.database.building.yaml_folder import YamlFolder
from factcheck.database.lock import building
from factcheck.errors import DatabaseError
from factcheck.language.user_lexicons import UserLexicons, lexicons_in_use, use
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from factcheck.database.building.incremental import ClaimsFolder
    from factcheck.database.building.one_source import Extract
    from factcheck.database.index.prepared_cache import PreparedCache
    from factcheck.model import Source
    from factcheck.processes import Engine
    from factcheck.readers.sources import SourceFile

    Work = Callable[[list[Task]], list[Built]]

Format = Literal["yaml", "jsonl"]
FORMATS: tuple[Format, ...] = ("yaml", "jsonl")

SOURCES_A_BATCH = 64
"""A process takes a batch of this many sources, or less if `BYTES_A_BATCH` is reached first."""
BYTES_A_BATCH = 64 << 10
"""Bytes of text in a batch."""


def build(
    sources: Iterable[Source | SourceFile],
    folder: Path,
    on_progress: Callable[[int], object] | None = None,
    extract: Extract | None = None,
    *,
    jobs: int = 1,
    format: Format = "yaml",  # noqa: A002  as the option is called
    engine: Engine | None = None,
    cache: PreparedCache | None = None,
) -> BuildReport:
    """Build the claims files of a folder from sources.

    Files of other sources are left alone, and so is every file in which nothing would change. The work is shared among
    `jobs` processes, or those of an `engine`. `on_progress` is told how many sources are done. `extract` replaces
    `extract_claims`; then everything is done in this process, and no source is skipped because it has not changed.
    New claims are also put into the `cache`, for the index that is made next.

    Raises DatabaseError if the folder cannot be written, a file in it is broken, two sources would share a file, or
    another build is at work; InputError for a source that cannot be read. What was built before stays; if there is
    nothing, the folder does not stay either.
    """
    with _kept_if_filled(folder), building(folder), Ledger(folder if extract is None else None) as ledger:
        place: ClaimsFolder = JsonLinesFolder(folder) if format == "jsonl" else YamlFolder(folder)
        tally = Tally(place.noun, on_progress)
        changes = IncrementalPass(place, ledger, tally, cache)
        tasks = changes.tasks(sources)
        begin = partial(_building, prepare=cache is not None)
        for built in (
            map(partial(build_source, extract=extract), tasks) if extract else _share(begin, tasks, jobs, engine)
        ):
            changes.keep(built)
        place.finish()
    return tally.report()


@contextmanager
def _kept_if_filled(folder: Path) -> Iterator[None]:
    """Make a folder; if the block fails before anything is written, remove it and those made for it.

    An empty folder would be taken for a database, and hide the one of a parent folder.
    """
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(f"{folder}: cannot be created: {reason(error)}.") from error
    try:
        yield
    except BaseException:
        with suppress(OSError):  # one that is not empty stays, and so do those above it
            for place in made:
                place.rmdir()
        raise


def _share(begin: Callable[[], Work], tasks: Iterator[Task], jobs: int, engine: Engine | None) -> Iterator[Built]:
    """Do the tasks in order, in several processes if there is more than one batch of them."""
    batches = by_weight(tasks, Task.weight, BYTES_A_BATCH, SOURCES_A_BATCH)
    first_two = list(islice(batches, 2))
    batches = chain(first_two, batches)
    if len(first_two) < 2 or (jobs == 1 and not engine):
        return (built for batch in batches for built in begin()(batch))
    elsewhere = partial(_building_elsewhere, begin, os.getcwd(), lexicons_in_use())
    if engine:
        return chain.from_iterable(engine.over(elsewhere, batches))
    from factcheck.processes import in_processes  # lazy: small builds take one process

    return chain.from_iterable(in_processes(elsewhere, batches, jobs))


def _building_elsewhere(begin: Callable[[], Work], folder: str, lexicons: UserLexicons) -> Work:
    """Begin in another process, perhaps on another machine: with the working folder and the user's lexicons."""
    os.chdir(folder)
    use(lexicons)
    return begin()


def _building(*, prepare: bool) -> Work:
    """Return what builds the sources of a batch."""
    extract = _extractor()
    return lambda tasks: [build_source(task, extract, prepare=prepare) for task in tasks]


def _extractor() -> Extract:
    from factcheck.extract.claims import extract_claims  # lazy: it loads the whole lexicon

    return extract_claims
