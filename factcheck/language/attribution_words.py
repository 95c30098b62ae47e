"""The words by which a sentence names its claimant, from `lexicons/attribution.yaml`."""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.name_words import title_phrases
from factcheck.language.phrases import Tree, index_phrases
from factcheck.language.tables import compiled_rows, table

if TYPE_CHECKING:
    from factcheck.language.sentence import Mode


class AttributionWords(msgspec.Struct, frozen=True, array_like=True):
    """The word lists of one language."""

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


@cached_per_lexicon(maxsize=3)
def attribution_words(mode: "Mode") -> AttributionWords:
    """Return the word lists of a language."""
    rows = compiled_rows("attribution", lambda: {one: _lists(one) for one in ("vi", "folded", "en")}, AttributionWords)
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
