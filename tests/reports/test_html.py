"""The HTML report as a file: whole, with nothing from elsewhere, marks in their places, hostile text as text."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from factcheck.reports.html_view import date_in_words

ALL = ("refuted", "supported", "unknown", "conflicting", "by hand", "strange", "tagged", "remark")
VOID = {"meta", "link", "input", "rect"}


class Page(HTMLParser):
    """Every element with its attributes and its text; fails on a tag that does not close what is open."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements = [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        element = [tag, dict(attrs), ""]
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append([tag, dict(attrs), ""])

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        for element in self.open:
            element[2] += data

    def texts(self, tag, kind=""):
        return [text for name, attrs, text in self.elements if name == tag and kind in attrs.get("class", "")]


@pytest.fixture
def page(render):
    return Page(render("html", *ALL))


def test_numbers_stand_on_top(page):
    assert page.texts("h1") == ["2 of 7 statements contradict the sources"]
    tiles = [" ".join(text.split()) for text in page.texts("label")]
    assert tiles == ["7 all statements", "2 refuted", "2 conflicting", "2 not enough evidence", "1 supported"]


@pytest.mark.parametrize(
    ("names", "headline"),
    [
        ([], "There are no statements"),
        (["remark"], "There are no statements"),
        (["supported"], "No statement contradicts the sources"),
        (["refuted", "conflicting"], "1 of 2 statements contradicts the sources"),
        (["conflicting"], "Sources disagree on 1 of 1 statement"),
    ],
)
def test_the_headline_sums_up_the_verdicts(render, names, headline):
    assert Page(render("html", *names)).texts("h1") == [headline]


def test_results_stand_under_their_files(page):
    assert [text.strip() for text in page.texts("h2")][:3] == ["docs/draft.md", "Statements", "a,b:c% .md"]
    assert len(page.texts("article")) == len(ALL)


def test_differing_words_are_marked_on_both_sides(render):
    page = Page(render("html", "refuted"))
    assert page.texts("mark", "differs") == ["50", "15"]
    assert page.texts("mark", "agrees") == ["19 January", "19 January"]
    assert page.texts("figcaption") == ["Fire at the warehouse Fire service January 2023"]


def test_what_stands_beside_the_quote_is_named(render):
    page = Page(render("html", "beside"))
    assert page.texts("p", "beside") == ["In nearby sentences: 19 Jan.; Oslo"]
    assert page.texts("mark", "agrees") == ["19 January", "19 Jan."]
    assert Page(render("html", "refuted")).texts("p", "beside") == []


def test_sources_that_disagree_make_a_table(render):
    page = Page(render("html", "tagged"))
    assert page.texts("caption") == ["Sources disagree on killed"]
    assert [text for text in page.texts("td") if text in ("50", "15")] == ["15", "50"]
    assert "Contradicts" in page.texts("b")


def test_hostile_text_makes_no_element(page):
    assert "img" not in {tag for tag, _, _ in page.elements}
    assert len(page.texts("script")) == len(page.texts("style")) == len(page.texts("title")) == 1
    assert any("{{ 7 * 7 }}&lt;" in text for text in page.texts("p", "statement"))
    assert not any(name.startswith("on") for _, attrs, _ in page.elements for name in attrs)


def test_nothing_is_fetched(page, render):
    addresses = [attrs[name] for _, attrs, _ in page.elements for name in ("href", "src", "action") if name in attrs]
    assert all(address.startswith(("#", "data:,")) for address in addresses)
    assert "url(" not in page.texts("style")[0]
    assert "@import" not in page.texts("style")[0]
    assert re.search(r"\b(?:fetch|XMLHttpRequest|import)\b", page.texts("script")[0]) is None


@pytest.mark.parametrize("tag", ["style", "script"])
def test_the_policy_allows_this_text_alone(page, tag):
    (policy,) = [attrs["content"] for _, attrs, _ in page.elements if "Policy" in attrs.get("http-equiv", "")]
    digest = b64encode(sha256(page.texts(tag)[0].encode()).digest()).decode()
    assert f"{tag}-src 'sha256-{digest}'" in policy.split("; ")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_a_long_run_is_written_aside(render, monkeypatch):
    whole = render("html", *ALL)
    monkeypatch.setattr("factcheck.reports.html._IN_MEMORY", 100)
    monkeypatch.setattr("factcheck.reports.html._CHUNK", 7)
    assert render("html", *ALL) == whole


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("2023-01-19", "19 January 2023"), ("2023-12", "December 2023"), ("1988", "1988"), ("2023-13", "2023-13")],
)
def test_dates_in_words(edtf, words):
    assert date_in_words(edtf) == words
