"""Loads the word lists under `lexicons/`, from YAML at first and from a compiled copy afterwards.

YAML is for people; parsing it takes far longer than a check should. So everything that is derived from the word lists
is kept as MessagePack in the user's cache folder. The file's name contains a digest of size and time of all the YAML,
so that a changed word list makes a new file; if no cache can be written, the YAML is parsed in every run. Rows stay
encoded until they are needed, and those of large lists are on pages like those of a dictionary.
"""

from __future__ import annotations

import os
import time
from bisect import bisect_right
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from factcheck.cache import KEPT_SECONDS, cache_folder, write_quietly
from factcheck.digest import blake2b
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.user_lexicons import lexicons_in_use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

T = TypeVar("T")
Table = dict[str, Any]
Packed = dict[str, bytes]
"""Rows by key, each encoded by itself, so that those that are not needed are never decoded."""

LEXICONS = Path(__file__).parent / "lexicons"
FOLDERS = ("concepts", "names")
_ROWS_ON_A_PAGE = 8

_decoder = msgspec.msgpack.Decoder()
_decode_page = msgspec.msgpack.Decoder(Packed).decode


@lru_cache(maxsize=1)
def sources() -> dict[str, bytes]:
    """Return the YAML of all word lists, by path under `lexicons/` without suffix: "numbers", "names/cities"."""
    files = sorted(LEXICONS.rglob("*.yaml"))
    return {file.relative_to(LEXICONS).with_suffix("").as_posix(): file.read_bytes() for file in files}


@lru_cache(maxsize=1 + len(FOLDERS))
def _tables(folder: str) -> LazyRows[Packed]:
    """Return the word lists of a folder, most of which are asked for only to be compiled; "" for those beside it."""
    return compiled_rows(folder or "tables", lambda: _parse(folder), Packed)


@lru_cache(maxsize=256)
def table(name: str) -> LazyRows[Any]:
    """Return one word list by its keys, such as `table("numbers")["en"]`; raises KeyError if there is no such file."""
    return LazyRows(_tables(name.rpartition("/")[0])[name], _decoder)


def group(folder: str) -> dict[str, Table]:
    """Return all word lists of a folder by name, the user's own first: `group("concepts")`."""
    tables = {name: dict(table(name).items()) for name in _tables(folder)}
    if not lexicons_in_use().files:
        return tables
    from factcheck.language.user_entries import user_entries  # lazy: most users have no words of their own

    known = {id: record for records in tables.values() for id, record in records.items()}
    return {"own": user_entries(folder, known)} | tables


def compiled(stem: str, make: Callable[[], Mapping[str, Any]], code: Sequence[Path] = ()) -> Packed:
    """Return the values that `make()` returns, by key, from the cache unless the word lists have changed.

    `code` are the folders with the code that makes them, if that is not in this package: its changes count, too.
    """
    file = cache_folder() / f"{stem}-{_digest(lexicon_digest(), *map(_stamps, code))}.msgpack"
    try:
        return msgspec.msgpack.decode(file.read_bytes(), type=Packed)
    except (OSError, msgspec.DecodeError):
        data = msgspec.msgpack.encode(packed(make()))
        write_quietly(file, data)
        _forget_old(file, stem)
        return msgspec.msgpack.decode(data, type=Packed)


def compiled_rows(
    stem: str, make: Callable[[], Mapping[str, T]], kind: type[T], code: Sequence[Path] = ()
) -> LazyRows[T]:
    """Return such values, all of one type, each decoded when it is first needed."""
    return LazyRows(compiled(stem, make, code), msgspec.msgpack.Decoder(kind))


@cached_per_lexicon(maxsize=1)
def lexicon_digest() -> str:
    """Return a digest of size and time of the word lists and of the code in this package that compiles them.

    Reading them all would take too long. Of the user's own lexicons the content counts.
    """
    folders = (LEXICONS, *(LEXICONS / name for name in FOLDERS), LEXICONS.parent)
    return _digest(*map(_stamps, folders), lexicons_in_use().digest)


