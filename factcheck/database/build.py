"""Sources → claims files, one a source; what people have edited there stays."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.entries import ClaimsFile, written_part
from factcheck.database.file_reading import read_claims_file
from factcheck.database.files import file_name, to_bytes, write_atomically
from factcheck.database.lock import building
from factcheck.database.merging import Merged, merge
from factcheck.database.report import BuildReport
from factcheck.errors import DatabaseError
from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from factcheck.model import Claim, Lang, Source

    Extract = Callable[[Source], list[Claim]]


def build(
    sources: Iterable[Source],
    folder: Path,
    on_progress: Callable[[int], object] | None = None,
    extract: Extract | None = None,
) -> BuildReport:
    """Extract the claims of sources into a folder and merge them with what is there.

    Sources are taken one at a time; files of other sources are left alone, and so is every file in which nothing
    would change. `on_progress` is told how many sources are done. `extract` is `extract_claims` unless given.

    Raises DatabaseError if the folder cannot be written, a file in it is broken, two sources would share a file, or
    another build is at work.
    """
    from factcheck.extract.claims import extract_claims  # here, as it takes all of the lexicon with it

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(f"{folder}: cannot be made: {error.strerror or error}.") from error
    report = BuildReport()
    taken: dict[str, str] = {}
    with building(folder):
        _sweep(folder)
        for number, source in enumerate(sources, 1):
            file = folder / _free_name(source, taken)
            merged, written = _build_one(source, file, extract or extract_claims)
            report = report.plus(source.id, merged, written=written)
            if on_progress:
                on_progress(number)
    return report


def _build_one(source: Source, file: Path, extract: Extract) -> tuple[Merged, bool]:
    """Return the merged claims, and whether the file had to be written."""
    source = msgspec.structs.replace(source, text=nfc(source.text))
    data = _bytes_of(file)
    before = _claims_of(source, file, data)
    claims = extract(source)
    head = _head(source, claims)
    merged = merge(head, claims, before.entries if before else ())
    after = ClaimsFile(head, merged.entries)
    if before and written_part(before) == written_part(after):
        return merged, False
    new = to_bytes(after)
    if new != data:
        write_atomically(file, new)
    return merged, new != data


def _head(source: Source, claims: Sequence[Claim]) -> Source:
    """Make the source's record: its language is that of most claims, where it isn't said."""
    vietnamese = sum(claim.lang == "vi" for claim in claims)
    most: Lang = "vi" if 2 * vietnamese >= len(claims) else "en"
    lang = source.lang or (most if claims else None)
    digest = hashlib.sha256(source.text.encode("utf-8", "replace")).hexdigest()
    return msgspec.structs.replace(source, text="", lang=lang, sha256=digest)


def _bytes_of(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DatabaseError(f"{file}: cannot be read: {error.strerror or error}.") from error


def _claims_of(source: Source, file: Path, data: bytes | None) -> ClaimsFile | None:
    if data is None:
        return None
    (found,) = read_claims_file(str(file), data)
    if found.source.id != source.id:
        other = f"the claims of {found.source.id!r}, not of {source.id!r}"
        raise DatabaseError(f"{file}: holds {other}; rename the file or one of the two sources.")
    return found


def _free_name(source: Source, taken: dict[str, str]) -> str:
    """Return the file's name; on some systems names that differ only in capitals are one."""
    if not source.id.strip():
        raise DatabaseError("a source has no id; give it one.")
    name = file_name(source.id)
    if (other := taken.get(name.casefold())) is not None:
        raise DatabaseError(f"two sources are called {other!r} and {source.id!r}; rename one of them.")
    taken[name.casefold()] = source.id
    return name


def _sweep(folder: Path) -> None:
    """Remove what a killed build has left half written."""
    for left in folder.glob(".*.tmp"):
        left.unlink(missing_ok=True)
