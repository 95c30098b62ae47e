"""`python -m benchmarks.judge PAIRS.jsonl…`: cross-validate the judge on labelled pairs, then write its weights."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from benchmarks.judge.crossing import cross_validated, fitted_on
from benchmarks.judge.pairs import compared, load
from benchmarks.judge.scores import report
from factcheck.compare.judge import WEIGHTS


def main() -> None:
    """Print the cross-validated figures of each set at both thresholds, and write the weights fitted on all pairs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judge", description=__doc__)
    parser.add_argument(
        "pairs", type=Path, nargs="+", help="JSONL with source, statement and label; the first counts whole"
    )
    parser.add_argument("--weight", type=float, default=0.5, help="what a row of the further files counts (0.5)")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    args = parser.parse_args()
    weights = [1.0] + [args.weight] * (len(args.pairs) - 1)
    sets = [list(compared(load(path), weight)) for path, weight in zip(args.pairs, weights, strict=True)]
    for path, counts in zip(args.pairs, cross_validated(sets), strict=True):
        for name, confusion in counts.items():
            print(path.stem, name, report(confusion))
    if not args.dry:
        names = " ".join(path.name for path in args.pairs)
        model = fitted_on([row for rows in sets for row in rows], f"python -m benchmarks.judge {names}")
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")


if __name__ == "__main__":
    main()
