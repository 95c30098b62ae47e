"""How a statement is typed, in which order the sources come, and how their lines are broken changes no verdict."""

import unicodedata
from textwrap import wrap

import pytest

from factcheck import Checker
from factcheck.language.wrapping import is_wrapped
from tests.files import read_cases

TABLE = read_cases("compare/verdicts.yaml")
SOURCES = {f"source{n:02}": row["source"] for n, row in enumerate(TABLE)}
STATEMENTS = [(case.get("vi") or case["en"], "vi" if "vi" in case else "en") for r in TABLE for case in r["statements"]]

TYPED = {
    "white space": lambda text: "  " + text.replace(" ", " \t ") + "\n",
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "upper case": str.upper,
    "lower case": str.lower,
}


@pytest.fixture(scope="module", params=["quiet", "balanced"])
def threshold(request):
    return request.param


@pytest.fixture(scope="module")
def checker(threshold):
    return Checker.from_texts(SOURCES, threshold=threshold)


@pytest.fixture(scope="module")
def verdicts(checker):
    return _verdicts(checker)


def _verdicts(checker, typed=str):
    return {text: str(checker.check(typed(text), lang).verdict) for text, lang in STATEMENTS}


@pytest.mark.parametrize("way", TYPED)
def test_however_it_is_typed(threshold, checker, verdicts, way):
    assert _verdicts(checker, TYPED[way]) == verdicts


def test_in_whatever_order_the_sources_come(threshold, verdicts):
    turned = Checker.from_texts(dict(reversed(SOURCES.items())), threshold=threshold)
    assert _verdicts(turned) == verdicts


def test_whether_the_sources_are_wrapped(threshold, checker, verdicts):
    texts = {id: _wrapped(text) for id, text in SOURCES.items()}
    assert sum(any(map(is_wrapped, _blocks(text))) for text in texts.values()) > len(texts) // 3
    wrapped = Checker.from_texts(texts, threshold=threshold)
    assert _verdicts(wrapped) == verdicts
    assert [claim.id for claim in wrapped.claims] == [claim.id for claim in checker.claims]
    assert all(texts[claim.source_id][claim.start : claim.end] == claim.quote for claim in wrapped.claims)


def _blocks(text):
    return [block.splitlines() for block in text.split("\n\n")]


def _wrapped(text):
    """Break the lines to the least width at which that can be told; a blank line stands between paragraphs."""
    return "\n\n".join("\n".join(_fitted(paragraph)) for paragraph in text.splitlines())


def _fitted(paragraph):
    fitted = (wrap(paragraph, width, break_on_hyphens=False) for width in range(60, 121))
    return next(filter(is_wrapped, fitted), [paragraph])
