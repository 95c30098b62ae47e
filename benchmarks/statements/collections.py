"""Folders of articles with statements about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import yaml

from factcheck.checker import Checker
from factcheck.model import Lang, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.strictness import Threshold

HERE = Path(__file__).parent


class Case(msgspec.Struct, frozen=True):
    """A statement about the articles of its folder."""

    id: str
    lang: Lang
    text: str
    verdict: Verdict
    """What a careful editor would say with these articles alone."""
    sources: list[str] = []
    """Stems of the articles that say so."""
    slot: str = ""
    """What is wrong in a refuted one, in a word."""


class Collection(NamedTuple):
    """Articles and the statements about them."""

    name: str
    texts: dict[str, str]
    """By the file's stem."""
    cases: list[Case]

    def checker(self, threshold: Threshold = "quiet") -> Checker:
        """Open a checker of all articles at once."""
        return Checker.from_texts(self.texts, threshold=threshold)


def collections(folder: Path = HERE) -> Iterator[Collection]:
    """Yield the collections of a folder in the order of their names."""
    for file in sorted(folder.glob("*/statements.yaml")):
        texts = {text.stem: text.read_text(encoding="utf-8") for text in sorted(file.parent.glob("*.txt"))}
        records = yaml.safe_load(file.read_text(encoding="utf-8"))
        yield Collection(file.parent.name, texts, msgspec.convert(records, list[Case]))
