"""Where the judge has its say: the nearest passage, if no value rule has spoken.

Value rules on aligned slots are never outvoted. The judge may call refuted what the rules leave open, or leave open
what they call supported; it supports nothing that still has a figure, date or name without a counterpart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.align.stretches import stretches
from factcheck.compare.contradiction import A_COPY, two_anchors_off
from factcheck.compare.judge.evidence import is_across, nearest_of, reach_of
from factcheck.compare.judge.model import STANCES, judge, weights
from factcheck.compare.layout.kinds import is_located
from factcheck.compare.layout.words import is_function_word
from factcheck.compare.matter import BY_VALUE, EVENT_TO_REFUTE, has_event, lacks_thing
from factcheck.compare.sense.doubts import is_doubtful
from factcheck.compare.sense.replaced import replaced
from factcheck.compare.sense.reversals import leaves_reversal, names_reversal
from factcheck.compare.sense.turns import leaves_negation
from factcheck.compare.values.nearby import values_nearby

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.finding import Finding
    from factcheck.compare.judge.model import Model, Probabilities

NEARLY_ALL = 0.8
"""Share of a statement from which a figure that the passage lacks is a mistake and no other event."""
MORE_LIKELY_THAN_NOT = 0.5
"""Below this certainty the likeliest stance is taken as it is."""
BORNE_OUT = 0.9
"""Share of a statement from which agreeing figures and dates leave the judge nothing to say."""
WORTH_ASKING = 0.7
"""Least share of the rest of a statement for a cautious judge to be asked whether a passage supports it after all: with
less, it never said so of a labelled pair."""
SAME_MATTER, SAME_WITH_GAPS = 0.5, 0.65
"""Least share of a statement that a passage must have for the judge to take another side than the rules; more to call
it refuted where the passage lacks a name and has not the very figures and dates either, or lacks one and differs in
another."""


def judged(findings: Sequence[Finding], certainty: float, model: Model | None = None) -> list[Finding]:
    """Return the findings with the judge's stance on the nearest one; `certainty` is what it must reach."""
    nearest = nearest_of(findings)
    cautious = certainty >= MORE_LIKELY_THAN_NOT
    if nearest is None or nearest.stance == "refutes" or (cautious and not _may_be_judged(nearest)):
        return list(findings)
    from factcheck.compare.judge.features import features  # here, as rules often leave the judge nothing to say

    seen = features(nearest, findings)
    by = model or weights().models[reach_of(nearest)]
    likely = {stance: round(chance, 4) for stance, chance in judge(seen, by).items()}
    if cautious:
        return [_cautious(f, likely, certainty) if f is nearest else f for f in findings]
    return [_likeliest(f, likely) if f is nearest else _silenced(f, nearest) for f in findings]


def _likeliest(finding: Finding, likely: Probabilities) -> Finding:
    """Take the likeliest stance."""
    stance = max(STANCES, key=likely.__getitem__)
    slots = finding.slots
    if stance == "refutes" and not finding.differences():
        slots = (*slots, *replaced(finding))
    return msgspec.structs.replace(finding, stance=stance, score=likely[stance], slots=slots)


def _silenced(finding: Finding, nearest: Finding) -> Finding:
    """Let no other passage of the same source support what the judge has read the whole of."""
    same = finding.source_id() == nearest.source_id()
    silent = same and finding.stance == "supports"
    return msgspec.structs.replace(finding, stance="neutral") if silent else finding


def _cautious(finding: Finding, likely: Probabilities, certainty: float) -> Finding:
    """Leave open what is not sure enough, and what speaks of another matter."""
    best = max(likely.values())
    if likely["refutes"] >= certainty and likely["refutes"] == best and _may_refute(finding):
        return _likeliest(finding, likely)
    if finding.stance == "supports":
        doubted = likely["supports"] < min(best, 1 - certainty)
        return msgspec.structs.replace(finding, stance="neutral", score=likely["neutral"]) if doubted else finding
    if likely["supports"] >= certainty and likely["supports"] == best and _may_support(finding):
        return msgspec.structs.replace(finding, stance="supports", score=likely["supports"])
    return finding


def _may_be_judged(finding: Finding) -> bool:
    """Tell whether a cautious judge could change a stance, whatever it sees."""
    if finding.stance == "supports":
        return not (_is_borne_out(finding) or _says_all(finding))
    if finding.rest >= WORTH_ASKING and _may_support(finding):
        return True
    return finding.alignment.coverage >= SAME_MATTER and _may_refute(finding)


