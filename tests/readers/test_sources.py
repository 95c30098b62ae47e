from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import InputError
from factcheck.model import Source
from factcheck.readers.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def ids(*paths: Path) -> list[str]:
    return [source.id for source in read_sources(paths)]


def refused(*paths: Path) -> str:
    with pytest.raises(InputError) as caught:
        list(read_sources(paths))
    return str(caught.value)


def test_a_folder_is_walked_in_order_without_hidden_and_other_files(tmp_path: Path) -> None:
    names = ["b.txt", "a.md", "c/d.html", ".hidden.txt", ".git/x.txt", "sources.yaml", "table.csv", "b.TXT.bak"]
    folder = write(tmp_path, dict.fromkeys(names, ""))
    for name in names[:3]:
        (folder / name).write_text("<p>It rained.</p>" if name.endswith("html") else "It rained.")
    assert ids(folder) == ["a", "b", "d"]
    assert ids(folder / "b.txt", folder / "a.md") == ["b", "a"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": "It rained.", "sources.yaml": ""})
    (folder / "link.txt").symlink_to(folder / "a.txt")
    assert ids(folder / "a.txt", folder, folder / "sources.yaml") == ["a"]


def test_what_sources_yaml_says(tmp_path: Path) -> None:
    said = ["title: Mưa lớn", "publisher: 'no'", "url: https://example.org/a", "lang: vi", "published: 2023-01-20"]
    notes = "\n  ".join(["a:", *said]) + "\nb: {lang: en}\n"
    folder = write(tmp_path, {"a.txt": "Mưa lớn.", "b.txt": "Rain.", "c.txt": "Mưa.", "sources.yaml": notes})
    assert list(read_sources([folder])) == [
        Source("a", "Mưa lớn.", "Mưa lớn", "no", "https://example.org/a", "vi", "2023-01-20"),
        Source("b", "Rain.", lang="en"),
        Source("c", "Mưa."),
    ]


@pytest.mark.parametrize("notes", ["", "# nothing yet\n", "{}\n", "other: {title: T}\n", "a: {title: ''}\n"])
def test_notes_may_be_empty(tmp_path: Path, notes: str) -> None:
    folder = write(tmp_path, {"a.txt": "It rained.", "sources.yaml": notes})
    assert list(read_sources([folder])) == [Source("a", "It rained.")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mưa lớn ở Lai Châu\nBa xã mất điện.", "Mưa lớn ở Lai Châu"),
        ("\n  Mưa lớn \n\nBa xã mất điện.", "Mưa lớn"),
        ("Mưa lớn.\nBa xã mất điện.", ""),
        ("“Mưa lớn.”\nBa xã mất điện.", ""),
        ("Ông nói:\nBa xã mất điện.", ""),
        ("Chỉ một dòng", ""),
        ("mưa " * 50 + "\nBa xã mất điện.", ""),
    ],
)
def test_a_title_may_be_the_first_line(tmp_path: Path, text: str, title: str) -> None:
    folder = write(tmp_path, {"a.txt": text})
    assert [source.title for source in read_sources([folder])] == [title]


def test_marks_line_ends_and_composition(tmp_path: Path) -> None:
    text = "Mưa lớn.\r\nBa xã mất điện.\r\n"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).encode())
    assert [source.text for source in read_sources([tmp_path])] == ["Mưa lớn.\nBa xã mất điện.\n"]


def test_the_id_is_composed_too(tmp_path: Path) -> None:
    folder = write(tmp_path, {unicodedata.normalize("NFD", "mưa.txt"): "Mưa.", "sources.yaml": "mưa: {title: T}"})
    assert [(source.id, source.title) for source in read_sources([folder])] == [("mưa", "T")]


MARKDOWN = """\
---
title: ignored
---
# Heavy rain

It *rained* in [Rome](https://example.org/x) for
**three** days. `code()` helped.

- 15 people left
- 3 stayed

> She said: "Go."

```
print("not text")
```

| Town | Rain |
|------|------|
| Rome | 20 mm |

![a picture](x.png) <!-- hidden -->
"""


