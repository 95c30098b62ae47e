from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.database.claims_files.yaml_writing import item_lines, mapping_lines, scalar
from factcheck.yaml_text import parse

STRANGE = [
    "",
    " ",
    "- x",
    "? y",
    "a: b",
    "a #b",
    "x:",
    "'",
    '"',
    "a\nb",
    "\t",
    "\x7f",
    "\x85",
    "\u2028",
    "\ufeff",
]
STRANGE += [
    "null",
    "Yes",
    "~",
    "~3",
    ">5",
    "<5",
    "=",
    "<<",
    "...",
    "---",
    "%x",
    "@x",
    "`x",
    "!x",
    "&x",
    "*x",
    "|",
    "{",
    "[",
    "#",
]
texts = st.sampled_from([*STRANGE, "x" * 2000, "năm 2020", "😀"]) | st.text(st.characters(codec="utf-8"), max_size=12)
loaders = [yaml.BaseLoader] + ([yaml.CBaseLoader] if hasattr(yaml, "CBaseLoader") else [])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("7 binh sĩ", "7 binh sĩ"),
        ("2020-11-09", "2020-11-09"),
        ("~30000", "~30000"),
        ("<300", "<300"),
        (">30000", "'>30000'"),
        ("“Có”, ông nói", "“Có”, ông nói"),
        ('"Có", ông nói', "'\"Có\", ông nói'"),
        ("It's", "It's"),
        ("'t", "'''t'"),
        ("Ông nói: không", "'Ông nói: không'"),
        ("a\tb", '"a\\tb"'),
        ("no", "'no'"),
        ("", "''"),
    ],
)
def test_scalars_are_plain_where_they_can_be(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("loader", loaders)
@given(st.lists(st.dictionaries(texts, texts | st.lists(texts) | st.dictionaries(texts, texts), min_size=1) | texts))
@example([{key: key for key in STRANGE}])
@example([{"x" * 2000: ["y"]}, {"x" * 2000: {"y": "z"}}])
def test_any_data_comes_back(loader: type[yaml.BaseLoader], data: list[object]) -> None:
    text = "\n".join(item_lines(data))
    assert (yaml.load(text, Loader=loader) or []) == data


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert parse(scalar("a\ud800b")) == "a\ufffdb"


def test_the_shape_of_a_file() -> None:
    data = {
        "source": {"id": "a"},
        "claims": [{"quote": "Q.", "names": [{"x": "X"}], "dates": []}],
        "none": {},
    }
    expected = [
        "source:",
        "  id: a",
        "claims:",
        "- quote: Q.",
        "  names:",
        "  - x: X",
        "  dates: []",
        "none: {}",
    ]
    assert list(mapping_lines(data)) == expected
    assert parse("\n".join(expected)) == {
        **data,
        "claims": [{"quote": "Q.", "names": [{"x": "X"}], "dates": []}],
    }