def _says_all(finding: Finding) -> bool:
    """Tell whether the sentence has every word and figure of the statement, as written: there is nothing to doubt."""
    stated, focus = finding.stated, finding.passage.focus
    if stated.said <= focus.said:
        return True
    if stated.sentence.accented or is_across(finding):
        return False
    telling = (t for t in stated.sentence.tokens if t.kind != "symbol" and not is_function_word(t, stated.sentence))
    return all(token.fold in focus.words for token in telling)


def _is_borne_out(finding: Finding) -> bool:
    """Tell whether all of a statement is found, figures and dates among it: no likelihood outvotes values."""
    values = [slot.status for slot in finding.slots if not slot.incidental]
    return finding.stance == "supports" and finding.rest >= BORNE_OUT and "agree" in values and set(values) == {"agree"}


def _is_told(finding: Finding) -> bool:
    """Tell whether the rules see a support in which every value agrees: other words may put it in doubt, no more."""
    values = {slot.status for slot in finding.slots if not slot.incidental}
    return finding.stance == "supports" and values == {"agree"}


def _may_support(finding: Finding) -> bool:
    pairs, focus = finding.alignment.pairs, finding.passage.focus
    if finding.is_open() or finding.differences() or leaves_negation(pairs, focus) or leaves_reversal(pairs, focus):
        return False
    if finding.stated.negated and not focus.negated:
        return False
    return not is_doubtful(finding.stated, pairs, finding.passage, finding.slots)


def _may_refute(finding: Finding) -> bool:
    if is_across(finding) or _is_bare(finding):
        return False  # what stands there in other words, or in words without marks, need not be another thing
    if finding.stated.negated and (names_reversal(finding.passage.focus) or names_reversal(finding.stated)):
        return False  # "did not accept" and "refused" say the same, and who denies a thing may well have denied it
    if two_anchors_off(finding.differences()) or not _same_matter(finding):
        return False  # another event, or another subject
    if _is_undecided(finding) or _is_told(finding) or _lacks_figure(finding):
        return False
    return _is_pointed(finding) and not _adds_place(finding)


def _lacks_figure(finding: Finding) -> bool:
    """Tell whether the passage lacks a figure of the statement, and its neighbours have none of the kind."""
    missing = [
        s for s in finding.slots if s.status == "missing" and s.slot not in {"date", "time"} and not s.incidental
    ]
    return bool(missing) and finding.alignment.coverage < NEARLY_ALL and not values_nearby(finding)


def _is_bare(finding: Finding) -> bool:
    """Tell whether a Vietnamese statement was typed without the marks that the passage has."""
    return finding.passage.focus.sentence.accented and not finding.stated.sentence.accented


def _is_pointed(finding: Finding) -> bool:
    """Tell whether the passage has something in place of what it lacks: else that is added, not contradicted."""
    if differing := finding.differences():
        return any(slot.found for slot in differing)
    lacking = stretches(finding.alignment, finding.passage)
    return any(stretch.instead for stretch in lacking) or bool(values_nearby(finding))


def _adds_place(finding: Finding) -> bool:
    """Tell whether a place at the end is all that the passage lacks, and it names no other: "signed in Tbilisi"."""
    lacking = stretches(finding.alignment, finding.passage)
    return bool(lacking) and all(
        stretch.kind == "open"
        and all(is_located(finding.stated, unit) for unit in stretch.units)
        and all(unit.kind != "name" for unit in stretch.instead)
        for stretch in lacking
    )


def _is_undecided(finding: Finding) -> bool:
    """Tell whether a figure has a counterpart that neither agrees nor differs: three of the fifteen who died."""
    return any(slot.status == "unknown" and slot.rule in BY_VALUE for slot in finding.slots)


def _same_matter(finding: Finding) -> bool:
    """Tell whether the passage has so much of the statement that what it lacks is a mistake, not another subject."""
    pairs = finding.alignment.pairs
    found = sum(pair.weight * pair.strength for pair in pairs)
    by_value = any(slot.rule in BY_VALUE for slot in finding.differences())
    if by_value and lacks_thing(pairs):
        return False  # what differs is said of another thing
    missing = any(slot.status == "missing" and not slot.incidental for slot in finding.slots)
    gaps = missing or (bool(finding.alignment.missing("name")) and bool(finding.differences()))
    enough = SAME_WITH_GAPS if gaps else SAME_MATTER
    told = has_event(pairs, None, EVENT_TO_REFUTE) and _has_words(pairs)
    return finding.alignment.coverage >= enough and found >= A_COPY and told


def _has_words(pairs: Sequence[Pair]) -> bool:
    """Tell whether a passage has half of what is not a name: two countries alone are no subject."""
    words = [pair for pair in pairs if pair.stated.kind != "name"]
    return sum(p.weight * p.strength for p in words) >= SAME_MATTER * sum(p.weight for p in words)
