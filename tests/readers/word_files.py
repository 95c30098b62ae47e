"""Word files for tests, sound and unsound."""

import zipfile
from pathlib import Path

from docx import Document


def write_word_file(path: str, title: str = "") -> None:
    """Write a heading, an empty paragraph, two paragraphs and a table between them."""
    document = Document()
    document.core_properties.title = title
    document.add_heading("Fire in 2020", 1)
    document.add_paragraph("")
    paragraph = document.add_paragraph("Mười lăm ")
    paragraph.add_run("người lính").bold = True
    paragraph.add_run(" chết.\nAi biết vì sao?")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Place name"
    table.cell(0, 1).text = "Azat, 15 dead"
    document.add_paragraph("The end came on 3 May.")
    document.save(path)


def rewrite(path: str, part: str, change) -> None:
    """Change the bytes of one part of a Word file."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def write_bomb(path: str) -> None:
    """Write a Word file of 80 kB that unpacks to 40 MB."""
    write_word_file(path)
    rewrite(path, "word/document.xml", lambda xml: xml.replace(b"</w:body>", b" " * 40_000_000 + b"</w:body>"))


def write_entities(path: str) -> None:
    """Write a Word file with a word that stands for 10^12 others."""
    words = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 13)]
    kinds = f'<!DOCTYPE w [<!ENTITY e0 "word ">{"".join(words)}]>'.encode()
    write_word_file(path)
    rewrite(path, "word/document.xml", lambda xml: xml.replace(b"<w:document", kinds + b"<w:document", 1))
    rewrite(path, "word/document.xml", lambda xml: xml.replace(b"The end", b"&e12;"))


def write_shortened(path: str) -> None:
    """Write a Word file that breaks off."""
    write_word_file(path)
    raw = Path(path).read_bytes()
    Path(path).write_bytes(raw[: len(raw) // 2])
