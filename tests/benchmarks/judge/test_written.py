"""Pairs written for this project are put together from what they say themselves and what they take from an article."""

from collections import Counter, defaultdict

import msgspec
import pytest

from benchmarks.judge.pairs import LABELS, Pair, compared
from benchmarks.judge.written import FOLDER, NEWS, Statement, Written, written_for

ARTICLE = "Lũ ở Quảng Bình làm 36 người chết. Giá gạo tăng mạnh."
KNOWN = Pair("7", ARTICLE, "Giá gạo tăng.", "SUPPORTED", "flood")
TOLD = Statement("flood", ((0, 34),), ("Trận ", (16, 33), " là 38"), "REFUTED")


def lines(name, of):
    return [msgspec.json.decode(line, type=of) for line in (FOLDER / f"{name}.jsonl").read_bytes().splitlines()]


def test_a_statement_takes_over_words_of_its_article():
    assert TOLD.text("." * 16 + "làm 36 người chết") == "Trận làm 36 người chết là 38"


def test_a_statement_stands_beside_what_decides_on_it_and_beside_the_whole_article():
    few, whole = TOLD.pairs(KNOWN)
    assert (few.source, whole.source) == (ARTICLE[:34], ARTICLE)
    assert {(pair.id, pair.doc, pair.label) for pair in (few, whole)} == {("7", "flood", "REFUTED")}


def test_those_about_articles_that_no_set_has_are_left_out():
    assert not list(written_for("vi", [list(compared([KNOWN]))]))


def test_those_about_the_article_of_a_set_count_little_and_are_never_judged():
    row = lines("news", Statement)[0]
    end = max(part[1] for part in (*row.evidence, *row.statement) if not isinstance(part, str))
    source = Pair("7", "Lũ lớn. " * end, "Lũ lớn.", "SUPPORTED", row.article)
    about = [one for one in lines("news", Statement) if one.article == row.article]
    told = list(written_for("vi", [list(compared([source]))]))
    assert len(told) == 2 * len(about)
    assert {(one.pair.id, one.weight) for one in told} == {("7", NEWS)}
    assert not any(one.assessments for one in told)


def test_every_article_has_a_statement_of_each_kind():
    kinds = defaultdict(Counter)
    for row in lines("news", Statement):
        kinds[row.article][row.label] += 1
        assert row.evidence
        assert all(start < end for start, end in row.evidence)
    assert all(set(told) == set(LABELS) for told in kinds.values())


@pytest.mark.parametrize("name", ["contraries", "revisions"])
def test_written_sources_and_statements_are_told_once(name):
    rows = lines(name, Written)
    assert all(row.source.strip() and row.statement.strip() and row.label in LABELS for row in rows)
    assert len({(row.source, row.statement) for row in rows}) == len(rows)


def test_contraries_are_true_of_one_source_and_false_of_another():
    told = defaultdict(set)
    for row in lines("contraries", Written):
        told[row.statement].add(row.label)
    assert all(labels == {"SUPPORTED", "REFUTED"} for labels in told.values())
