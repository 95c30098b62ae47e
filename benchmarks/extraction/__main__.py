"""`python -m benchmarks.extraction --corpora PATH`: one table, and a file with every miss of ours."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
from pathlib import Path

from benchmarks.extraction.corpora import Case, load
from benchmarks.extraction.rows import Result, Row, run


def main() -> int:
    """Score every system; exit status 1 if a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the corpora's JSONL files")
    parser.add_argument("--misses", type=Path, default=Path("misses.txt"), help="where to write every miss of ours")
    parser.add_argument("--only", default="", help="rows whose name contains this")
    parser.add_argument("--ours", action="store_true", help="leave the peers out")
    args = parser.parse_args()
    results = [
        run(_without_peers(row) if args.ours else row, load(args.corpora, row.corpus))
        for row in _rows()
        if args.only in row.name
    ]
    print(table(results))
    args.misses.write_text(misses(results), encoding="utf-8")
    return int(any(not _reached(result) for result in results))


def _rows() -> list[Row]:
    """The rows of every module that has some; `times` has those for dates."""
    found: list[Row] = []
    for name in ("figures", "times"):
        if importlib.util.find_spec(f"benchmarks.extraction.{name}"):
            found += importlib.import_module(f"benchmarks.extraction.{name}").rows()
    return found


def _without_peers(row: Row) -> Row:
    return Row(row.name, row.corpus, row.picks, row.judge, {"factcheck": row.readers["factcheck"]}, row.figure, row.bar)


def _reached(result: Result) -> bool:
    ours = result.figures["factcheck"]
    if result.row.bar is not None:
        return ours >= result.row.bar
    return True


def table(results: list[Result]) -> str:
    """Lay the figures out, a column a system."""
    systems = list(dict.fromkeys(system for result in results for system in result.figures))
    head = ["corpus", "cases", "left out", "figure", *systems, "bar"]
    lines = [
        [
            result.row.name,
            str(result.cases),
            str(result.excepted),
            result.row.figure,
            *(f"{result.figures[s]:.3f}" if s in result.figures else "" for s in systems),
            "" if result.row.bar is None else f"{result.row.bar:.2f}",
        ]
        for result in results
    ]
    widths = [max(len(line[i]) for line in [head, *lines]) for i in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [head, *lines]
    )


def misses(results: list[Result]) -> str:
    """Say of every miss what was expected and what was read."""
    return "".join(
        f"{result.row.name.strip()} | {case.kind} | {case.text!r} | expected {_expected(case)} | read {answer}\n"
        for result in results
        for case, answer in result.misses
    )


def _expected(case: Case) -> object:
    return case.value if case.entities is None else [(e["text"], e.get("value")) for e in case.entities]


if __name__ == "__main__":
    raise SystemExit(main())
