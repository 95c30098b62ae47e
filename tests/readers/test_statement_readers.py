"""Each format of statements: what is read, where it stands, and how each mistake is told."""

import contextlib
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.readers import read_file
from factcheck.readers.statement_file import StatementFile
from tests.files import read_cases

CASES = read_cases("readers/statements.yaml")


@pytest.fixture(autouse=True)
def _in_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(case):
    content = case.get("content", case.get("repeat", "") * (100_000 // len(case.get("repeat", "x"))))
    Path(case["file"]).write_bytes(content.encode("utf-8"))
    return case["file"]


@pytest.mark.parametrize("case", [c for c in CASES if "read" in c], ids=lambda c: c["name"])
def test_statements_and_their_places_are_read(case):
    statements = list(read_file(StatementFile(write(case))))
    places = [s.location for s in statements]
    found = [[s.text, p.line, p.column, p.end_line, p.end_column] for s, p in zip(statements, places, strict=True)]
    assert found == case["read"]
    for statement in statements[:1]:
        place = statement.location
        assert place.path == case["file"]
        assert statement.id == case.get("id", f"{place.path}:{place.line}:{place.column}") or "id" not in case
        assert statement.lang == case.get("lang")
        assert statement.date == case.get("date", "")


@pytest.mark.parametrize("case", [c for c in CASES if "error" in c], ids=lambda c: c["name"])
def test_an_unreadable_file_is_explained_in_one_sentence(case):
    with pytest.raises(InputError) as caught:
        list(read_file(StatementFile(write(case))))
    assert str(caught.value).startswith(case["error"])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("draft.txt", b"One man.\nb\xe1 ng\n", "draft.txt:2: byte 0xe1 is not UTF-8; save the file as UTF-8."),
        ("draft.md", b"One man.\n\nb\xe1 ng\n", "draft.md:3: byte 0xe1 is not UTF-8; save the file as UTF-8."),
        (
            "draft.txt",
            b"\xff\xfeO",
            "draft.txt: the text is not UTF-16, though its first bytes say so; save it as UTF-8.",
        ),
        ("draft.md", b"One man.\n\0\0", "draft.md:2: the file is binary, not text."),
        ("draft.txt", b"\0" * 10, "draft.txt:1: the file is binary, not text."),
    ],
)
def test_a_file_that_is_not_utf8_text_is_explained(name, raw, message):
    Path(name).write_bytes(raw)
    with pytest.raises(InputError) as caught:
        list(read_file(StatementFile(name)))
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_that_says_so(name, encoding):
    Path(name).write_bytes("\ufeffMột người.\r\n\r\nHai  người đi.\r\n".encode(encoding))
    places = [(s.location.line, s.location.column, s.location.end_column) for s in read_file(StatementFile(name))]
    assert places == [(1, 1, 11), (3, 1, 15)]


@pytest.mark.parametrize("name", ["big.txt", "big.md", "big.json"])
def test_a_huge_sparse_file_is_not_read_whole(name):
    with open(name, "wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(InputError, match=r"split it"):
        list(read_file(StatementFile(name)))


def test_marks_take_no_time_out_of_proportion():
    marks = ("`", "*", "_", "[", "](", "<<", ":a:`", "{", "|", "((", "https://", "link:", "\\", "<", "&", "&#", "<a ")
    marks += ("](data:", "{{", "{%", "{.a", "~~a", "[[", "[[a|", "[@a", "!!! ")
    for name in ("long.md", "long.rst", "long.adoc", "long.html"):
        for mark in marks:
            Path(name).write_text(mark * 3_000 + " and 15 people.\n", encoding="utf-8")
            with contextlib.suppress(InputError):
                list(read_file(StatementFile(name)))


@pytest.mark.parametrize("image", ["![a]({})", '![a]({} "title")', '<img src="{}">', "[a]: <{}>\n\n"])
def test_a_picture_that_is_written_out_is_no_statement(image):
    picture = image.format(f"data:image/png;base64,{'A' * 20_000}")
    Path("draft.md").write_text(f"{picture} One man died.\n", encoding="utf-8")
    assert [statement.text.strip() for statement in read_file(StatementFile("draft.md"))] == ["One man died."]


@pytest.mark.parametrize("name", ["gone.txt", "gone.md", "a\0b.txt"])
def test_a_missing_file_cannot_be_read(name):
    with pytest.raises(InputError, match="cannot be read"):
        list(read_file(StatementFile(name)))


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(InputError, match="cannot be read"):
        list(read_file(StatementFile("folder.txt")))


@pytest.mark.parametrize(("shown_as", "text"), [("", "# One **man** died."), ("x.md", "One man died.")])
def test_standard_input_is_read_as_its_name_says(monkeypatch, shown_as, text):
    import io

    raw = b"One man died.\n" if not shown_as else b"# One **man** died.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    (statement,) = read_file(StatementFile("-", shown_as))
    assert statement.text == "One man died."
    assert statement.location.path == (shown_as or "<stdin>")


@pytest.mark.parametrize(
    "line", ["Fifteen men died in the fire on Thursday night in Oslo", "Fifteen men died.", "a" * 141]
)
def test_long_lists_are_read_in_one_pass(line):
    Path("list.txt").write_text(f"{line}\n" * 50_000)
    assert sum(1 for _ in read_file(StatementFile("list.txt"))) == 50_000


def test_what_stands_before_a_line_that_cannot_be_read():
    Path("list.txt").write_bytes(b"Fifteen men died\nthree men left\nb\xe1 ng\n")
    statements = read_file(StatementFile("list.txt"))
    assert [next(statements).text, next(statements).text] == ["Fifteen men died", "three men left"]
    with pytest.raises(InputError, match=r"list\.txt:3: "):
        next(statements)