def test_markdown_is_read_as_it_is_seen(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": MARKDOWN})
    (source,) = read_sources([folder])
    assert source.title == "Heavy rain"
    assert source.text.split("\n") == [
        "Heavy rain",
        "It rained in Rome for three days. helped.",
        "15 people left",
        "3 stayed",
        'She said: "Go."',
        *("Town", "Rain", "Rome", "20 mm"),
    ]


PAGE = """\
<!DOCTYPE html><html lang="vi-VN"><head><title>Mưa lớn &ndash;
 Báo Mới</title><style>p { color: red }</style><script>var a = "<p>không</p>";</script></head>
<body><nav><ul><li>Trang chủ</li></ul></nav>
<h1>Mưa lớn</h1><p>Ba xã <b>mất</b>&nbsp;điện,
<a href="#">30&#37;</a> số hộ.<br>Trường học <i>đóng</i> cửa.</p><noscript>Bật lên!</noscript>
<div>Không ai bị thương.<div>Cầu sập</div></div><footer><p>Liên hệ</footer><!-- không -->
<p>Dòng cuối"""


def test_a_page_is_read_without_menus_and_scripts(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.html": PAGE})
    (source,) = read_sources([folder])
    assert (source.title, source.lang) == ("Mưa lớn", "vi")
    assert source.text.split("\n") == [
        "Mưa lớn",
        "Ba xã mất điện, 30% số hộ.",
        "Trường học đóng cửa.",
        "Không ai bị thương.",
        "Cầu sập",
        "Dòng cuối",
    ]


@pytest.mark.parametrize(
    "html", ["<p>Rain.", "<title>T<p>Rain.</p>", "</nav></b>Rain.", "<html lang=fr><p>Rain.<nav>x"]
)
def test_a_broken_page_is_read_all_the_same(tmp_path: Path, html: str) -> None:
    folder = write(tmp_path, {"a.htm": html})
    assert [(source.text, source.lang) for source in read_sources([folder])] == [("Rain.", None)]


def test_links_that_go_round_end(tmp_path: Path) -> None:
    folder = write(tmp_path, {"in/a.txt": "It rained."})
    (folder / "in" / "up").symlink_to(folder, target_is_directory=True)
    assert ids(folder) == ["a"]
    (folder / "in" / "self.txt").symlink_to(folder / "in" / "self.txt")
    assert "self.txt: cannot be read" in refused(folder)


@pytest.mark.parametrize("other", ["c/a.txt", "a.md", "A.html"])
def test_two_files_of_one_stem(tmp_path: Path, other: str) -> None:
    folder = write(tmp_path, {"a.txt": "It rained.", other: "It snowed."})
    message = refused(folder)
    assert str(folder / "a.txt") in message
    assert str(folder / other) in message
    assert "rename one of them" in message


def test_nothing_to_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.csv": "text"})
    assert refused(folder / "none.txt") == f"{folder / 'none.txt'}: file or folder not found."
    assert "not a supported source; use .txt, .md" in refused(folder / "a.csv")
    assert "no source texts found; supported: .txt, .md" in refused(folder)


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.txt", ""), ("a.txt", " \n…\n12\n"), ("a.md", "```\nx = 1\n```\n"), ("a.html", "<nav>Menu</nav>")],
)
def test_a_source_without_a_sentence(tmp_path: Path, name: str, text: str) -> None:
    folder = write(tmp_path, {name: text})
    assert refused(folder) == f"{folder / name}: the file has no text; add some, or remove the file."


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    try:
        with open(os.path.join(os.fsencode(tmp_path), b"a\xff.txt"), "w") as file:
            file.write("It rained.")
    except OSError:
        pytest.skip("the file system has no such names")
    assert refused(tmp_path).endswith("a\\udcff.txt: the file name is not valid UTF-8; rename the file.")


def test_what_is_not_utf8_names_byte_and_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Mưa.\nBa xã ".encode() + b"\xe9t.\n")
    assert refused(tmp_path) == f"{tmp_path / 'a.txt'}:2: byte 0xe9 is not UTF-8; save the file as UTF-8."


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": "It rained."})
    (folder / "a.txt").chmod(0)
    assert "a.txt: cannot be read: Permission denied." in refused(folder)


BROKEN_NOTES = [
    ("a:\n  titel: T\n", 2, 'unknown key "titel"; did you mean "title"? Choose from: title, publisher, url, lang'),
    ("a:\n  title: [T]\n", 2, '"title" must be a string, not list.'),
    ("a:\n  lang: fr\n", 2, '"lang" must be vi or en, not "fr".'),
    ("a:\n  title: T\n  published: 20/1/2023\n", 3, "write it like 2023-01-20"),
    ("b:\n  lang: vi\na: T\n", 3, '"a" has no fields'),
    ("a.txt:\n  title: T\n", 1, 'write "a", without the file suffix.'),
    ("- a\n", 1, "expected a mapping"),
    ("a:\n  title: 'T\n", None, "invalid YAML"),
    ("a: {title: T\n\tb", 2, "invalid YAML"),
    ("a:\n  title: \x07\n", 2, "control character"),
]


@pytest.mark.parametrize(("notes", "line", "message"), BROKEN_NOTES)
def test_broken_notes_name_file_line_and_remedy(tmp_path: Path, notes: str, line: int | None, message: str) -> None:
    folder = write(tmp_path, {"a.txt": "It rained.", "sources.yaml": notes})
    found = refused(folder)
    assert found.startswith(f"{folder / 'sources.yaml'}:{line or ''}")
    assert message in found
