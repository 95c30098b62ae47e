from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import InputError
from factcheck.model import Location, Statement
from factcheck.readers import parquet, read_file
from factcheck.readers.statement_file import StatementFile

if TYPE_CHECKING:
    from pathlib import Path


def table(folder: Path, columns: dict[str, list[Any]]) -> str:
    pyarrow = pytest.importorskip("pyarrow", reason="the extra is not installed")
    from pyarrow.parquet import write_table

    write_table(pyarrow.table(columns), folder / "s.parquet")
    return str(folder / "s.parquet")


def test_rows_are_statements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_ROWS", 2)
    columns = {
        "n": [1, 2, 3],
        "text": ["It rained.", "Mưa lớn.", "Snow fell."],
        "id": [7, None, 9],
        "lang": ["en", "vi", None],
        "date": ["2021-08-05", None, None],
    }
    path = table(tmp_path, columns)
    assert list(read_file(StatementFile(path))) == [
        Statement("It rained.", "7", "en", "2021-08-05", Location(path, 1, 1, 1, 11)),
        Statement("Mưa lớn.", f"{path}:2:1", "vi", "", Location(path, 2, 1, 2, 9)),
        Statement("Snow fell.", "9", None, "", Location(path, 3, 1, 3, 11)),
    ]


def test_a_table_from_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = table(tmp_path, {"text": ["It rained."]})
    with open(path) as piped:
        monkeypatch.setattr("sys.stdin", piped)
        (read,) = read_file(StatementFile("-", "rain.parquet"))
    assert (read.text, read.location) == ("It rained.", Location("rain.parquet", 1, 1, 1, 11))


@pytest.mark.parametrize(
    ("columns", "complaint"),
    [
        ({"claim": ["It rained."]}, r'no column "text" \(found: claim\)'),
        ({"text": ["It rained.", None]}, r's\.parquet:2: no "text" field'),
        ({"text": ["Rain."], "lang": ["fr"]}, r"s\.parquet:1: \"lang\" must be \"vi\" or \"en\", not 'fr'"),
    ],
)
def test_what_is_no_table_of_statements(columns: dict[str, list[Any]], complaint: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=complaint):
        list(read_file(StatementFile(table(tmp_path, columns))))


@pytest.mark.parametrize("content", [None, b"", b"PAR1 and then nothing"])
def test_a_file_that_cannot_be_read(content: bytes | None, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra is not installed")
    file = tmp_path / "s.parquet"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InputError, match=r"s\.parquet: cannot be read: "):
        list(read_file(StatementFile(str(file))))


def test_without_pyarrow_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match="reading Parquet needs pyarrow; install it with: pip install pyarrow"):
        list(read_file(StatementFile("s.parquet")))
