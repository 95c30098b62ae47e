"""The sets of labelled pairs, how they count in fitting, and what is to be reached on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model import Lang

FITTED: dict[Lang, dict[str, str]] = {
    "vi": {"vifactcheck_dev_gold": "1", "vifactcheck_dev_full": "1"},
    "en": {
        "fever_symmetric_dev": "1",
        "vitaminc_dev": "2,STRANGERS=0.2",
        "rte_quant": "1",
        "vifactcheck_dev_gold": "0.3,NEI=0.6",
    },
}
"""By language: the sets that its model is fitted on, and what their rows count (see `benchmarks.judge.counting`)."""
CORPUS = "vifactcheck_dev_full"
"""The set whose articles are also opened all at once."""


class Asked(NamedTuple):
    """What a figure is about."""

    set: str
    mode: str
    """pair: each statement against its own source; corpus: against all sources at once."""
    threshold: str
    rows: str
    """all, or numbers: those whose statement has one."""


class Bar(NamedTuple):
    """A figure that is to be reached."""

    asked: Asked
    figure: str
    least: float
    most: bool = False
    """True where the figure must not be above the bar."""

    def reached(self, figure: float) -> bool:
        """Tell whether a figure is as good as the bar."""
        return figure <= self.least if self.most else figure >= self.least


_GOLD = ("vifactcheck_dev_gold", "pair")
BARS = (
    Bar(Asked(*_GOLD, "balanced", "all"), "macro_f1", 0.78),
    Bar(Asked(*_GOLD, "balanced", "numbers"), "macro_f1", 0.84),
    Bar(Asked(*_GOLD, "quiet", "all"), "true_called_refuted", 0.02, most=True),
    Bar(Asked(*_GOLD, "quiet", "all"), "refuted_precision", 0.90),
    Bar(Asked(*_GOLD, "quiet", "all"), "refuted_recall", 0.45),
    Bar(Asked(*_GOLD, "quiet", "numbers"), "refuted_recall", 0.65),
    Bar(Asked(CORPUS, "pair", "balanced", "all"), "macro_f1", 0.74),
    Bar(Asked(CORPUS, "corpus", "balanced", "all"), "macro_f1", 0.72),
    Bar(Asked(CORPUS, "corpus", "balanced", "all"), "source_found", 0.98),
    Bar(Asked("fever_symmetric_dev", "pair", "balanced", "all"), "accuracy", 0.72),
    Bar(Asked("fever_symmetric_dev", "pair", "balanced", "numbers"), "accuracy", 0.85),
    Bar(Asked("vitaminc_dev", "pair", "balanced", "all"), "macro_f1", 0.66),
    Bar(Asked("rte_quant", "pair", "balanced", "all"), "supported_or_not", 0.72),
)
