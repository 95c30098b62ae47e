"""Reasons why one name or word of a statement is not supported although a passage has it.

It is too far away, the sentence has its very opposite, "faster than" compares what the source does not, or a longer
name is two names, one of which is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import ANAPHORA, IN_SOURCE
from factcheck.compare.align.counterparts import government
from factcheck.compare.layout.clauses import listed_with
from factcheck.compare.layout.names import is_located, stands_in, tells_name
from factcheck.compare.reason import Reason, any_pair
from factcheck.compare.sense.actors.titles import (
    body_is_another_of_its_state,
    title_is_of_another_body,
    title_is_unheard_of,
)
from factcheck.compare.sense.polarity.modality import is_only_planned
from factcheck.compare.sense.polarity.negations import heads, is_only_under_negation, negated_is_missing
from factcheck.compare.sense.polarity.reversals import is_replaced, replacements
from factcheck.compare.sense.things.binding import other_clause, rest_by_clause
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import has_listed, listed, listed_in, says
from factcheck.language.name_words import is_syllable
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Reading

_A_FULL_NAME = 2
"""Number of words from which the rest of a name counts as a name of its own."""


def _quantifier_differs(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether a statement begins with "most" or "all", and the sentence does not claim it of so many.

    This includes "all of its plants" further on, where the sentence has only one, and for a passage that says "not
    all", or "all except one".
    """
    stated, focus = comparison.stated, comparison.focus
    unit, found, words = pair.stated, pair.found, table("polarity")
    if unit.key in words["universal"] and _makes_exception(focus) and not _makes_exception(stated):
        return True
    if found and pair.reading and unit.key in words["quantifiers"]:
        return pair.reading.is_negated(found) != stated.is_negated(unit)
    one_by_one = stated.sentence.words[unit.first] in listed(stated.sentence, "parts", "each")
    whole = unit.key in words["universal"] and not pair.strength and not one_by_one
    if whole and not says(focus.sentence, "polarity", "several_or_all"):
        return True
    return unit is stated.units[0] and unit.key in words["of_all"] and pair.reading is not focus


def _makes_exception(reading: Reading) -> bool:
    return says(reading.sentence, "polarity", "excepting")


