"""Explains a verdict in one plain sentence in the statement's language. The wording is in `lexicons/messages.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.compare.rule_names import DISPUTE, RATED_FALSE, TURN_RULES
from factcheck.extract.units import to_base
from factcheck.language.fold import on_one_line
from factcheck.language.tables import table
from factcheck.model import Lang, Quantity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Assessment
    from factcheck.compare.layout.reading import Reading
    from factcheck.language.sentence import Sentence
    from factcheck.model import Difference, Span

_FIGURES = frozenset({"count-mismatch", "amount-mismatch", "duration-mismatch", "ratio-mismatch", "ordinal-mismatch"})
_QUOTED = TURN_RULES | {RATED_FALSE}
"""Rules whose messages have quotes of their own."""
_INNER = str.maketrans("“”", "‘’")
"""Quotation marks within quotation marks."""


class Wording(msgspec.Struct, frozen=True):
    """A text, and the figures in it."""

    text: str
    lang: Lang
    quantities: Sequence[Quantity]
    start: int = 0
    """Where the text begins in that in which spans are counted."""

    def of(self, words: str, span: Span, rule: str, lang: Lang) -> str:
        """Return the words at a span as an explanation in `lang` writes them, for a rule."""
        whole = self._with_unit(words, span)
        bare = within_a_sentence(words, rule)
        explained = bare + whole[len(words) :] if whole.startswith(words) else whole
        is_foreign = self.lang != lang and any(map(str.isalpha, explained)) and rule not in _QUOTED
        return f"“{explained.translate(_INNER)}”" if is_foreign else explained

    def _with_unit(self, words: str, span: Span) -> str:
        """Return a figure with its unit ("110 kilovolts", "$3 million"); other words as they are."""
        bare = span[0] - self.start, span[1] - self.start
        measured = (one for one in self.quantities if one.figure == bare and one.unit and to_base(one.unit))
        return next((self.text[slice(*one.span)] for one in measured), words)


def wording_of(reading: Reading) -> Wording:
    """Return the wording of a sentence that has been laid out."""
    claim = reading.claim
    return Wording(claim.quote, claim.lang, claim.quantities, claim.start)


def read_wording(text: str, start: int = 0, lang: Lang | None = None) -> Wording:
    """Read a text once more of which only a result is left."""
    from factcheck.extract.quantities import read_quantities  # lazy: few results are explained again
    from factcheck.language.sentence import analyse

    sentence = analyse(text, lang)
    return Wording(text, sentence.lang, read_quantities(sentence), start)


def within_a_sentence(words: str, rule: str) -> str:
    """Return a figure in words as it is written within a sentence: "Fifty" becomes "fifty"; other values stay."""
    is_capitalised = rule in _FIGURES and words[:1].isupper() and words[1:2].islower()
    return words[0].lower() + words[1:] if is_capitalised else words


def explain(typed: Sentence, verdict: Verdict, evidence: Sequence[Assessment]) -> str:
    """Return the reason for a verdict on a statement on one line; `evidence` has the decisive assessment first."""
    return on_one_line(_why(typed, verdict, evidence))


def _why(typed: Sentence, verdict: Verdict, evidence: Sequence[Assessment]) -> str:
    lang = typed.lang
    words = table("messages")[lang]
    match verdict:
        case Verdict.SUPPORTED:
            return str(words["supported"].format(by=_by(evidence[0], lang)))
        case Verdict.REFUTED:
            stated = Wording(typed.text, lang, evidence[0].stated.claim.quantities)
            differences = (
                in_words(slot.difference(), stated, wording_of(slot.reading or evidence[0].passage.focus))
                for slot in evidence[0].differences()
            )
            return explain_differences(lang, differences, evidence[0].passage.focus.claim.claimant)
        case Verdict.CONFLICTING if evidence[0].is_disputed():
            found = next(slot.found for slot in evidence[0].slots if slot.rule == DISPUTE)
            return str(words["disputed"].format(found=found))
        case Verdict.CONFLICTING:
            return str(words["conflicting"].format(sides=words["and"].join(_sides(evidence, lang))))
        case _:
            return _nothing_found(evidence, lang)


def explain_differences(lang: Lang, differences: Iterable[Difference], claimant: str) -> str:
    """Return what a passage, and its claimant, say differently: a sentence for each difference, all on one line.

    The differences are `in_words`.
    """
    return on_one_line(" ".join(_difference(difference, claimant, lang) for difference in differences))


def in_words(difference: Difference, stated: Wording, found: Wording) -> Difference:
    """Return a difference with the words of both sides as an explanation of the statement has them."""
    rule, lang = difference.rule, stated.lang
    stated_words = stated.of(difference.stated, difference.stated_span, rule, lang)
    return replace(difference, stated=stated_words, found=found.of(difference.found, difference.found_span, rule, lang))


def _by(assessment: Assessment, lang: Lang) -> str:
    return _in_brackets(assessment.passage.focus.claim.claimant, lang)


def _in_brackets(claimant: str, lang: Lang) -> str:
    return str(table("messages")[lang]["by"].format(claimant=claimant)) if claimant else ""


def _difference(slot: Difference, claimant: str, lang: Lang) -> str:
    template = table("messages")[lang][_message(slot)]
    label = table("messages")["slots"][lang].get(slot.slot, "{}")
    stated = label.format(slot.stated)
    return _with_one_full_stop(str(template.format(stated=stated, found=slot.found, by=_in_brackets(claimant, lang))))


def _with_one_full_stop(text: str) -> str:
    """Return a sentence that ends in an abbreviation ("3:40 a.m.") without a second full stop."""
    return text.removesuffix(".") if text.endswith("..") and not text.endswith("...") else text


def _message(slot: Difference) -> str:
    """Return the key of the message that tells a difference."""
    if slot.rule == RATED_FALSE:
        return "rated"
    if slot.rule in TURN_RULES:
        return "negated"
    return "differ" if slot.found else "otherwise"


def _sides(evidence: Sequence[Assessment], lang: Lang) -> list[str]:
    """Return what each source says on the points that differ, one side a source."""
    points = {slot.slot: slot.rule for assessment in evidence for slot in assessment.differences()}
    sides: dict[str, str] = {}
    for assessment in evidence:
        found = [
            wording_of(s.reading or assessment.passage.focus).of(s.found, s.found_span, points[s.slot], lang)
            for s in assessment.slots
            if s.slot in points and s.found
        ]
        source = assessment.source_id()
        side = table("messages")[lang]["side"]
        sides.setdefault(source, side.format(source=source, found=", ".join(found), by=_by(assessment, lang)))
    return list(sides.values())


def _nothing_found(evidence: Sequence[Assessment], lang: Lang) -> str:
    words = table("messages")[lang]
    if not evidence:
        return str(words["not_enough_evidence"])
    nearest = evidence[0]
    if modal := nearest.modal():
        return str(words["not_yet"].format(found=modal, by=_by(nearest, lang)))
    if missing := nearest.missing():
        return str(words["not_enough_but"].format(missing=", ".join(f"“{part}”" for part in missing)))
    return str(words["not_enough_evidence" if nearest.stance == "neutral" else "another_matter"])
