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

from benchmarks.judge.pairs import load
from factcheck import Checker
from factcheck.compare.strictness import NAMED_THRESHOLDS, Threshold
from factcheck.extract.claims import extract_claims
from factcheck.model import Source, Verdict

_ROUNDS = 8


def main() -> None:
    """Check the sentences at every threshold, and print how many got which verdict."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    rows = parser.parse_args().rows
    articles = {pair.doc: pair.source for pair in load(rows)}
    counts = {threshold: verdicts(articles, threshold) for threshold in NAMED_THRESHOLDS}
    for threshold, given in counts.items():
        counted = ", ".join(f"{given[verdict]} {verdict}" for verdict in Verdict)
        print(f"{threshold}: of {given.total():,} sentences {counted}")
    print(json.dumps({name: {str(verdict): given[verdict] for verdict in Verdict} for name, given in counts.items()}))


def verdicts(articles: dict[str, str], threshold: Threshold) -> Counter[Verdict]:
    """Return how often each verdict is given on a sentence by the articles of other rounds."""
    ids = sorted(articles)
    given: Counter[Verdict] = Counter()
    for number in range(_ROUNDS):
        drafts = set(ids[number::_ROUNDS])
        checker = Checker.from_texts({id: articles[id] for id in ids if id not in drafts}, threshold=threshold)
        for id in sorted(drafts):
            given.update(checker.check(claim.quote).verdict for claim in extract_claims(Source(id, articles[id])))
    return given


if __name__ == "__main__":
    main()
