"""The texts that the project checks against: complete, clean, and each with its record."""

import unicodedata

import edtf
import pytest
import yaml

from tests.files import ROOT

SEEDS = ROOT / "seeds"
TEXTS = sorted(SEEDS.glob("*.txt"))
RECORDS = yaml.safe_load((SEEDS / "sources.yaml").read_text(encoding="utf-8"))
FIELDS = {"title", "publisher", "url", "lang", "published"}


def test_every_text_has_a_record_and_every_record_a_text():
    assert sorted(RECORDS) == [text.stem for text in TEXTS]
    assert len(TEXTS) == 5


@pytest.mark.parametrize("stem", sorted(RECORDS))
def test_record_is_whole(stem):
    record = RECORDS[stem]
    assert set(record) == FIELDS
    assert all(isinstance(value, str) for value in record.values()), "quote dates, or YAML makes them no strings"
    assert record["title"]
    assert record["lang"] == "vi"
    assert record["url"] == "" or record["url"].startswith("https://")


@pytest.mark.parametrize("stem", sorted(RECORDS))
def test_published_is_edtf(stem):
    edtf.parse_edtf(RECORDS[stem]["published"])


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_text_is_composed_utf8_in_plain_paragraphs(path):
    text = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    assert text.strip() == text.removesuffix("\n")
    assert not any(unicodedata.category(c) in {"Cc", "Cf"} for c in text.replace("\n", ""))


def test_no_paragraph_stands_twice():
    paragraphs = [p for path in TEXTS for p in path.read_text(encoding="utf-8").split("\n\n")]
    assert len(paragraphs) == len(set(paragraphs))
