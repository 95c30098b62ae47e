"""Readers of statements: one module for each format, listed here by suffix.

>>> sorted(suffix for suffix, module in READERS.items() if module == "table")
['.csv', '.tsv']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from factcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model import Lang, Statement
    from factcheck.readers.statement_file import StatementFile

READERS = {
    ".txt": "lines",
    ".md": "markdown",
    ".markdown": "markdown",
    ".rst": "restructured",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".html": "web_page",
    ".htm": "web_page",
    ".docx": "word",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".json": "json_document",
    ".csv": "table",
    ".tsv": "table",
    ".parquet": "parquet",
    ".yaml": "yaml_list",
    ".yml": "yaml_list",
}
"""For each suffix the module of this package, which has `read(file: StatementFile) -> Iterator[Statement]`."""


def read_file(file: StatementFile, lang: Lang | None = None) -> Iterator[Statement]:
    """Read the statements of a file, which then also knows its comments that silence findings.

    Raises InputError, which names file, line and remedy. Standard input without a name is read as one statement a line.

    `lang` is the language of statements that have none of their own; None leaves it to be guessed.
    """
    statements = _reader(file.suffix, file.name)(file)
    return (one if one.lang else replace(one, lang=lang) for one in statements) if lang else statements


def _reader(suffix: str, name: str) -> Callable[[StatementFile], Iterator[Statement]]:
    module = READERS.get(suffix)
    if module is None:
        what = f"{suffix} files" if suffix else "files without a suffix"
        raise InputError(f"{name}: {what} cannot be checked; choose from {', '.join(READERS)}.")
    read = import_module(f"factcheck.readers.{module}").read
    return cast("Callable[[StatementFile], Iterator[Statement]]", read)
