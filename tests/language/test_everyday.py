"""Concepts of economy, sport, health, law, culture and everyday doings: words of both languages meet in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from factcheck.language.lexicon import lexicon
from factcheck.language.sentence import analyse
from tests.files import read_cases

if TYPE_CHECKING:
    from factcheck.model import Lang

CASES = read_cases("language/everyday.yaml")


def concepts(text: str, lang: Lang) -> set[str]:
    """Ids of what is found in a text."""
    return {match.entry.id for match in analyse(text, lang).matches}


def wider(text: str, lang: Lang) -> set[str]:
    """Ids of what is found, and of everything wider."""
    return {id for found in concepts(text, lang) for id in lexicon().kin(found)}


@pytest.mark.parametrize("words", CASES["same"], ids=lambda words: words[1])
def test_both_languages_meet(words: list[str]) -> None:
    assert wider(words[0], "vi") & wider(words[1], "en")


@pytest.mark.parametrize("case", CASES["opposite"], ids=lambda case: case["words"][1])
def test_opposites_turn_the_sense(case: dict[str, Any]) -> None:
    one, other = (concepts(words, case["lang"]) for words in case["words"])
    assert any(other & set(lexicon()[id].opposites) for id in one)


@pytest.mark.parametrize("case", CASES["never"], ids=lambda case: case["text"])
def test_lookalikes_are_left_alone(case: dict[str, Any]) -> None:
    assert case["id"] not in concepts(case["text"], case["lang"])


@pytest.mark.parametrize("case", CASES["unaccented"], ids=lambda case: case["text"])
def test_only_safe_words_are_read_without_accents(case: dict[str, Any]) -> None:
    found = concepts(case["text"], "vi")
    assert [id for id in case.get("ids", ()) if id not in found] == []
    assert [id for id in case.get("never", ()) if id in found] == []
