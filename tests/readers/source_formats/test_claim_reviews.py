"""Rated claims: how they are found, what their ratings come to, and what they say to statements."""

import json

import pytest

from factcheck import Checker
from factcheck.database.build import build
from factcheck.errors import InputError
from factcheck.model import Source
from factcheck.readers.source_formats.claim_reviews import rating_of
from factcheck.readers.sources import read_sources
from tests.files import read_cases

CASES = read_cases("readers/reviews.yaml")
CLAIM = "50 soldiers were killed in the fire in Azat on 19 January 2023."
REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example/fire",
    "datePublished": "2023-01-21T10:00:00Z",
    "author": {"@type": "Organization", "name": "The Checkers"},
    "claimReviewed": CLAIM,
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False"},
}
RATED = Source(
    "a", CLAIM, "The Checkers: False", "The Checkers", "https://checks.example/fire", None, "2023-01-21", rating="false"
)


def read(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    return list(read_sources([folder]))


def page(*scripts):
    body = (
        "<p>No, 15 soldiers were killed, not fifty as a post says: “50 soldiers were killed in the fire in Azat.”</p>"
    )
    found = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<html><head>{found}</head><body>{body}</body></html>"


@pytest.mark.parametrize(("rated", "rating"), CASES["ratings"])
def test_a_published_rating_is_true_false_or_mixed(rated, rating):
    keys = ("alternateName", "ratingValue", "worstRating", "bestRating")
    assert rating_of({key: value for key, value in zip(keys, rated, strict=True) if value is not None}) == rating


@pytest.mark.parametrize("case", CASES["verdicts"], ids=lambda case: f"{case['rating']}: {case['claim']}")
def test_a_rated_claim_decides_on_statements(case):
    sources = {"rated": Source("rated", case["claim"], rating=case["rating"])}
    sources |= {"beside": Source("beside", case["beside"])} if "beside" in case else {}
    checker = Checker.from_texts(sources)
    told = [[statement, str(checker.check(statement).verdict)] for statement, _ in case["statements"]]
    assert told == case["statements"]


def test_what_a_refutation_shows():
    result = Checker.from_texts({"a": RATED}).check(CLAIM)
    (difference,) = result.evidence[0].differences
    assert (result.rules, difference.slot, difference.found) == (("rated-false",), "rating", CLAIM)
    assert difference.stated_span == difference.found_span == (0, len(CLAIM))
    assert result.evidence[0].source_title == "The Checkers: False"
    assert result.explanation == f"This repeats a claim that was rated false: “{CLAIM}”"


@pytest.mark.parametrize("name", ["a.json", "a.jsonld"])
@pytest.mark.parametrize(
    "document", [REVIEW, [REVIEW], {"@graph": [{"@type": "WebPage"}, REVIEW]}, {"x": {"item": [REVIEW]}}]
)
def test_a_document(tmp_path, name, document):
    assert read(tmp_path, name, json.dumps(document)) == [RATED]


@pytest.mark.parametrize(
    "changes",
    [
        {"@type": ["Review", "ClaimReview"]},
        {"@type": "http://schema.org/ClaimReview"},
        {"author": [{"name": "The Checkers"}]},
        {"author": None, "publisher": "The Checkers"},
        {"claimReviewed": {"@value": CLAIM}},
        {"claimReviewed": f" {CLAIM}\n"},
    ],
)
def test_other_ways_to_write_it(tmp_path, changes):
    assert read(tmp_path, "a.jsonld", json.dumps(REVIEW | changes)) == [RATED]


def test_a_page_is_read_as_its_rated_claims(tmp_path):
    html = page("{broken", json.dumps({"@type": "Article"}), json.dumps(REVIEW))
    assert read(tmp_path, "a.html", html) == [RATED]


def test_several_are_numbered(tmp_path):
    other = REVIEW | {"claimReviewed": "It rained.", "reviewRating": {"alternateName": "True"}}
    found = read(tmp_path, "a.html", page(json.dumps([REVIEW, other])))
    assert [(source.id, source.rating) for source in found] == [("a-1", "false"), ("a-2", "true")]


def test_of_several_sentences_none_is_known_to_be_false(tmp_path):
    (source,) = read(tmp_path, "a.json", json.dumps(REVIEW | {"claimReviewed": "It rained. " + CLAIM}))
    assert source.rating == "mixed"


def test_other_json_in_a_folder_is_no_source(tmp_path):
    (tmp_path / "b.txt").write_text("It rained.", encoding="utf-8")
    assert [source.id for source in read(tmp_path, "a.json", '{"settings": 1}')] == ["b"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"settings": 1}', 'a.json: no fact-check found: no object of type "ClaimReview"'),
        ("{", "a.json: the file is not JSON ("),
        ("[" * 100_000, "a.json: the file is not JSON ("),
        (json.dumps(REVIEW | {"claimReviewed": ["", 1]}), "a.json: no fact-check found"),
    ],
)
def test_no_rated_claim(tmp_path, text, message):
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        list(read_sources([tmp_path / "a.json"]))
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


def test_the_rating_is_kept_in_the_database(tmp_path):
    build([RATED], tmp_path / "claims")
    assert "rating: 'false'" in (tmp_path / "claims" / "a.yaml").read_text(encoding="utf-8").replace('"', "'")
    assert str(Checker.open(tmp_path / "claims").check(CLAIM).verdict) == "refuted"


def test_an_audit_leaves_false_claims_alone():
    beside = Source("b", CLAIM.replace("50", "15"))
    assert Checker.from_texts({"b": beside, "c": Source("c", CLAIM)}).audit()
    assert not Checker.from_texts({"b": beside, "a": RATED}).audit()
