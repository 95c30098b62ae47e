"""`python -m benchmarks.batch`: building from archives of a thousand to a million sentences, and checking batches.

Rates a second and core are by processor time, so that they hold on a machine that does other things as well; seconds
and ratios of two runs are by the clock. Prints a table; writes the figures with what every run took as JSON, and the
curves over all sizes as SVG. Exit status 1 if a bar is missed.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import msgspec

from benchmarks.bars import save_curves, save_json
from benchmarks.batch.bars import changed, rows
from benchmarks.batch.runs import Runner
from benchmarks.batch.sizes import Bench

CURVES = {
    "check_ms": "check, a statement",
    "build_ms": "build, a sentence",
}


def main() -> int:
    """Measure, print and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="*", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--statements", type=int, default=10_000, help="in a batch; default 10,000")
    parser.add_argument("--articles", type=int, default=10_000, help="of which one changes; 0 leaves the row out")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--svg", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        runner = Runner(Path(work))
        bench = Bench(runner, options.seed, options.repeats)
        sizes = []
        for size in bench.sizes(options.claims, options.statements):
            sizes.append(size)
            print(msgspec.json.encode(size).decode(), flush=True)
        table = list(rows(sizes))
        if options.articles:
            table.append(changed(options.articles, bench.changed(options.articles)))
    print(*table, sep="\n")
    save_json(options.json, {"sizes": sizes, "rows": table, "runs": runner.runs})
    save_curves(options.svg, sizes, CURVES, "milliseconds of processor time")
    return 0 if all(row.is_kept() for row in table) else 1


if __name__ == "__main__":
    raise SystemExit(main())
