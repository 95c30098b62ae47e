"""Figures that a benchmark holds against a bar, and how its results are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from benchmarks.curves import drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Any


class Measure(msgspec.Struct, frozen=True):
    """A figure with its bar, which is its largest or its smallest allowed value."""

    what: str
    value: float
    at_most: float | None = None
    at_least: float | None = None

    def is_kept(self) -> bool:
        """Tell whether the figure keeps its bar."""
        return (self.at_most is None or self.value <= self.at_most) and (
            self.at_least is None or self.value >= self.at_least
        )

    def __str__(self) -> str:
        """Return a line of a table."""
        bar = f"≤ {self.at_most:g}" if self.at_most is not None else f"≥ {self.at_least:g}"
        return f"{self.what:<62} {self.value:>10.3g}   {bar:<8} {'' if self.is_kept() else 'missed'}".rstrip()


def save_json(file: Path | None, figures: Mapping[str, Any]) -> None:
    """Write figures as indented JSON, if a file is named."""
    if file:
        file.write_bytes(msgspec.json.format(msgspec.json.encode(figures)) + b"\n")


def save_curves(file: Path | None, sizes: Iterable[Any], curves: Mapping[str, str], unit: str) -> None:
    """Draw fields of measured sizes over their number of claims as an SVG, if a file is named.

    `curves` has the label of each field.
    """
    sizes = list(sizes)
    if file and sizes:
        points = {label: [(one.claims, getattr(one, field)) for one in sizes] for field, label in curves.items()}
        file.write_text(drawn(points, "claims", unit), "utf-8")
