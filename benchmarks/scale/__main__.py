"""`python -m benchmarks.scale`: how long a check takes, and what it finds, among a thousand claims to a million.

Makes its databases in --work, once; prints a table, and writes the figures as JSON and the curves as SVG. Exit status 1
if a bar is missed.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import msgspec

from benchmarks.bars import save_curves, save_json
from benchmarks.scale.bars import rows
from benchmarks.scale.databases import database
from benchmarks.scale.measures import measured

CURVES = {
    "check_ms": "a whole check",
    "retrieval_ms": "its retrieval",
    "tantivy_ms": "bare tantivy, 25 terms",
    "sqlite_ms": "SQLite FTS5",
    "rapidfuzz_ms": "rapidfuzz, all claims",
    "cold_ms": "cold start",
}


def main() -> int:
    """Measure, print and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True, help="folder for databases; 4 GB for a million claims")
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--statements", type=int, default=300, help="for each way of telling a claim again")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--jobs", type=int, default=2, help="processes that make the databases")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--svg", type=Path)
    options = parser.parse_args()
    os.environ["FACTCHECK_CACHE"] = str(options.work / "cache")
    sizes = []
    for claims in options.claims:
        folder = database(options.work, claims, options.seed, options.jobs)
        sizes.append(measured(folder, claims, options.seed, options.statements))
        print(msgspec.json.encode(sizes[-1]).decode(), flush=True)
    table = list(rows(sizes))
    print(*table, sep="\n")
    save_json(options.json, {"sizes": sizes, "rows": table})
    save_curves(options.svg, sizes, CURVES, "milliseconds")
    return 0 if all(row.is_kept() for row in table) else 1


if __name__ == "__main__":
    raise SystemExit(main())
