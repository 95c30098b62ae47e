from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.database.claims_files.entries import ClaimEntry, ClaimsFile, entry_record, fresh_entry, written_part
from factcheck.database.claims_files.reading import read_claims_file
from factcheck.database.claims_files.to_record import source_record
from factcheck.database.claims_files.writing import file_name, to_bytes, write_atomically
from factcheck.errors import DatabaseError
from factcheck.model import Claim, Source
from tests.database.claims_files.claims_strategy import claims

HEAD = "source:\n  id: s\n  lang: vi\n"
SOURCE = Source("s", title="A: b", publisher="Báo Mới", url="https://example.org/#x", lang="vi", published="2023-01")


def json_lines(file: ClaimsFile) -> bytes:
    records = [{"source": source_record(file.source)}, *(entry_record(entry, "vi") for entry in file.entries)]
    return msgspec.json.Encoder().encode_lines(records)


@settings(max_examples=60)
@given(
    st.lists(claims(), max_size=3, unique_by=lambda claim: claim.id), st.text(st.characters(codec="utf-8"), max_size=5)
)
def test_any_claims_come_back_from_yaml_and_json(found: list[Claim], note: str) -> None:
    entries = [msgspec.structs.replace(fresh_entry(claim, "vi"), note=note) for claim in found]
    file = written_part(ClaimsFile(SOURCE, tuple(entries)))
    data = to_bytes(file)
    assume(unicodedata.is_normalized("NFC", data.decode()))  # as all texts are that the program reads
    assert read_claims_file("s.yaml", data) == [file]
    assert to_bytes(read_claims_file("s.yaml", data)[0]) == data
    assert read_claims_file("s.jsonl", json_lines(file)) == [file]


def test_json_lines_hold_several_sources() -> None:
    one, two = (ClaimsFile(Source(id, lang="vi"), (ClaimEntry(Claim(f"{id}#1", id, "Q.", 0, 2, "vi")),)) for id in "ab")
    data = json_lines(one) + b"\n" + json_lines(two)
    found = read_claims_file("all.jsonl", data)
    assert [(file.source.id, file.entries[0].claim.id) for file in found] == [("a", "a#1"), ("b", "b#1")]


@pytest.mark.parametrize("head", ["claims:", "claims: []", ""])
def test_a_file_without_claims(head: str) -> None:
    assert read_claims_file("s.yaml", f"{HEAD}{head}".encode())[0].entries == ()


def test_emptied_keys_are_as_if_left_out() -> None:
    text = (
        f"{HEAD}claims:\n- quote: Ba xã.\n  names:\n  note:\n  quantities:\n  - text: Ba xã\n    value: 3\n    unit:\n"
    )
    entry = read_claims_file("s.yaml", text.encode())[0].entries[0]
    assert entry.claim.names == ()
    assert entry.claim.quantities[0].unit is None


def test_a_byte_order_mark_and_windows_line_ends() -> None:
    data = b"\xef\xbb\xbf" + f"{HEAD}claims:\n- quote: Ba xã.\n".replace("\n", "\r\n").encode()
    assert read_claims_file("s.yaml", data)[0].entries[0].claim.quote == "Ba xã."


def test_edits_are_seen() -> None:
    entry = fresh_entry(Claim("s#1", "s", "Ba xã mất điện.", 0, 15, "vi", "ông Nam"), "vi")
    text = to_bytes(ClaimsFile(SOURCE, (entry,))).decode()
    for old, new, edited in [
        ("ông Nam", "bà Nam", True),
        ("claimant: ông Nam\n", "modality: planned\n", True),
        ("status: extracted", "status: reviewed", False),
        ("at: 0..15", "at: 3..18", False),
        ("claimant: ông Nam", "claimant: 'ông Nam'", False),
    ]:
        assert old in text
        found = read_claims_file("s.yaml", text.replace(old, new).encode())[0].entries[0]
        assert found.edited is edited, new