@cached_per_lexicon(maxsize=16)
def _stamps(folder: Path) -> str:
    """Return a line for each word list and module in a folder, with its size and time."""
    with os.scandir(folder) as entries:
        files = sorted((entry.path, entry.stat()) for entry in entries if entry.name.endswith((".yaml", ".py")))
    return "".join([f"{path} {stat.st_size} {stat.st_mtime_ns}\n" for path, stat in files])


def _digest(*texts: str) -> str:
    return blake2b("".join(texts).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _parse(folder: str) -> dict[str, Packed]:
    from factcheck.yaml_loaders import load  # lazy: most runs find a compiled copy

    files = {name: data for name, data in sources().items() if name.rpartition("/")[0] == folder}
    return {name: packed(load(data) or {}) for name, data in files.items()}


def _forget_old(file: Path, stem: str) -> None:
    """Remove compiled copies that are old; recent ones may belong to another installation."""
    for other in file.parent.glob(f"{stem}-*.msgpack"):
        with suppress(OSError):
            if other != file and other.stat().st_mtime < time.time() - KEPT_SECONDS:
                other.unlink()


class LazyRows(Generic[T]):
    """A read-only mapping whose values are decoded when they are first needed."""

    def __init__(self, packed: Packed, decoder: msgspec.msgpack.Decoder[T]) -> None:
        self._rows: dict[str, Any] = packed
        self._decoder = decoder

    def get(self, key: str) -> T | None:
        """Return the value of a key; None if it is unknown."""
        row = self._rows.get(key)
        if row is None:
            row = self._missing(key)
        if type(row) is bytes:
            row = self._rows[key] = self._decoder.decode(row)
        return row

    def _missing(self, key: str) -> Any:  # noqa: ANN401  encoded or decoded
        """Return the value of a key that is not among the rows; subclasses may load it."""

    def __getitem__(self, key: str) -> T:
        row = self._rows.get(key)
        if row is None or type(row) is bytes:  # not yet decoded
            row = self.get(key)
        if row is None:
            raise KeyError(key)
        return row

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def values(self) -> Iterator[T]:
        """Yield every value, decoding them all."""
        return (self[key] for key in self)

    def items(self) -> Iterator[tuple[str, T]]:
        """Yield every key with its value, decoding them all."""
        for key in self:
            yield key, self[key]


def packed(rows: Mapping[str, Any]) -> Packed:
    """Encode the values of a mapping."""
    return {key: msgspec.msgpack.encode(value) for key, value in rows.items()}


class Pages(LazyRows[T]):
    """Rows in pages, each of which is decoded when one of its keys is first needed."""

    def __init__(self, stem: str, make: Callable[[], Mapping[str, Any]], decoder: msgspec.msgpack.Decoder[T]) -> None:
        """Take the values that `make()` returns, by key, from their compiled copy, see `compiled`."""
        super().__init__({}, decoder)
        self._closed = compiled(stem, lambda: _cut(make()))
        self._first_keys = list(self._closed)
        """The first key of every page."""

    def _missing(self, key: str) -> Any:  # noqa: ANN401  encoded or decoded
        page = bisect_right(self._first_keys, key) - 1
        if page < 0 or self._first_keys[page] not in self._closed:
            return None
        self._open(self._first_keys[page])
        return self._rows.get(key)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[str]:
        for first_key in [*self._closed]:
            self._open(first_key)
        return iter(sorted(self._rows))  # so that the order does not depend on which page was opened first

    def _open(self, first_key: str) -> None:
        self._rows.update(_decode_page(self._closed.pop(first_key)))


def _cut(rows: Mapping[str, Any]) -> dict[str, Packed]:
    """Return the rows by page, and each page by its first key."""
    keys = sorted(rows)
    cuts = [keys[at : at + _ROWS_ON_A_PAGE] for at in range(0, len(keys), _ROWS_ON_A_PAGE)]
    return {page[0]: packed({key: rows[key] for key in page}) for page in cuts}
