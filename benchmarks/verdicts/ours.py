"""Our own verdicts, each by a model that has not seen the statement's article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks.judge.counting import counted, counting, made_for
from benchmarks.judge.crossing import HeldOut, held_out
from benchmarks.judge.written import written_for
from benchmarks.verdicts.sets import CORPUS, FITTED
from factcheck.checker import Checker
from factcheck.compare.strictness import certainty
from factcheck.compare.verdict.decide import decide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.judge.pairs import Pair
    from factcheck.model import Lang


class Judged(NamedTuple):
    """A statement of a set with the model that may judge it."""

    set: str
    held_out: HeldOut

    @property
    def pair(self) -> Pair:
        """The statement with its source."""
        return self.held_out.row.pair


def judged(folder: Path, lang: Lang) -> Iterator[Judged]:
    """Yield the rows of every set whose verdicts the language's model gives; a set counts in one language only."""
    names = list(FITTED[lang])
    weights = [counting(FITTED[lang][name]) for name in names]
    sets = [list(counted(folder / f"{name}.jsonl", counts)) for name, counts in zip(names, weights, strict=True)]
    made = [row for rows, counts in zip(sets, weights, strict=True) for row in made_for(lang, rows, counts)]
    for one in held_out(sets, [*made, *written_for(lang, sets)]):
        if lang == "vi" or names[one.set] not in FITTED["vi"]:
            yield Judged(names[one.set], one)


def in_corpus(rows: Sequence[Judged], threshold: str) -> Iterator[tuple[Pair, str, bool]]:
    """Check each statement against all articles at once: yield verdict and whether its own is in the evidence."""
    own = [row for row in rows if row.set == CORPUS]
    checker = Checker.from_texts({row.pair.doc: row.pair.source for row in own})
    sure, sentences = certainty(threshold), len(checker.claims)
    for row in own:
        assessments = checker.assessments(row.pair.statement)
        verdict, evidence = decide(assessments, sure, row.held_out.model, sentences=sentences)
        shown = {assessment.passage.focus.claim.source_id for assessment in evidence}
        yield row.pair, str(verdict), row.pair.doc in shown
