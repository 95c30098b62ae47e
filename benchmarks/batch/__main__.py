"""`python -m benchmarks.batch`: building a large archive, building again, and checking a batch, by the command line.

Rates a second and core are by processor time, so that they hold on a machine that does other things as well; seconds
and ratios of two runs are by the clock. Prints a table, and writes it as JSON with what every run took. Exit status 1
if a bar is missed.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import msgspec

from benchmarks.batch.rows import Bench, rows

SIZES = {"sentences": 1_000_000, "articles": 10_000, "claims": 10_000, "statements": 10_000}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, size in SIZES.items():
        parser.add_argument(f"--{name}", type=int, default=size, help=f"default {size:,}; 0 leaves the row out")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    table = []
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(Path(work), options.seed, options.repeats)
        for row in rows(bench, {name: getattr(options, name) for name in SIZES}):
            table.append(row)
            print(row, flush=True)
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode({"rows": table, "runs": bench.runs})) + b"\n")
    return 0 if all(row.is_kept() for row in table) else 1


if __name__ == "__main__":
    raise SystemExit(main())
