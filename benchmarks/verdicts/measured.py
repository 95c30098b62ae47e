"""Rows → figures of every set: ours in both modes at both thresholds, and the rivals'."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from benchmarks.judge.crossing import THRESHOLDS
from benchmarks.judge.scores import VERDICTS, Confusion, report
from benchmarks.verdicts.ours import Judged, in_corpus
from benchmarks.verdicts.rivals import rivals
from benchmarks.verdicts.sets import CORPUS, Asked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.judge.pairs import Pair

Figures = dict[Asked, dict[str, float]]
"""By what is asked: the figures of `benchmarks.judge.scores`, and in a corpus how often the article was found."""


def _counted(name: str, mode: str, threshold: str, answers: Iterable[tuple[Pair, str]]) -> Figures:
    """Return the figures of all rows and of those with numbers."""
    counts: dict[str, Confusion] = {"all": Counter(), "numbers": Counter()}
    for pair, verdict in answers:
        counts["all"][VERDICTS[pair.label], verdict] += 1
        if pair.has_number:
            counts["numbers"][VERDICTS[pair.label], verdict] += 1
    return {Asked(name, mode, threshold, rows): report(count) for rows, count in counts.items()}


def pair_mode(rows: list[Judged]) -> Figures:
    """Return our figures where each statement is held against its own source."""
    found: Figures = {}
    for name, own in _by_set(rows).items():
        for threshold in THRESHOLDS:
            answers = ((row.pair, row.held_out.verdict(threshold)) for row in own)
            found |= _counted(name, "pair", threshold, answers)
    return found


def corpus_mode(rows: list[Judged]) -> Figures:
    """Return our figures where each statement is held against all articles at once."""
    answers = list(in_corpus(rows, "balanced"))
    found = _counted(CORPUS, "corpus", "balanced", ((pair, verdict) for pair, verdict, _ in answers))
    found[Asked(CORPUS, "corpus", "balanced", "all")]["source_found"] = sum(f for *_, f in answers) / len(answers)
    return found


def others(rows: list[Judged]) -> dict[str, Figures]:
    """Return the figures of each rival in pair mode."""
    found: dict[str, Figures] = defaultdict(dict)
    for rival, answer in rivals().items():
        for name, own in _by_set(rows).items():
            answers = zip((row.pair for row in own), answer(own), strict=True)
            found[rival] |= _counted(name, "pair", "", answers)
    return found


def _by_set(rows: list[Judged]) -> dict[str, list[Judged]]:
    found: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        found[row.set].append(row)
    return found
