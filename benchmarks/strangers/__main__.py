"""`python -m benchmarks.strangers ROWS.jsonl`: how often sentences are refuted by articles that are not about them.

ROWS has articles as `doc` and `source`, such as those of ViFactCheck. In each of eight rounds an eighth of them are
drafts, and the others the archive; every sentence of a draft is checked against the archive. Few are about the same
events, so nearly all should be left open. Some that are refuted deserve it: yesterday's count of patients against
today's. Some that are supported are the same report in two newspapers. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from factcheck import Checker
from factcheck.compare.strictness import NAMED_THRESHOLDS, Threshold
from factcheck.errors import UsageError
from factcheck.extract.claims import extract_claims
from factcheck.model import Source, Verdict

_ROUNDS = 8


def main() -> None:
    """Check the sentences at every threshold, and print how many got which verdict."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    rows = parser.parse_args().rows
    articles = read(rows)
    counts = {threshold: verdicts(articles, threshold) for threshold in NAMED_THRESHOLDS}
    for threshold, given in counts.items():
        print(
            f"{threshold}: of {given.total():,} sentences {given[Verdict.REFUTED]} refuted by other articles, ", end=""
        )
        print(f"{given[Verdict.CONFLICTING]} conflicting, {given[Verdict.SUPPORTED]} supported")
    print(json.dumps({name: {str(verdict): given[verdict] for verdict in Verdict} for name, given in counts.items()}))


def read(rows: Path) -> dict[str, str]:
    """Return the text of every article by its id."""
    return {str(row["doc"]): row["source"] for row in map(json.loads, rows.read_text(encoding="utf-8").splitlines())}


def verdicts(articles: dict[str, str], threshold: Threshold) -> Counter[Verdict]:
    """Return how often each verdict is given on a sentence by the articles of other rounds."""
    ids = sorted(articles)
    given: Counter[Verdict] = Counter()
    for number in range(_ROUNDS):
        drafts = set(ids[number::_ROUNDS])
        checker = Checker.from_texts({id: articles[id] for id in ids if id not in drafts}, threshold=threshold)
        for id in sorted(drafts):
            for claim in extract_claims(Source(id, articles[id])):
                given[_verdict(checker, claim.quote)] += 1
    return given


def _verdict(checker: Checker, sentence: str) -> Verdict:
    try:
        return checker.check(sentence).verdict
    except UsageError:
        return Verdict.NOT_ENOUGH_EVIDENCE  # a line of dots


if __name__ == "__main__":
    main()
