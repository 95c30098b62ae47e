"""Generates Markdown drafts of 2 kB, with some sentences about the sources; the same in every run."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import yaml

from factcheck.language.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 2_000
"""Bytes of a draft."""
ON_TOPIC = 0.1
"""Share of sentences that come from the sources, some with a changed figure."""
_IN_A_PARAGRAPH = 4
_FIGURE = re.compile(r"\d+")
_HERE = Path(__file__).parent
_SEEDS = _HERE.parents[1] / "seeds"


class Writer:
    """Writes drafts one after another."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = Random(seed)
        self._words = yaml.safe_load((_HERE / "sentences.yaml").read_text(encoding="utf-8"))
        texts = (file.read_text(encoding="utf-8") for file in sorted(_SEEDS.glob("*.txt")))
        self._told = [text[start:end] for text in texts for start, end in split_sentences(text)]

    def draft(self) -> str:
        """Return one draft."""
        text = f"---\ntitle: A draft\ndate: 2023-01-20\n---\n# {self._filled('headings')}\n"
        for paragraph in self._paragraphs():
            if len(text.encode()) >= SIZE:
                break
            text += f"\n{paragraph}\n"
        return text

    def _paragraphs(self) -> Iterator[str]:
        while True:
            if self._chance.random() < 1 / _IN_A_PARAGRAPH:
                yield f"## {self._filled('headings')}"
            yield " ".join(self._sentence() for _ in range(_IN_A_PARAGRAPH))

    def _sentence(self) -> str:
        if self._chance.random() >= ON_TOPIC:
            return self._filled("other")
        return _FIGURE.sub(self._altered, self._chance.choice(self._told))

    def _altered(self, figure: re.Match[str]) -> str:
        return str(int(figure[0]) + self._chance.choice((0, 0, 1)))

    def _filled(self, kind: str) -> str:
        chance, words = self._chance, self._words
        template: str = chance.choice(words[kind])
        return template.format(
            n=chance.randint(2, 99),
            m=chance.randint(100, 999),
            day=chance.randint(1, 28),
            month=chance.choice(words["months"]),
            year=chance.randint(1990, 2022),
            city=chance.choice(words["cities"]),
        )
