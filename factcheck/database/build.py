"""Sources → claims files; what people have edited there stays, and what has not changed is passed over."""

from __future__ import annotations

import os
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

from factcheck.database.jsonl_folder import JsonLinesFolder
from factcheck.database.ledger import Ledger
from factcheck.database.lock import building
from factcheck.database.making import Made, Task, make
from factcheck.database.passing import Pass
from factcheck.database.report import BuildReport, Tally
from factcheck.database.yaml_folder import YamlFolder
from factcheck.errors import DatabaseError
from factcheck.language.own_words import own_files, use, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from factcheck.database.making import Extract
    from factcheck.database.ready import Ready
    from factcheck.model import Source
    from factcheck.processes import Engine
    from factcheck.readers.sources import SourceFile

    Work = Callable[[list[Task]], list[Made]]

Format = Literal["yaml", "jsonl"]

BATCH, BATCH_BYTES = 64, 64 << 10
"""Sources, and bytes of their texts, that a process takes at once; the first that is reached counts."""


def build(
    sources: Iterable[Source | SourceFile],
    folder: Path,
    on_progress: Callable[[int], object] | None = None,
    extract: Extract | None = None,
    *,
    jobs: int = 1,
    format: Format = "yaml",  # noqa: A002  as the option is called
    engine: Engine | None = None,
    ready: Ready | None = None,
) -> BuildReport:
    """Extract the claims of sources into a folder and merge them with what is there.

    Sources are taken batch by batch and shared among `jobs` processes, or those of an `engine`; files of other sources
    are left alone, and so is every file in which nothing would change. `on_progress` is told how many sources are done.
    `extract` is `extract_claims` unless given; another one works in this process, and nothing is passed over.
    What is new is put into `ready` for the index that is made next.

    Raises DatabaseError if the folder cannot be written, a file in it is broken, two sources would share a place, or
    another build is at work; InputError for a source that cannot be read. What was built before stays.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(f"{folder}: cannot be made: {error.strerror or error}.") from error
    with building(folder), Ledger(folder if extract is None else None) as ledger:
        place = JsonLinesFolder(folder) if format == "jsonl" else YamlFolder(folder)
        tally = Tally(place.noun, on_progress)
        through = Pass(place, ledger, tally, ready)
        tasks = through.tasks(sources)
        work = partial(_make_batch, ready=ready is not None)
        for made in map(partial(make, extract=extract), tasks) if extract else _in_batches(work, tasks, jobs, engine):
            through.keep(made)
        place.finish()
    return tally.report()


def _in_batches(work: Work, tasks: Iterator[Task], jobs: int, engine: Engine | None) -> Iterator[Made]:
    """Do the tasks in order, in several processes if there is more than a batch of them."""
    batches = _batches(tasks)
    few = list(islice(batches, 2))
    both = chain(few, batches)
    if len(few) < 2 or (jobs == 1 and not engine):
        return chain.from_iterable(map(work, both))
    if engine:
        return chain.from_iterable(engine.over(work, both, partial(_begin, os.getcwd(), own_files())))
    from factcheck.processes import in_processes

    return chain.from_iterable(in_processes(work, both, jobs, _extract))


def _begin(here: str, words: list[str]) -> None:
    """Get ready on another machine, where paths and words are to mean the same."""
    os.chdir(here)
    use(words_of(words))
    _extract()


def _batches(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    batch: list[Task] = []
    weight = 0
    for task in tasks:
        batch.append(task)
        weight += task.weight()
        if len(batch) == BATCH or weight >= BATCH_BYTES:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _make_batch(tasks: list[Task], *, ready: bool) -> list[Made]:
    extract = _extract()
    return [make(task, extract, ready=ready) for task in tasks]


def _extract() -> Extract:
    from factcheck.extract.claims import extract_claims  # here, as it takes all of the lexicon with it

    return extract_claims
