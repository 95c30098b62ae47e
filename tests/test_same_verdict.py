"""How a statement is typed, and in which order the sources come, changes no verdict."""

import unicodedata
from pathlib import Path

import pytest
import yaml

from factcheck import Checker

TABLE = yaml.safe_load((Path(__file__).parent / "compare" / "verdicts.yaml").read_text(encoding="utf-8"))
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
