"""Finds the claimant: "Bộ Quốc phòng Armenia thông báo …", "…, theo Anadolu Agency", "According to X, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.attribution_words import attribution_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.sentence import Sentence
    from factcheck.model import Mention


class Attribution(msgspec.Struct, frozen=True):
    """The claimant as written, and the clause that only says who speaks."""

    text: str
    start: int
    end: int
    clause_start: int
    """Start of the claimant with the verb or with "theo"; names in this clause are not part of the event."""
    clause_end: int


def read_claimant(sentence: Sentence, names: Sequence[Mention]) -> Attribution | None:
    """Return the first claimant that a sentence names by a verb of reporting, "theo" or "according to"; else None.

    `names` are those of `read_names`. A pronoun ("ông cho biết") is not a claimant.
    """
    lists = attribution_words(sentence.mode)
    if lists.firsts.isdisjoint(sentence.words):
        return None
    from factcheck.extract.claimants.named_claimants import named_in  # lazy: most sentences name nobody

    found = named_in(sentence, lists, names)
    if found is None:
        return None
    starts = [sentence.tokens[at].start for at in (found.start, found.first)]
    ends = [sentence.tokens[at - 1].end for at in (found.end, found.last)]
    return Attribution(
        text=sentence.text[starts[0] : ends[0]],
        start=starts[0],
        end=ends[0],
        clause_start=starts[1],
        clause_end=ends[1],
    )
