"""Counts of verdicts → figures."""

from __future__ import annotations

from collections import Counter

Confusion = Counter[tuple[str, str]]
"""How many statements that should get one verdict got which."""
VERDICTS = {"SUPPORTED": "supported", "REFUTED": "refuted", "NEI": "not_enough_evidence"}


def report(confusion: Confusion) -> dict[str, float]:
    """Return accuracy, macro-F1, and of "refuted" precision, recall and the share of true statements that get it."""
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for (want, got), count in confusion.items():
        wanted[want] += count
        given[got] += count
    f1 = [2 * confusion[v, v] / max(1, wanted[v] + given[v]) for v in VERDICTS.values()]
    hits = confusion["refuted", "refuted"]
    return {
        "accuracy": round(sum(n for (want, got), n in confusion.items() if want == got) / max(1, confusion.total()), 4),
        "macro_f1": round(sum(f1) / len(f1), 4),
        "refuted_precision": round(hits / max(1, given["refuted"]), 4),
        "refuted_recall": round(hits / max(1, wanted["refuted"]), 4),
        "true_called_refuted": round(confusion["supported", "refuted"] / max(1, wanted["supported"]), 4),
        "false_called_supported": round(confusion["refuted", "supported"] / max(1, wanted["refuted"]), 4),
    }
