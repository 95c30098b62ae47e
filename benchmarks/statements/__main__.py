"""`python -m benchmarks.statements`: verdicts on statements about invented articles, set by set.

    python -m benchmarks.statements [--threshold balanced] [--without-diacritics] [--errors]

One row a set: how many verdicts are right, how many that are not false are called refuted or conflicting (false
alarms), how many false ones are called supported. The last line is one JSON object. With --without-diacritics,
Vietnamese statements are checked as if typed without any, and those that are typed so anyway are left out.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from benchmarks.statements.collections import Case, Collection, collections
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.strictness import Threshold

Given = list[tuple[Case, Verdict]]
_AGAINST = {Verdict.REFUTED, Verdict.CONFLICTING}


def main() -> None:
    """Check all statements and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threshold", default="quiet", choices=("quiet", "balanced"))
    parser.add_argument("--without-diacritics", action="store_true")
    parser.add_argument("--errors", action="store_true", help="print each statement that gets another verdict")
    options = parser.parse_args()
    every: Given = []
    for one in collections():
        if options.without_diacritics:
            one = one._replace(
                cases=[bare(case) for case in one.cases if case.lang == "vi" and not case.text.isascii()]
            )
        given = verdicts(one, options.threshold)
        print(one.name, counts(given))
        every += given
        for case, verdict in given if options.errors else ():
            if verdict is not case.verdict:
                print(f"  {case.id}: {case.verdict} expected, {verdict} given: {case.text}")
    print(json.dumps(counts(every)))


def bare(case: Case) -> Case:
    """Return a case with the statement typed without diacritics."""
    decomposed = unicodedata.normalize("NFD", case.text.replace("đ", "d").replace("Đ", "D"))
    text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return msgspec.structs.replace(case, text=text)


def verdicts(one: Collection, threshold: Threshold) -> Given:
    """Check the statements of a collection against all its articles."""
    checker = one.checker(threshold)
    return [(case, checker.check(case.text, case.lang).verdict) for case in one.cases]


def counts(given: Iterable[tuple[Case, Verdict]]) -> dict[str, int]:
    """Count what is right and the two kinds of wrong that matter."""
    found: Counter[str] = Counter()
    for case, verdict in given:
        found["statements"] += 1
        found["right"] += verdict is case.verdict
        found["false_alarms"] += verdict in _AGAINST and case.verdict not in _AGAINST
        found["wrongly_supported"] += verdict is Verdict.SUPPORTED and case.verdict in _AGAINST
    return dict(found)


if __name__ == "__main__":
    main()
