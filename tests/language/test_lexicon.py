"""The concepts of both languages: the tables are sound, and words lead to the concept they should."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_spellings import spellings
from factcheck.language.sentence import analyse
from factcheck.language.tables import group
from factcheck.language.tokens import tokenize
from tests.files import read_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Lang

CASES = read_cases("language/lexicon.yaml")
KINDS = {"measure", "person", "event", "action", "thing", "quality", "ordinary"}
FIELDS = {"kind", "vi", "en", "en_verbs", "en_nouns", "broader", "senses", "opposites"}
FILES = group("concepts")
CONCEPTS: dict[str, dict[str, Any]] = {id: record for records in FILES.values() for id, record in records.items()}
NAMES = {id for records in group("names").values() for id in records}


def phrases(record: dict[str, Any]) -> Iterator[tuple[Lang, tuple[str, ...]]]:
    """Every spelling as it is looked up, with its language."""
    vietnamese, english = spellings(record, named=False)
    yield from (("vi", tuple(t.lower for t in tokenize(phrase))) for phrase in vietnamese)
    yield from (("en", tuple(t.fold for t in tokenize(phrase))) for phrase in english)


def test_an_id_stands_once() -> None:
    ids = Counter(id for records in FILES.values() for id in records)
    assert [id for id, times in ids.items() if times > 1] == []
    assert sorted(NAMES & set(ids)) == []


def test_ids_are_plain_words() -> None:
    assert [id for id in CONCEPTS if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", str(id))] == []


def test_fields_and_kinds_are_known() -> None:
    assert [(id, key) for id, record in CONCEPTS.items() for key in record if key not in FIELDS] == []
    assert [id for id, record in CONCEPTS.items() if record["kind"] not in KINDS] == []


def test_links_lead_to_concepts() -> None:
    links = [
        (id, key, other)
        for id, r in CONCEPTS.items()
        for key in ("broader", "senses", "opposites")
        for other in r.get(key, ())
    ]
    assert [link for link in links if link[2] not in CONCEPTS or link[2] == link[0]] == []


def test_opposites_are_mutual_and_never_wider() -> None:
    pairs = {(id, other) for id, record in CONCEPTS.items() for other in record.get("opposites", ())}
    assert sorted(pair for pair in pairs if pair[::-1] not in pairs) == []
    assert sorted((one, other) for one, other in pairs if other in lexicon().kin(one)) == []


def test_no_concept_is_wider_than_itself() -> None:
    assert [id for id, r in CONCEPTS.items() if any(id in lexicon().kin(wider) for wider in r.get("broader", ()))] == []


def test_both_languages_have_words_for_every_concept() -> None:
    two_meanings = FILES["concepts/ambiguous"]
    assert [id for id, record in two_meanings.items() if not record.get("senses")] == []
    assert [
        id
        for id, record in CONCEPTS.items()
        if id not in two_meanings and len({lang for lang, _ in phrases(record)}) < 2
    ] == []


def test_spellings_are_clean() -> None:
    words = [(id, word) for id, record in CONCEPTS.items() for half in spellings(record, named=False) for word in half]
    assert [pair for pair in words if not isinstance(pair[1], str) or not tokenize(pair[1])] == []
    assert [pair for pair in words if pair[1] != " ".join(unicodedata.normalize("NFC", pair[1]).split())] == []


def test_a_phrase_belongs_to_one_concept() -> None:
    owners: defaultdict[tuple[Lang, tuple[str, ...]], set[str]] = defaultdict(set)
    for id, record in CONCEPTS.items():
        for phrase in phrases(record):
            owners[phrase].add(id)
    assert {" ".join(phrase[1]): ids for phrase, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("case", CASES["found"], ids=lambda case: case["text"])
def test_words_lead_to_their_concept(case: dict[str, Any]) -> None:
    found = [match.entry.id for match in analyse(case["text"], case["lang"]).matches]
    assert [id for id in case.get("ids", ()) if id not in found] == []
    assert [id for id in case.get("never", ()) if id in found] == []


@pytest.mark.parametrize("words", CASES["same"], ids=lambda words: words[1])
def test_both_languages_meet(words: list[str]) -> None:
    vietnamese, english = (
        {id for match in analyse(text, lang).matches for id in lexicon().kin(match.entry.id)}
        for text, lang in zip(words, ("vi", "en"), strict=True)
    )
    assert vietnamese & english


def test_text_without_accents_is_understood() -> None:
    for text, id in CASES["unaccented"].items():
        assert id in {match.entry.id for match in analyse(text, "vi").matches}, text
