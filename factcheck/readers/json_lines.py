"""`.jsonl`: one object a line with `text` and optional `id`, `lang`, `date`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.readers.json_document import StringPlaces, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield one statement a line; blank lines are skipped."""
    for number, line in enumerate(file.lines(), file.first):
        if not line.strip():
            continue
        try:
            value = msgspec.json.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            raise file.error(f"the line is not JSON ({error}).", number) from error
        yield record(file, value, StringPlaces(file, line, number))
