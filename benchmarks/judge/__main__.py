r"""Cross-validate the judge on labelled pairs, language by language, then write its weights.

    python -m benchmarks.judge --vi news.jsonl whole_articles.jsonl --en wiki.jsonl news.jsonl=0.3 \
        --across benchmarks/statements

A row of `FILE=WEIGHT` counts so much in fitting, one that lacks evidence as `FILE=WEIGHT,NEI=WEIGHT` says. Vietnamese
rows are joined by some that are made of them, and both languages by the pairs of `benchmarks/judge/written`; with
`FILE=WEIGHT,STRANGERS=WEIGHT` each statement is fitted beside a source of another page too, as one without evidence.
A folder holds collections of articles with statements. The figures of a set stand after the language whose model was
fitted, or after "across": statement and passage differ in language.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks.judge.counting import Counting, counted, counting, made_for
from benchmarks.judge.crossing import cross_validated, fitted_on
from benchmarks.judge.pairs import Row, told
from benchmarks.judge.scores import report
from benchmarks.judge.written import written_for
from factcheck.compare.judge.model import WEIGHTS, Model, Weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.judge.model import Reach

REACHES: tuple[Reach, ...] = ("vi", "en", "across")


def main() -> None:
    """Print the cross-validated figures of each set at both thresholds, and write the weights fitted on all pairs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judge", description=__doc__)
    for reach in REACHES:
        parser.add_argument(f"--{reach}", nargs="+", required=True, metavar="FILE[=WEIGHT]")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    args = parser.parse_args()
    models = {reach: _model(reach, getattr(args, reach)) for reach in REACHES}
    if not args.dry:
        sets = (f"--{reach} {' '.join(models[reach].made_from)}" for reach in REACHES)
        weights = Weights(f"python -m benchmarks.judge {' '.join(sets)}", models)
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")


def _model(reach: Reach, files: Sequence[str]) -> Model:
    named = [(Path(name), counting(weights)) for name, _, weights in (file.partition("=") for file in files)]
    sets = [list(_rows(path, reach, counts)) for path, counts in named]
    made = [row for rows, (_, counts) in zip(sets, named, strict=True) for row in made_for(reach, rows, counts)]
    made += written_for(reach, sets)
    for (path, _), confusions in zip(named, cross_validated(sets, made), strict=True):
        for threshold, confusion in confusions.items():
            print(reach, path.stem, threshold, report(confusion), flush=True)
    return fitted_on([row for rows in (*sets, made) for row in rows], [Path(file).name for file in files])


def _rows(path: Path, reach: Reach, counts: Counting) -> Iterator[Row]:
    """Read a file of pairs, or a folder of articles and statements."""
    return told(path, reach, counts.row) if path.is_dir() else counted(path, counts)


if __name__ == "__main__":
    main()