BROKEN = [
    (b"a: b", 1, 'not a claims file: "source"'),
    (b"", 1, 'not a claims file: "source"'),
    (b"- x", 1, 'not a claims file: "source"'),
    (f"{HEAD}notes: x\n".encode(), 4, 'unknown key "notes". Choose from: source, claims'),
    (b"source:\n  id: s\n  titel: x\n", 3, 'unknown key "titel"; did you mean "title"?'),
    (b"source:\n  title: s\n", 1, 'missing required field "id"'),
    (b"source: x\n", 1, 'Expected "object", got "str"'),
    (b"source:\n  id: s\n  lang: fr\n", 3, "choose from: vi, en"),
    (b"source:\n  id: s\n  published: May\n", 3, "'May' is not an EDTF date; write it like"),
    (f"{HEAD}claims: x\n".encode(), 4, '"claims" must be a list'),
    (f"{HEAD}claims:\n- x\n".encode(), 5, 'Expected "object", got "str"'),
    (f"{HEAD}claims:\n- quote: Q.\n  qoute: R.\n".encode(), 6, 'did you mean "quote"?'),
    (f"{HEAD}claims:\n- claimant: Q.\n".encode(), 5, 'missing required field "quote"'),
    (
        f"{HEAD}claims:\n- quote: Q.\n- quote: R.\n  status: ok\n".encode(),
        7,
        "choose from: extracted, reviewed, rejected",
    ),
    (f"{HEAD}claims:\n- quote: Q.\n  names:\n  - x: R\n".encode(), 7, "'R' is not in the quote"),
    (f"{HEAD}claims:\n- quote: Q.\n  names: Q\n".encode(), 6, 'Expected "array", got "str"'),
    (f"{HEAD}claims:\n- quote: 7.\n  quantities:\n  - text: 7\n    value: 7,5\n".encode(), 8, "'7,5' is not a number"),
    (f"{HEAD}claims:\n- quote: 7.\n  quantities:\n  - text: 7\n    valeu: 7\n".encode(), 8, 'did you mean "value"?'),
    (f"{HEAD}claims:\n- quote: 7.\n  dates:\n  - text: 7\n    edtf: 7/8\n".encode(), 8, "is not an EDTF date"),
    (f"{HEAD}claims:\n- quote: Q.\n  id: 1\n- quote: R.\n  id: 1\n".encode(), 8, 'duplicate id "1"'),
    (f"{HEAD}claims:\n- quote: 'Q.\n".encode(), None, "invalid YAML"),
    (f"{HEAD}claims:\n- quote: Q.\n\t- x\n".encode(), 6, "invalid YAML"),
    (f"{HEAD}claims:\n- quote: a\x01b\n".encode(), 5, "control character"),
    (f"{HEAD}claims:\n- quote: ".encode() + b"\xff\n", 5, "is not UTF-8; save it as UTF-8"),
]


@pytest.mark.parametrize(("data", "line", "message"), BROKEN)
def test_a_broken_file_names_file_line_and_remedy(data: bytes, line: int | None, message: str) -> None:
    with pytest.raises(DatabaseError) as caught:
        read_claims_file("claims/s.yaml", data)
    assert str(caught.value).startswith(f"claims/s.yaml:{line or ''}")
    assert message in str(caught.value)


BROKEN_LINES = [
    (b'{"quote": "Q."}\n', 1, 'this claim has no line with its "source" above it'),
    (b'{"source": {"id": "s", "lang": "vi"}}\n\n{"quote": }\n', 3, "invalid JSON"),
    (b'{"source": {"id": "s", "lang": "vi"}}\n{"quote": "Q.", "at": 3}\n', 2, 'Expected "str", got "int"'),
    (b'{"source": {"id": "s", "lang": "vi"}}\n[]\n', 2, 'Expected "object", got "array"'),
    (b'{"source": {"id": "s"}}\n{"quote": "Q."}\n', 2, "add `lang: vi`"),
    (b'{"source": {"id": "s", "lang": "vi"}}\n{"quote": "Q."}\n{"quote": "Q."}\n', 3, "duplicate id"),
    (b'{"source": {"id": ""}}\n', 1, 'missing required field "id"'),
]


@pytest.mark.parametrize(("data", "line", "message"), BROKEN_LINES)
def test_a_broken_line_of_json(data: bytes, line: int, message: str) -> None:
    with pytest.raises(DatabaseError) as caught:
        read_claims_file("claims/s.jsonl", data)
    assert str(caught.value).startswith(f"claims/s.jsonl:{line}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("id", ["000_2445f0697e9440a8", "Báo-mới.2023", "a b"])
def test_plain_ids_are_file_names(id: str) -> None:
    assert file_name(id) == f"{id}.yaml"


@pytest.mark.parametrize(
    "id",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "a\\b",
        "",
        ".",
        "..",
        ".git",
        "con",
        "NUL.x",
        "a\0b",
        "x" * 300,
        "ă" * 99,
        "a.",
        " a",
    ],
)
def test_other_ids_are_made_safe(id: str) -> None:
    name = file_name(id)
    assert Path(name).name == name
    assert not name.startswith(".")
    assert len(name.encode()) < 200
    assert file_name(id + "!") != name
    assert name != f"{id}.yaml"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "s.yaml"
    file.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(DatabaseError, match=r"s\.yaml: cannot be written: No space left on device\."):
        write_atomically(file, [b"new"])
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("s.yaml", "old")]
