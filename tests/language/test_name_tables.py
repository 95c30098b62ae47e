"""The tables of names: every spelling leads to one name, every link to an entry, and no word list is broken."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.extract.claimants import attribution_words
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_spellings import spellings
from factcheck.language.misspelt_names import misspelt
from factcheck.language.name_words import is_syllable, name_words
from factcheck.language.tables import group, table
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = group("names")
NAMES: dict[str, dict[str, Any]] = {id: record for records in FILES.values() for id, record in records.items()}
SPELLINGS = ("vi", "en", "vi_only", "vi_word", "vi_marked", "en_word")
PLACES = {"country", "city", "region", "province"}
KINDS = PLACES | {"body", "agency", "company", "club", "event", "language", "people", "person", "ordinary"}


def strings(value: Any) -> Iterator[Any]:
    """Every leaf of a table."""
    if isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)
    else:
        yield value


def test_an_id_stands_once() -> None:
    ids = Counter(id for records in FILES.values() for id in records)
    assert [id for id, times in ids.items() if times > 1] == []


def test_ids_kinds_and_fields_are_known() -> None:
    assert [id for id in NAMES if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", id)] == []
    assert {record["kind"] for record in NAMES.values()} <= KINDS
    fields = {"kind", "broader", "stands_for", *SPELLINGS}
    assert [(id, key) for id, record in NAMES.items() for key in record if key not in fields] == []


def test_every_name_has_a_spelling() -> None:
    assert [id for id, record in NAMES.items() if not any(record.get(key) for key in SPELLINGS)] == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_phrase_stands_for_two_names(lang: str) -> None:
    owners = defaultdict(set)
    for id, record in NAMES.items():
        for phrase in spellings(record, named=True)[lang == "en"]:
            owners[tuple(t.lower if lang == "vi" else t.fold for t in tokenize(phrase))].add(id)
    assert {phrase: ids for phrase, ids in owners.items() if len(ids) > 1} == {}


def test_links_lead_to_entries() -> None:
    known = lexicon().entries
    links = [
        (id, one) for id, record in NAMES.items() for one in (*record.get("broader", ()), record.get("stands_for"))
    ]
    assert [link for link in links if link[1] and (link[1] not in known or link[1] == link[0])] == []


def test_capitals_stand_for_countries() -> None:
    capitals = FILES["names/capitals"]
    assert len(capitals) > 170
    assert [id for id, record in capitals.items() if NAMES[record["stands_for"]]["kind"] != "country"] == []


@pytest.mark.parametrize("name", [*FILES, "titles", "words", "attribution"])
def test_words_are_composed_strings(name: str) -> None:
    leaves = list(strings(dict(table(name).items())))
    assert [leaf for leaf in leaves if not isinstance(leaf, str) or leaf != unicodedata.normalize("NFC", leaf)] == []
    assert [leaf for leaf in leaves if leaf != leaf.strip() or not leaf] == []


@pytest.mark.parametrize("mode", ["vi", "folded", "en"])
def test_lists_are_compiled_for_every_way_to_compare(mode: Any) -> None:
    assert "tổng" in name_words("vi").titles
    assert name_words(mode).starts
    assert name_words(mode).titles
    assert attribution_words(mode).firsts


@pytest.mark.parametrize("word", ["nguyen", "thai", "nga", "phuong", "khuyen", "quynh", "an", "y", "truong"])
def test_vietnamese_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["putin", "trump", "armenia", "boris", "smith", "kane", "joe", "xtan"])
def test_foreign_words_are_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("azerbaidjan", "azerbaijan"),
        ("azebaijan", "azerbaijan"),
        ("karabak", "nagorno_karabakh"),
        ("rusia", "russia"),
        ("chian", "china"),
        ("armenai", "armenia"),
        ("ukriane", "ukraine"),
        ("isreal", "israel"),
        ("phillipines", "philippines"),
        ("kazahstan", "kazakhstan"),
        ("afganistan", "afghanistan"),
        ("lituania", "lithuania"),
        ("nagorno-karabak", "nagorno_karabakh"),
    ],
)
def test_slips_lead_to_the_name(written: str, meant: str) -> None:
    assert misspelt(written) == meant


OWN_NAMES = ("angela", "franco", "greene", "georgi", "dominic", "alexandra", "slovania", "romano", "austin", "columbia")
SHORT_NAMES = (
    "emirates",
    "cameron",
    "bulgari",
    "maria",
    "franz",
    "marina",
    "albani",
    "martini",
    "iran",
    "nga",
    "x",
    "",
)


@pytest.mark.parametrize("word", [*OWN_NAMES, *SHORT_NAMES])
def test_other_names_are_no_slips(word: str) -> None:
    assert misspelt(word) == ""
