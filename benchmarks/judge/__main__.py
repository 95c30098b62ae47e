"""Cross-validate the judge on labelled pairs, language by language, then write its weights.

    python -m benchmarks.judge --vi news.jsonl whole_articles.jsonl=0.5 --en wiki.jsonl news.jsonl=0.3

A row of `FILE=WEIGHT` counts so much in fitting. The figures of a set stand behind the language whose model was fitted.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks.judge.crossing import cross_validated, fitted_on
from benchmarks.judge.pairs import compared, load
from benchmarks.judge.scores import report
from factcheck.compare.judge import WEIGHTS, Model, Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Lang

LANGUAGES: tuple[Lang, ...] = ("vi", "en")


def main() -> None:
    """Print the cross-validated figures of each set at both thresholds, and write the weights fitted on all pairs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judge", description=__doc__)
    for lang in LANGUAGES:
        parser.add_argument(f"--{lang}", nargs="+", required=True, metavar="FILE[=WEIGHT]")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    args = parser.parse_args()
    models = {lang: _model(lang, getattr(args, lang)) for lang in LANGUAGES}
    if not args.dry:
        sets = (f"--{lang} {' '.join(models[lang].made_from)}" for lang in LANGUAGES)
        weights = Weights(f"python -m benchmarks.judge {' '.join(sets)}", models)
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")


def _model(lang: Lang, files: Sequence[str]) -> Model:
    named = [(Path(name), float(weight or 1)) for name, _, weight in (file.partition("=") for file in files)]
    sets = [list(compared(load(path), weight)) for path, weight in named]
    for (path, _), counts in zip(named, cross_validated(sets), strict=True):
        for threshold, confusion in counts.items():
            print(lang, path.stem, threshold, report(confusion), flush=True)
    return fitted_on([row for rows in sets for row in rows], [Path(file).name for file in files])


if __name__ == "__main__":
    main()
