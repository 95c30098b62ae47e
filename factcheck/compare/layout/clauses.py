"""Divides a sentence: into clauses and lists, and what it tells from what it only compares with.

A comma, a bracket or a quotation mark ends a clause, and so does a word like "while"; a comma in a list of names
does not. What contains no action ("On 3 August, near Lachin, …") belongs to the clause that follows. The words are in
`lexicons/clauses.yaml`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.language.listed import listed, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.language.sentence import Sentence

MARKS = frozenset(',;:!?()–—…"“”«»')
_PUT_IN = 12
"""How many tokens may be inserted between a subject and its verb."""
T = TypeVar("T")


def next_mark(words: list[str], at: int) -> int:
    """Return the index of the first mark from a word on; the number of words if there is none."""
    return next((mark for mark in range(at, len(words)) if words[mark] in MARKS), len(words))


def after_last_mark(words: list[str], at: int) -> int:
    """Return the index after the last mark before a word; 0 if there is none."""
    return max((mark + 1 for mark in range(at) if words[mark] in MARKS), default=0)


def up_to_marks(words: list[str], joints: Iterable[range]) -> frozenset[int]:
    """Return the indexes of the words after each of some joints, up to the next mark."""
    return frozenset(at for joint in joints for at in range(joint.stop, next_mark(words, joint.stop)))


def dividing_tokens(sentence: Sentence) -> set[int]:
    """Return the tokens that separate what precedes them from what follows: marks, "and", conjunctions."""
    and_words = listed(sentence, "roles", "and")
    found = {at for at, word in enumerate(sentence.spoken) if word in MARKS or word in and_words}
    return found.union(place.start for place in places(sentence, "clauses", "joints"))


def past_insertion(words: Sequence[str], at: int) -> int:
    """Return where a sentence goes on after an insertion between commas that begins at a token, if one does.

    "The Perrin, led by Ann Cole, was caught": what is said of the ship follows the second comma.
    """
    if words[at : at + 1] == [","] and "," in words[at + 1 : at + _PUT_IN]:
        return words.index(",", at + 1) + 1
    return at


def clauses(sentence: Sentence, units: tuple[Unit, ...]) -> list[int]:
    """Return for each token a number that only its clause's tokens share: the index after the clause's last token."""
    words = sentence.spoken
    starts = sorted({0, *_starts(words, sentence, units)})
    actions = [unit.first for unit in units if unit.is_action]
    ends = [*starts[1:], len(words)]
    actions += _verbs(words, sentence, units)
    has_action = [any(start <= action < end for action in actions) for start, end in zip(starts, ends, strict=True)]
    found: list[int] = []
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        holder = next((later for later in range(at, len(ends)) if has_action[later]), at)
        found.extend([ends[holder]] * (end - start))
    return found


def _verbs(words: list[str], sentence: Sentence, units: tuple[Unit, ...]) -> Iterator[int]:
    """Yield the verbs that make a clause without an action known to the lexicon: "X is …", "X will …"."""
    english = sentence.lang == "en"
    copulas, auxiliaries = listed(sentence, "clauses", "copulas"), listed(sentence, "clauses", "auxiliaries")
    named = {at for unit in units if unit.is_name for at in (unit.last, unit.last + 1)}
    for at, word in enumerate(words):
        if word in copulas or (at in named and (word in auxiliaries or (english and word.endswith("ed")))):
            yield at


def _starts(words: list[str], sentence: Sentence, units: tuple[Unit, ...]) -> list[int]:
    in_list = _commas_in_lists(words, sentence, units)
    marks = [at for at, word in enumerate(words) if word in MARKS and at not in in_list]
    return marks + [joint.start for joint in places(sentence, "clauses", "joints")]


def _commas_in_lists(words: list[str], sentence: Sentence, units: tuple[Unit, ...]) -> set[int]:
    """Return the tokens between two names that directly follow each other: "Russia, France and the US"."""
    apart = listed(sentence, "clauses", "contrasts")
    names = [unit for unit in units if unit.is_name]
    gaps = [range(one.last, other.first) for one, other in pairwise(names) if 0 < other.first - one.last <= 2]
    return {at for gap in gaps if all(words[token] not in apart for token in gap) for at in gap}


def lists_of(members: Iterable[tuple[range, T]], sentence: Sentence) -> list[list[T]]:
    """Return the runs of two or more members between which only commas and words for "and" stand.

    Each member comes with its tokens, in the order of the sentence.
    """
    joints, found, end = listed(sentence, "order", "and"), list[list[T]](), 0
    for tokens, member in members:
        gap = sentence.words[end : tokens.start] if found else []
        if gap and joints.issuperset(gap):
            found[-1].append(member)
        else:
            found.append([member])
        end = tokens.stop
    return [run for run in found if len(run) > 1]


def listed_with(reading: Reading, name: Unit) -> list[Unit]:
    """Return the names of the list that a name belongs to, in order; only the name itself where it is in none."""
    runs = lists_of(((range(unit.first, unit.last), unit) for unit in reading.named), reading.sentence)
    return next((run for run in runs if name in run), [name])


def compares(reading: Reading) -> bool:
    """Tell whether a sentence compares two things; the "than" of a hedge does not count."""
    than = listed(reading.sentence, "clauses", "than")
    return any(word in than and at not in reading.hedged for at, word in enumerate(reading.sentence.words))


@cached_by_sentence
def comparanda(reading: Reading) -> frozenset[int]:
    """Return the tokens after words that compare ("ahead of", "gấp đôi"), up to the next mark; not of a hedge."""
    joints = places(reading.sentence, "clauses", "comparing")
    return up_to_marks(reading.sentence.spoken, (joint for joint in joints if joint.start not in reading.hedged))
