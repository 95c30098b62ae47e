"""Times over the number of claims as an SVG, both axes by powers of ten."""

from __future__ import annotations

from html import escape
from itertools import cycle
from math import ceil, floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Points = list[tuple[float, float]]

WIDTH, HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 80, 190, 20, 50
_LINE = 14
"""Pixels from one label to the next."""
_COLOURS = ("#1b6ca8", "#0b8457", "#d1495b", "#8d6a9f", "#c77d0a", "#555555")


class _Axis:
    """Whole powers of ten from the least value to the greatest, laid on a stretch of pixels."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.first, self.last = floor(min(map(log10, values))), ceil(max(map(log10, values)))
        self._start, self._step = start, (end - start) / max(1, self.last - self.first)

    def at(self, value: float) -> float:
        """Return the pixel of a value."""
        return self._start + (log10(value) - self.first) * self._step

    def ticks(self) -> list[float]:
        """Return the powers."""
        return [10.0**power for power in range(self.first, self.last + 1)]


def drawn(curves: Mapping[str, Points], across: str, up: str) -> str:
    """Return an SVG with a curve for each name, from points with positive values."""
    x = _Axis([one for points in curves.values() for one, _ in points], _LEFT, WIDTH - _RIGHT)
    y = _Axis([one for points in curves.values() for _, one in points], HEIGHT - _BOTTOM, _TOP)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        *_grid(x, y),
        _text((x.at(x.ticks()[0]) + WIDTH - _RIGHT) / 2, HEIGHT - 10, across, "middle"),
        _text(12, 14, up, "start"),
    ]
    laid = {name: [(x.at(a), y.at(b)) for a, b in points] for name, points in curves.items()}
    places = _apart({name: points[-1][1] + 4 for name, points in laid.items()})
    for (name, points), colour in zip(laid.items(), cycle(_COLOURS)):
        lines += _curve(points, colour)
        lines.append(_text(points[-1][0] + 8, places[name], name, "start", colour))
    return "\n".join([*lines, "</svg>", ""])


def _apart(places: Mapping[str, float]) -> dict[str, float]:
    """Move labels down until none lies on another."""
    found: dict[str, float] = {}
    last = float("-inf")
    for name in sorted(places, key=places.__getitem__):
        found[name] = last = max(places[name], last + _LINE)
    return found


def _grid(x: _Axis, y: _Axis) -> Iterator[str]:
    for value in x.ticks():
        yield _line(x.at(value), _TOP, x.at(value), HEIGHT - _BOTTOM)
        yield _text(x.at(value), HEIGHT - _BOTTOM + 18, f"{value:,g}", "middle")
    for value in y.ticks():
        yield _line(_LEFT, y.at(value), WIDTH - _RIGHT, y.at(value))
        yield _text(_LEFT - 8, y.at(value) + 4, f"{value:,g}", "end")


def _curve(points: Points, colour: str) -> Iterator[str]:
    path = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for a, b in points:
        yield f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#dddddd"/>'


def _text(x: float, y: float, text: str, anchor: str, colour: str = "#333333") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{escape(text)}</text>'
