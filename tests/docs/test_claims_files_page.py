from __future__ import annotations

import re

import pytest

from factcheck.database.claims_files.interval_notation import read_interval
from factcheck.database.claims_files.reading import read_claims_file
from tests.files import ROOT

PAGE = (ROOT / "docs" / "claims-files.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```(yaml)?\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
FILES = [(kind, text) for kind, text in EXAMPLES if not text.startswith("- ")]
ENTRIES = [text for _, text in EXAMPLES if text.startswith("- ")]
HEAD = "source:\n  id: trucks\n  lang: en\nclaims:\n"


@pytest.mark.parametrize(("kind", "text"), FILES)
def test_the_examples_are_claims_files(kind: str, text: str) -> None:
    (file,) = read_claims_file("s.yaml" if kind else "s.jsonl", text.encode())
    assert file.source.id == "flood-2021"
    assert file.entries[0].claim.quantities[0].low == 7


@pytest.mark.parametrize("text", ENTRIES)
def test_the_entries_are_claims(text: str) -> None:
    (file,) = read_claims_file("s.yaml", (HEAD + text).encode())
    claim = file.entries[0].claim
    assert (claim.names, claim.quantities, claim.dates) != ((), (), ())


@pytest.mark.parametrize("value", re.findall(r"^\| `([^`]+)` \| .*$", PAGE.split("## Values")[1], re.MULTILINE))
def test_the_values_can_be_read(value: str) -> None:
    assert read_interval(value)