def _only_statement_negates(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether a statement negates what the source has elsewhere, and the sentence negates nothing.

    This includes a sentence with only a related word that it does not negate: "will never accept", "may sign".
    """
    stated, focus = comparison.stated, comparison.focus
    if not stated.negated or not pair.strength or pair.stated not in heads(stated):
        return False
    if pair.reading is not focus:
        return not focus.negated
    wider = pair.found is None or pair.found.key in lexicon().kin(pair.stated.key)  # no children died where people did
    return not wider and not pair.is_whole and pair.found is not None and not focus.is_negated(pair.found)


def _name_is_far_off(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether a name is only further off in the source, and the sentence has a rival or the name comes first."""
    unit = pair.stated
    if not tells_name(pair) or pair.reading is comparison.focus or not pair.strength:
        return False
    beyond = pair.found is None and pair.strength <= ANAPHORA
    return beyond and (pair.strength <= IN_SOURCE or unit is comparison.stated.units[0])


def _is_given_up(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence only has a thing that another replaces: "zstd instead of gzip"."""
    stated, focus, found = comparison.stated, comparison.focus, pair.found
    return found is not None and pair.reading is focus and is_replaced(focus, found) and not replacements(stated)


def _rest_is_another_name(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the missing part of an unknown name is another name of the source: "Hospital X Doctor Y"."""
    unit, found = pair.stated, pair.found
    if not unit.is_name or unit.entry or not found or not found.is_name:
        return False
    has = set(found.key.split())
    left = [word for word in unit.key.split() if word not in has]
    return len(left) >= _A_FULL_NAME and " ".join(left) in comparison.passage.subject


def _sentence_has_opposite(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence has the opposite of a word that it lacks: rose, where the next one mentions a fall.

    This includes a passage that has the word elsewhere, but the opposite where the rest of the statement's clause is.
    """
    entry = pair.stated.entry
    if not entry or not entry.opposites:
        return False
    stated, focus = comparison.stated, comparison.focus
    negated = stated.is_negated(pair.stated)
    opposites = [focus.concepts[id] for id in entry.opposites if id in focus.concepts]
    opposites = [unit for unit in opposites if unit.key in entry.opposites and focus.is_negated(unit) == negated]
    if not opposites or pair.reading is not focus:
        return bool(opposites)
    own = focus.clauses_with(pair.found or opposites[0])
    rest = other_clause(rest_by_clause(comparison, pair.stated), own)
    return rest is not None and any(focus.clauses[unit.first] == rest for unit in opposites)


def _compared_quality_is_missing(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether two things are compared by a quality missing in the sentence: "grew faster than"."""
    unit, sentence = pair.stated, comparison.stated.sentence
    if pair.reading is comparison.focus or unit.kind != "concept" or not pair.has_content:
        return False
    return has_listed(sentence, "clauses", "than", unit.last - 1, unit.last + 1)


def _foreign_word_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks what may be a name, in Vietnamese typed without capitals: "aliyev"."""
    sentence = comparison.stated.sentence
    if pair.strength or pair.stated.kind != "word" or sentence.lang != "vi" or sentence.cased:
        return False
    word = sentence.tokens[pair.stated.first].fold
    return word.isalpha() and not is_syllable(word)


def _partner_is_elsewhere(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence has a name that the statement joins to another ("A and B"), which a neighbour has."""
    if pair.reading is comparison.focus or not pair.strength or not pair.stated.is_name:
        return False
    partners = (name for name in listed_with(comparison.stated, pair.stated) if name is not pair.stated)
    here = {other.stated for other in comparison.pairs_here()}
    return any(partner in here for partner in partners)


def _place_is_a_party(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether a capital "in" which it was only acts there: "Yerevan and Baku", "with the support of Moscow"."""
    stated, focus, found = comparison.stated, comparison.focus, pair.found
    if found is None or pair.reading is not focus or not found.is_name or not is_located(stated, pair.stated):
        return False
    deed = focus.unit_at.get(found.first - 2)
    if has_listed(focus.sentence, "roles", "of", found.first - 1, found.first) and deed is not None and deed.is_action:
        return government(found.key) != found.key
    joined = listed_with(focus, found)
    stands_for = all(government(name.key) != name.key for name in joined)
    return len(joined) > 1 and stands_for and not any(stands_in(focus, name) for name in joined)


def _counts_others(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether an agreeing figure counts people whom the sentence lacks, and others in it: "40 experts".

    One person may be called in many ways.
    """
    unit, stated, focus = pair.stated, comparison.stated, comparison.focus
    if pair.reading is focus or unit.entry_kind != "person" or not unit.has_content:
        return False
    before = unit.first - 1
    agreeing = comparison.agreeing_here()
    counting = [slot for slot in agreeing if before in stated.sentence.tokens_within(*slot.stated_span)]
    if any(figure is not None and figure.value.high == 1 for figure, _ in map(comparison.figures_of, counting)):
        return False
    counted = (focus.unit_at.get(slot.found_tokens().stop) for slot in counting)
    return any(other is not None and other.entry_kind == "person" and other.has_content for other in counted)


def _post_is_missing(_: Comparison, pair: Pair) -> bool:
    """Tell whether no passage has the post that one person holds: who "served as president" did not only study."""
    return not pair.strength and pair.stated.key in listed_in("roles", "one_holder")


UNIT_VETOES: tuple[Reason[[Comparison]], ...] = (
    Reason("name-far-off", any_pair(_name_is_far_off)),
    Reason("foreign-word-added", any_pair(_foreign_word_is_added)),
    Reason("place-is-a-party", any_pair(_place_is_a_party)),
    Reason("counts-others", any_pair(_counts_others)),
    Reason("given-up", any_pair(_is_given_up)),
    Reason("rest-is-another-name", any_pair(_rest_is_another_name)),
    Reason("sentence-has-opposite", any_pair(_sentence_has_opposite)),
    Reason("compared-quality-missing", any_pair(_compared_quality_is_missing)),
    Reason("quantifier-differs", any_pair(_quantifier_differs)),
    Reason("partner-is-elsewhere", any_pair(_partner_is_elsewhere)),
    Reason("title-of-another-body", any_pair(title_is_of_another_body)),
    Reason("body-is-another-of-its-state", any_pair(body_is_another_of_its_state)),
    Reason("post-is-missing", any_pair(_post_is_missing)),
    Reason("title-unheard-of", any_pair(title_is_unheard_of)),
    Reason("only-statement-negates", any_pair(_only_statement_negates)),
    Reason("negated-is-missing", negated_is_missing),
    Reason("only-under-negation", any_pair(is_only_under_negation)),
    Reason("only-planned", any_pair(is_only_planned)),
)
"""Reasons to doubt one name or word, each asked of every pair."""
