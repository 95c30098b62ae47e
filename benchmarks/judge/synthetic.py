"""Synthetic pairs derived from supported ones, used in fitting but never in measuring.

A supported statement lacks evidence once a clause of another article is added, and is refuted once a figure, a name or
a listed word is replaced. There are few such rows by people; synthetic ones are cruder and have a small weight.
"""

from __future__ import annotations

import re
from collections import defaultdict
from random import Random
from typing import TYPE_CHECKING

from msgspec.structs import replace

from benchmarks.judge.pairs import to_learn_from
from factcheck.compare.layout.reading import read
from factcheck.extract.claims import read_statement
from factcheck.language.rival_words import KINDS, rival_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.judge.pairs import Pair, Row
    from factcheck.language.rival_words import Kind
    from factcheck.model import Lang

    Change = Callable[[str, Random], str | None]
    """Returns the changed statement, or None if there is nothing to change."""

SEED, TIMES = 7, 2
"""How often each statement is changed in either way."""
WORTH = {"NEI": 0.1, "REFUTED": 0.03}
"""Weight of a synthetic row relative to one by people; chosen by cross-validation from 0.02 to 0.2."""
WHOLE = 0.75
"""How often a clause is added whole."""
SHORTEST, LONGEST = 3, 9
"""Words of a clause to add."""
_FIGURE = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)?(?![\w/])")
_CLOSED = re.compile(r'[.()"“”]')


def synthetic_rows(rows: Sequence[Row], lang: Lang = "vi") -> Iterator[Row]:
    """Yield the rows derived from the supported ones of a set."""
    weights = {row.pair.id: row.weight for row in rows}
    for row in to_learn_from(list(_changed([row.pair for row in rows], lang))):
        yield row._replace(weight=weights[row.pair.id] * WORTH[row.pair.label])


def _changed(pairs: Sequence[Pair], lang: Lang) -> Iterator[Pair]:
    """Yield changed statements of the supported pairs, with the same ids; the same pairs always give the same ones."""
    random = Random(SEED)
    clauses = sorted({(pair.doc or pair.id, clause) for pair in pairs for clause in _clauses(pair.source)})
    changes = (_other_figure, _other_name(pairs, lang), *(_other_word(kind, lang) for kind in KINDS))
    for pair in pairs:
        for _ in range(TIMES if pair.label == "SUPPORTED" else 0):
            article, clause = random.choice(clauses)
            if article != (pair.doc or pair.id):
                yield replace(pair, statement=_added(pair.statement, clause, random), label="NEI")
            told = [new for change in changes if (new := change(pair.statement, random))]
            if told:
                yield replace(pair, statement=random.choice(told), label="REFUTED")


def _clauses(text: str) -> Iterator[str]:
    """Yield the clauses between commas that are neither too short nor too long."""
    for clause in text.split(", ")[1:-1]:
        if SHORTEST <= len(clause.split()) <= LONGEST and not _CLOSED.search(clause):
            yield clause


def _added(statement: str, clause: str, random: Random) -> str:
    """Insert a clause after a comma or at the end, or its first words between two words."""
    if random.random() < WHOLE:
        parts = statement.rstrip(" .").split(", ")
        parts.insert(random.randrange(1, len(parts) + 1), clause)
        return ", ".join(parts)
    words = statement.split()
    words.insert(random.randrange(1, len(words) + 1), " ".join(clause.split()[: random.randrange(1, SHORTEST + 1)]))
    return " ".join(words)


def _other_figure(statement: str, random: Random) -> str | None:
    """Change one digit of a figure."""
    digits = [at for figure in _FIGURE.finditer(statement) for at in range(*figure.span()) if statement[at].isdecimal()]
    if not digits:
        return None
    at = random.choice(digits)
    return f"{statement[:at]}{(int(statement[at]) + random.randrange(1, 9)) % 9 + 1}{statement[at + 1 :]}"


def _other_name(pairs: Sequence[Pair], lang: Lang) -> Change:
    """Replace a name by another of its kind."""
    pool: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for _, _, kind, name in _names(pair.statement, lang):
            pool[kind].add(name)

    def change(statement: str, random: Random) -> str | None:
        if not (named := list(_names(statement, lang))):
            return None
        start, end, kind, _ = random.choice(named)
        others = [name for name in sorted(pool[kind]) if name.lower() not in statement.lower()]
        return f"{statement[:start]}{random.choice(others)}{statement[end:]}" if others else None

    return change


def _names(statement: str, lang: Lang) -> Iterator[tuple[int, int, str, str]]:
    """Yield the place, the kind and the text of each name."""
    reading = read(read_statement(statement, lang))
    for unit in reading.named:
        yield *reading.span(unit), unit.entry.kind if unit.entry else "", reading.text(unit)


def _other_word(kind: Kind, lang: Lang) -> Change:
    """Replace a word of a list by one that excludes it."""
    rivals: dict[str, list[str]] = defaultdict(list)
    for word, other in rival_pairs(kind, lang):
        rivals[word].append(other)
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(rivals, key=len, reverse=True)))})(?!\w)")

    def change(statement: str, random: Random) -> str | None:
        if not (places := list(known.finditer(statement))):
            return None
        place = random.choice(places)
        return f"{statement[: place.start()]}{random.choice(rivals[place.group()])}{statement[place.end() :]}"

    return change
