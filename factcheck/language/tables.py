"""The word lists under `lexicons/`, read as YAML once and from a compiled copy ever after.

YAML is for people; parsing it takes far longer than a check may. So the parsed tables are kept as one MessagePack
file in the user's cache folder, named by the hash of all the YAML: a changed word list makes a new file, and where
no cache can be written the YAML is simply parsed again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

LEXICONS = Path(__file__).parent / "lexicons"
Table = dict[str, Any]


@lru_cache(maxsize=1)
def tables() -> dict[str, Table]:
    """Every table by its path under `lexicons/` without suffix: "numbers", "concepts/casualties" …"""
    files = sorted(LEXICONS.rglob("*.yaml"))
    texts = {file.relative_to(LEXICONS).with_suffix("").as_posix(): file.read_bytes() for file in files}
    return compiled("tables", texts, _parse)


def table(name: str) -> Table:
    """One table, e.g. `table("numbers")`; raises KeyError if there is no such file."""
    return tables()[name]


def group(folder: str) -> dict[str, Table]:
    """All tables of one folder, by name: `group("concepts")`."""
    return {name: value for name, value in tables().items() if name.startswith(folder + "/")}


def compiled(stem: str, inputs: dict[str, bytes], make: Callable[[dict[str, bytes]], T]) -> T:
    """Return `make(inputs)`, kept as plain data in the cache under the hash of what went in."""
    digest = hashlib.blake2b(digest_size=16)
    for name, data in inputs.items():
        digest.update(name.encode() + b"\0" + data + b"\0")
    file = cache_folder() / f"{stem}-{digest.hexdigest()}.msgpack"
    try:
        kept: T = msgspec.msgpack.decode(file.read_bytes())
        return kept
    except (OSError, msgspec.DecodeError):
        made = make(inputs)
        _write_quietly(file, msgspec.msgpack.encode(made))
        return made


def cache_folder() -> Path:
    """Where compiled copies live: `$FACTCHECK_CACHE`, else the platform's cache folder for the user."""
    if named := os.environ.get("FACTCHECK_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "factcheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factcheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"


def _parse(texts: dict[str, bytes]) -> dict[str, Table]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return {name: yaml.load(data, Loader=loader) or {} for name, data in texts.items()}


def _write_quietly(file: Path, data: bytes) -> None:
    """Write beside and rename; a cache that cannot be written is no error."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as beside:
            beside.write(data)
        os.replace(beside.name, file)
    except OSError:
        return
