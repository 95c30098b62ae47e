"""Computes the figures of a set from its confusion matrix."""

from __future__ import annotations

from collections import Counter

Confusion = Counter[tuple[str, str]]
"""Confusion matrix: how many statements with a wanted verdict got which verdict."""
VERDICTS = {"SUPPORTED": "supported", "REFUTED": "refuted", "NEI": "not_enough_evidence"}


def report(confusion: Confusion) -> dict[str, float]:
    """Return the figures of a set: accuracy, macro-F1 over the verdicts wanted in it, and what "refuted" is worth.

    `supported_or_not` is the accuracy where not enough evidence and refuted count as one.
    """
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for (want, got), count in confusion.items():
        wanted[want] += count
        given[got] += count
    total = max(1, confusion.total())
    f1 = [2 * confusion[v, v] / max(1, wanted[v] + given[v]) for v in VERDICTS.values() if wanted[v]]
    hits = confusion["refuted", "refuted"]
    agreeing = sum(n for (want, got), n in confusion.items() if (want == "supported") == (got == "supported"))
    return {
        "accuracy": round(sum(n for (want, got), n in confusion.items() if want == got) / total, 4),
        "macro_f1": round(sum(f1) / max(1, len(f1)), 4),
        "supported_or_not": round(agreeing / total, 4),
        "refuted_precision": round(hits / max(1, given["refuted"]), 4),
        "refuted_recall": round(hits / max(1, wanted["refuted"]), 4),
        "true_called_refuted": round(confusion["supported", "refuted"] / max(1, wanted["supported"]), 4),
        "false_called_supported": round(confusion["refuted", "supported"] / max(1, wanted["refuted"]), 4),
    }
