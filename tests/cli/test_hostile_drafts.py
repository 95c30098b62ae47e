"""Input that means harm, or is broken: correct output or one clear sentence, and nothing that steers a terminal."""

import os
from pathlib import Path

import pytest

from factcheck.reports import REPORTS
from tests.readers.word_files import write_bomb, write_entities, write_shortened

NASTY = {
    "escapes": "Wrong it is \x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b1m \x7f.",
    "markup": "Wrong it is [bold red]so[/bold red] [link=https://a.b]here[/] :smile:.",
    "html": "Wrong it is <script>alert(1)</script> <img src=x onerror=alert(1)> & so.",
    "formula": "=cmd|' /C calc'!A0 Wrong it is.",
    "plus": "+1+1 Wrong it is.",
    "directions": "Wrong it is \u202eti si gnorW\u202c \u2066.",
    "commands": "Wrong it is %0A::error::so %25 ::set-output name=x::y.",
}


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("format_name", sorted(REPORTS))
def test_nothing_steers_a_terminal(run, fake, tmp_path, name, format_name):
    (tmp_path / "draft.txt").write_text(NASTY[name] + "\n", encoding="utf-8")
    done = run("check", "draft.txt", "--format", format_name)
    assert done.status in (0, 1)
    steering = {"\x1b", "\x07", "\x7f", "\x9b", "\u202e", "\u202c", "\u2066"}
    assert steering.isdisjoint(done.out + done.err)


@pytest.mark.parametrize("name", ["\x1b[31mdraft.txt", "a\nb.txt", "[red]x.txt", "=cmd.txt", "%0A::error::x.txt"])
@pytest.mark.parametrize("format_name", ["console", "concise", "jsonl", "github"])
def test_names_of_files_are_data(run, fake, tmp_path, name, format_name):
    (tmp_path / name).write_text("Wrong it is.\n", encoding="utf-8")
    done = run("check", name, "--format", format_name)
    assert done.err == ""
    assert "\x1b" not in done.out
    if format_name == "concise":
        assert len(done.out.splitlines()) == 1


def _sparse(path):
    with open(path, "wb") as file:
        file.truncate(1 << 30)


def _bytes(content):
    return lambda path: Path(path).write_bytes(content)


def _bomb(path):
    rows = ["- &a0 [x, x, x, x, x, x, x, x, x]", *(f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    Path(path).write_text("\n".join(rows), encoding="utf-8")


def _loop(path):
    os.symlink(path, path)


CASES = [
    ("bomb.yaml", _bomb, 'bomb.yaml:1: expected a string or a mapping with a "text" key.'),
    ("deep.yaml", _bytes(b"[" * 100_000), "deep.yaml: the YAML is nested too deeply."),
    ("blocks.yml", _bytes(b"- " * 50_000 + b"a"), "blocks.yml: the YAML is nested too deeply."),
    ("bomb.docx", write_bomb, "bomb.docx: its text is larger than 32 MiB; split it, or save it as text."),
    ("words.docx", write_entities, "words.docx: not a valid .docx file"),
    ("short.docx", write_shortened, "short.docx: not a valid .docx file"),
    ("big.md", _sparse, "big.md: the file is larger than 64 MiB; split it, or convert it to .jsonl."),
    ("big.docx", _sparse, "big.docx: the file is larger than 64 MiB; split it"),
    ("big.txt", _sparse, "big.txt:1: the line is longer than 1,048,576 bytes; split it."),
    ("big.csv", _sparse, "big.csv:1: the line is longer than 1,048,576 bytes; split it."),
    ("loop.md", _loop, "loop.md: cannot be read: Too many levels of symbolic links."),
    ("a\nb.md", _bytes(b"\xff"), "a b.md:1: byte 0xff is not UTF-8; save the file as UTF-8."),
    ("latin.html", _bytes(b"<p>b\xe1ng</p>"), "latin.html:1: byte 0xe1 is not UTF-8; save the file as UTF-8."),
    ("latin.rst", _bytes(b"\n\nb\xe1ng"), "latin.rst:3: byte 0xe1 is not UTF-8; save the file as UTF-8."),
    ("half.md", _bytes(b"\xff\xfeO"), "half.md: the text is not UTF-16, though its first bytes say so"),
    ("zero.md", _bytes(b"One\0two"), "zero.md:1: the file is binary, not text."),
    ("surrogates.json", _bytes(b'["\\ud800 it is"]'), "surrogates.json: the file is not JSON ("),
]


@pytest.mark.parametrize(("name", "write", "message"), CASES, ids=[case[0] for case in CASES])
def test_one_clear_sentence(run, fake, tmp_path, name, write, message):
    write(name)
    (tmp_path / "sound.txt").write_text("Right it is.\n", encoding="utf-8")
    done = run("check", name, "sound.txt", "--format", "concise")
    assert done.status == 2
    assert done.err.startswith(f"factcheck: {message}")
    assert done.err.count("\n") == 1
    assert [statement.text for statement in fake.asked] == ["Right it is."]


def test_a_file_that_vanishes_while_it_is_read(run, fake, tmp_path, monkeypatch):
    """The walk has seen it; when its turn comes it is gone."""
    from factcheck.cli.checking import statement_reader

    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("Right it is.\n", encoding="utf-8")
    monkeypatch.setattr(statement_reader, "read_file", _after_removing(tmp_path / "b.txt", statement_reader.read_file))
    done = run("check", ".", "--format", "concise")
    assert done == (2, "", "factcheck: b.txt: cannot be read: No such file or directory.\n")
    assert len(fake.asked) == 2


def _after_removing(file, read):
    def _read(*opened):
        file.unlink(missing_ok=True)
        return read(*opened)

    return _read


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.rst", "a.adoc", "a.csv", "a.yaml", "a.json", "a.jsonl"])
def test_marks_of_byte_order_and_line_ends(run, fake, tmp_path, name, encoding):
    lines = {
        "a.csv": ["text", "Wrong it is."],
        "a.yaml": ["# first", "- Wrong it is."],
        "a.json": ["[", '"Wrong it is."]'],
        "a.jsonl": ["", '"Wrong it is."'],
    }
    (tmp_path / name).write_bytes("\r\n".join([*lines.get(name, ["", "Wrong it is."]), ""]).encode(encoding))
    done = run("check", name, "--format", "concise")
    column = {"a.yaml": 3, "a.json": 2, "a.jsonl": 2}.get(name, 1)
    assert done == (1, f"{name}:2:{column}: contradiction Is Wrong.\n", "")
