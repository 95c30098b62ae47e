"""`python -m benchmarks.judge PAIRS.jsonl`: cross-validate the judge on labelled pairs, then write its weights."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from sklearn.model_selection import StratifiedGroupKFold

from benchmarks.judge.fitting import fit
from benchmarks.judge.pairs import LABELS, Pair, compared, load, nearest_features
from factcheck.compare.judge import WEIGHTS
from factcheck.compare.threshold import certainty
from factcheck.compare.verdict import decide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.stance import Finding

FOLDS, SEED = 5, 0
VERDICTS = {"SUPPORTED": "supported", "REFUTED": "refuted", "NEI": "not_enough_evidence"}
Row = tuple[Pair, list["Finding"]]


def main() -> None:
    """Print the cross-validated figures at both thresholds, and write the weights fitted on all pairs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judge", description=__doc__)
    parser.add_argument("pairs", type=Path, help="JSONL with source, statement and label")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    args = parser.parse_args()
    rows = list(compared(load(args.pairs)))
    for threshold in ("balanced", "quiet"):
        print(threshold, report(cross_validated(rows, threshold)))
    if not args.dry:
        model = _fit(rows, f"python -m benchmarks.judge {args.pairs.name}")
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")


def _fit(rows: Sequence[Row], made_by: str = "") -> object:
    seen = [(row, pair) for pair, findings in rows if (row := nearest_features(findings))]
    return fit([row for row, _ in seen], [LABELS[pair.label] for _, pair in seen], made_by)


def cross_validated(rows: Sequence[Row], threshold: str) -> Counter[tuple[str, str]]:
    """Count (wanted, given) verdicts, each row judged by a model that has not seen its article."""
    confusion: Counter[tuple[str, str]] = Counter()
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    labels, groups = [pair.label for pair, _ in rows], [pair.group for pair, _ in rows]
    for seen, held_out in folds.split(labels, labels, groups):
        model = _fit([rows[n] for n in seen])
        for n in held_out:
            pair, findings = rows[n]
            verdict, _ = decide(findings, certainty(threshold), model)
            confusion[VERDICTS[pair.label], str(verdict)] += 1
    return confusion


def report(confusion: Counter[tuple[str, str]]) -> dict[str, float]:
    """Return macro-F1, and of "refuted" precision, recall and the share of true statements that get it."""
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for (want, got), count in confusion.items():
        wanted[want] += count
        given[got] += count
    f1 = [2 * confusion[v, v] / (wanted[v] + given[v]) for v in VERDICTS.values()]
    hits = confusion["refuted", "refuted"]
    return {
        "macro_f1": round(sum(f1) / len(f1), 4),
        "refuted_precision": round(hits / max(1, given["refuted"]), 4),
        "refuted_recall": round(hits / wanted["refuted"], 4),
        "true_called_refuted": round(confusion["supported", "refuted"] / wanted["supported"], 4),
        "false_called_supported": round(confusion["refuted", "supported"] / wanted["refuted"], 4),
    }


if __name__ == "__main__":
    main()
