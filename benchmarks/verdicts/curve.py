"""Is a probability of the judge's what it says? Of all answers given with 70 %, 70 % should be right."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.judge.pairs import LABELS
from factcheck.compare.judge.model import judge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.verdicts.ours import Judged

STEPS = 10
SIZE, EDGE = 260, 30
"""Of the drawing in pixels, and of its margin."""


class Point(NamedTuple):
    """The answers whose probability lies in one tenth."""

    said: float
    """Their mean probability."""
    right: float
    """The share of them that is right."""
    rows: int


def reliability(rows: Iterable[Judged]) -> list[Point]:
    """Return a point for each tenth of probability in which the judge gave answers."""
    tenths: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for row in rows:
        features = row.held_out.row.features
        if features is not None:
            chances = judge(features, row.held_out.model)
            stance = max(chances, key=chances.__getitem__)
            chance = chances[stance]
            tenths[min(int(chance * STEPS), STEPS - 1)].append((chance, stance == LABELS[row.pair.label]))
    return [
        Point(sum(said for said, _ in group) / len(group), sum(right for _, right in group) / len(group), len(group))
        for _, group in sorted(tenths.items())
    ]


def error_of(points: Iterable[Point]) -> float:
    """Return the expected calibration error: how far said and right lie apart in the mean."""
    points = list(points)
    return sum(abs(p.said - p.right) * p.rows for p in points) / max(1, sum(p.rows for p in points))


def drawn(points: Iterable[Point]) -> str:
    """Return the curve as SVG: what was said to the right, what was right upwards, the diagonal for comparison."""
    places = [(EDGE + p.said * SIZE, EDGE + (1 - p.right) * SIZE, p) for p in points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{p.rows} rows</title></circle>' for x, y, p in places
    )
    far, whole = EDGE + SIZE, SIZE + 2 * EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="sans-serif"'
        ' font-size="12">'
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#999"/>'
        f'<line x1="{EDGE}" y1="{far}" x2="{far}" y2="{EDGE}" stroke="#999" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="2"/><g fill="#06c">{dots}</g>'
        f'<text x="{EDGE}" y="{whole - 10}">0</text><text x="{far - 8}" y="{whole - 10}">1</text>'
        f'<text x="{EDGE + SIZE / 2}" y="{whole - 10}" text-anchor="middle">probability said</text>'
        f'<text x="{EDGE}" y="{EDGE - 10}">share that is right</text></svg>\n'
    )
