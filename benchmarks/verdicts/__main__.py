"""Measure the verdicts on every set of a folder: `python -m benchmarks.verdicts FOLDER`.

Prints a table of figures beside rivals, the bars with what was reached, the errors by kind, and how far the judge's
probabilities can be trusted. Each statement is judged by a model that has not seen its article.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.judge.scores import VERDICTS
from benchmarks.verdicts.curve import drawn, error_of, reliability
from benchmarks.verdicts.kinds import KINDS, kind_of
from benchmarks.verdicts.measured import Figures, corpus_mode, others, pair_mode
from benchmarks.verdicts.ours import Judged, judged
from benchmarks.verdicts.sets import BARS, FITTED, Bar
from benchmarks.verdicts.tables import laid_out

FIGURES = (
    "accuracy", "macro_f1", "supported_or_not", "refuted_precision", "refuted_recall", "true_called_refuted",
    "source_found",
)  # fmt: skip


def main() -> int:
    """Print all tables; the exit status is 1 if a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.verdicts", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sets lie, as JSON Lines")
    parser.add_argument("--curve", type=Path, help="where to draw the reliability curve, as SVG")
    args = parser.parse_args()
    rows = [row for lang in FITTED for row in judged(args.folder, lang)]
    ours = {**pair_mode(rows), **corpus_mode(rows)}
    print(_figures(ours, others(rows)), _bars(ours), _errors(rows), _curve(rows), sep="\n\n")
    if args.curve:
        args.curve.write_text(drawn(reliability(rows)), encoding="utf-8")
    return int(any(not bar.reached(ours[bar.asked][bar.figure]) for bar in BARS))


def _figures(ours: Figures, others: dict[str, Figures]) -> str:
    """The figures of every set: ours at both thresholds, then the rivals'."""
    lines = [
        [asked.set, asked.mode, asked.rows, f"{system} {asked.threshold}".strip(), *_shown(figures)]
        for system, table in {"factcheck": ours, **others}.items()
        for asked, figures in table.items()
    ]
    return laid_out(["set", "mode", "rows", "system", *(name.replace("_", " ") for name in FIGURES)], sorted(lines))


def _shown(figures: dict[str, float]) -> list[str]:
    return [f"{figures[name]:.3f}" if name in figures else "" for name in FIGURES]


def _bars(ours: Figures) -> str:
    lines = [_bar(bar, ours[bar.asked][bar.figure]) for bar in BARS]
    return laid_out(["set", "mode", "threshold", "rows", "figure", "reached", "bar", ""], lines)


def _bar(bar: Bar, figure: float) -> list[str]:
    bound = f"{'at most' if bar.most else 'at least'} {bar.least}"
    return [*bar.asked, bar.figure.replace("_", " "), f"{figure:.3f}", bound, "" if bar.reached(figure) else "missed"]


def _errors(rows: list[Judged]) -> str:
    """Wrong verdicts of the balanced threshold: by set, what was wanted and given, and the kind of difference."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        wanted, given = VERDICTS[row.pair.label], row.held_out.verdict("balanced")
        if given != wanted:
            counts[f"{row.set}: {wanted} called {given}", kind_of(row.held_out.row.assessments)] += 1
    errors = sorted({error for error, _ in counts})
    lines = [[error, *(str(counts[error, kind] or "") for kind in KINDS)] for error in errors]
    return laid_out(["errors", *KINDS], lines)


def _curve(rows: list[Judged]) -> str:
    points = reliability(rows)
    lines = [[f"{p.said:.2f}", f"{p.right:.2f}", str(p.rows)] for p in points]
    return laid_out(["said", "right", "rows"], lines) + f"\nexpected calibration error {error_of(points):.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
