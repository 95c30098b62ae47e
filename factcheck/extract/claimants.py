"""Finds the claimant: "Bộ Quốc phòng Armenia thông báo …", "…, theo Anadolu Agency", "According to X, …"."""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.name_words import title_phrases
from factcheck.language.phrases import Tree, index_phrases
from factcheck.language.tables import compiled_rows, table

if TYPE_CHECKING:
    from factcheck.language.sentence import Mode, Sentence
    from factcheck.model import Mention

_CODE = Path(__file__).parent


class Attribution(msgspec.Struct, frozen=True):
    """The claimant as written, and the clause that only says who speaks."""

    text: str
    start: int
    end: int
    clause_start: int
    """Start of the claimant with the verb or with "theo"; names in this clause are not part of the event."""
    clause_end: int


class AttributionWords(msgspec.Struct, frozen=True, array_like=True):
    """The word lists of one language, from `lexicons/attribution.yaml`."""

    verbs: Tree
    inverted: Tree
    """Verbs that may come before the claimant."""
    silent: Tree
    """Phrases that contain a verb of reporting but report nothing."""
    according: Tree
    unsaid: Tree
    """What may follow `according` without being a claimant."""
    speakers: Tree
    """Nouns for claimants, including titles."""
    lead_ins: Tree
    pronouns: Tree
    fillers: frozenset[str]
    """Words that may come between claimant and verb."""
    blockers: frozenset[str]
    """Words that no claimant contains."""
    dating: frozenset[str]
    """Words before the day on which something was said."""
    firsts: frozenset[str]
    """First words of `verbs` and `according`; a sentence without any of them reports nothing."""
    heads: frozenset[str]
    """The same and the first words of `silent`."""


def read_claimant(sentence: "Sentence", names: Sequence["Mention"]) -> Attribution | None:
    """Return the first claimant that a sentence names by a verb of reporting, "theo" or "according to"; else None.

    `names` are those of `read_names`. A pronoun ("ông cho biết") is not a claimant.
    """
    lists = attribution_words(sentence.mode)
    if lists.firsts.isdisjoint(sentence.words):
        return None
    from factcheck.extract.named_claimants import named_in  # lazy: most sentences name nobody

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


@cached_per_lexicon(maxsize=3)
def attribution_words(mode: "Mode") -> AttributionWords:
    """Return the word lists of a language."""
    rows = compiled_rows(
        "attribution", lambda: {one: _lists(one) for one in ("vi", "folded", "en")}, AttributionWords, [_CODE]
    )
    return rows[mode]


def _lists(mode: "Mode") -> AttributionWords:
    lang = "en" if mode == "en" else "vi"
    spell = lower if mode == "vi" else fold
    lists = {key: value[lang] for key, value in table("attribution").items()}
    lists["speakers"] = [*lists["speakers"], *title_phrases(lang)]
    names = ("verbs", "inverted", "silent", "according", "unsaid", "speakers", "lead_ins", "pronouns")
    phrases = {name: index_phrases(lists[name], accented=mode == "vi") for name in names}
    return AttributionWords(
        **phrases,
        fillers=frozenset(spell(word) for phrase in lists["fillers"] for word in phrase.split()),
        blockers=frozenset(map(spell, lists["blockers"])),
        dating=frozenset(map(spell, lists["dating"])),
        firsts=frozenset([*phrases["verbs"], *phrases["according"]]),
        heads=frozenset([*phrases["verbs"], *phrases["according"], *phrases["silent"]]),
    )
