"""The benchmarks of scale and of batches in small: what it makes, what is found again, what it draws."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from benchmarks.batch.archives import change, texts
from benchmarks.batch.bars import rows
from benchmarks.batch.sizes import Size
from benchmarks.curves import drawn
from benchmarks.scale.articles import SENTENCES, articles
from benchmarks.scale.measures import recalled
from benchmarks.scale.rivals import TERMS, words_of
from benchmarks.scale.statements import WAYS, statements
from factcheck.checker import Checker
from factcheck.model import Source

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES, SEED = 12, 3


@pytest.fixture(scope="module")
def checker() -> Checker:
    made = articles(ARTICLES, SEED)
    return Checker.from_texts({one.id: Source(one.id, one.text(), lang=one.lang) for one in made})


def test_the_same_seed_makes_the_same_articles() -> None:
    one, same, other = ([article.text() for article in articles(3, seed)] for seed in (1, 1, 2))
    assert one == same != other


def test_every_sentence_is_a_claim(checker: Checker) -> None:
    assert len(checker.claims) == ARTICLES * SENTENCES


@pytest.mark.parametrize("way", WAYS)
def test_a_claim_is_found_again(checker: Checker, way: str) -> None:
    told = statements(way, 60, ARTICLES * SENTENCES, SEED)
    quotes = {claim.id: claim.quote for claim in checker.claims}
    assert all(one.text != quotes[one.claim_id] for one in told)
    assert recalled(checker, told) >= 0.98


def test_a_query_has_as_many_words_as_the_rivals_ask_for() -> None:
    assert len(words_of("Lũ ở Lai Châu")) == TERMS


def test_curves_are_drawn() -> None:
    svg = drawn({"a <b>": [(1_000, 0.5), (1_000_000, 40)], "c": [(1_000, 3)]}, "claims", "ms")
    texts = [one.text for one in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert {"a <b>", "c", "1,000", "1e+06", "0.1", "100", "claims", "ms"} <= set(texts)


def test_the_bars_of_a_batch_are_for_the_sizes_that_they_name() -> None:
    sizes = [Size(claims, 250, 0.5, 900, 0.5, 200, 1.9) for claims in (1_000, 10_000, 1_000_000)]
    assert [(row.value, row.is_kept()) for row in rows(sizes)] == [
        (1.9, True),
        (2_000, True),
        (2_000, False),
        (250, False),
        (900, True),
    ]


def test_one_article_of_many_is_changed(tmp_path: Path) -> None:
    folder = texts(tmp_path / "texts", 5, SEED)
    before = {file.name: file.read_text() for file in folder.iterdir()}
    change(folder, SEED)
    assert sum(file.read_text() != before[file.name] for file in folder.iterdir()) == 1
