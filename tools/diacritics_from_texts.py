"""Write `factcheck/language/diacritics.json`: how often Vietnamese words, and pairs of neighbours, occur in news.

    python tools/diacritics_from_texts.py NEWS.jsonl...

Each line of a file is a record with a Vietnamese text as its `source`; equal texts count once. The phrases of the
lexicon are counted too, so that its own words are known, and pairs of number words, of which texts have too few.
The file in use was made from the articles of ViFactCheck's development set (MIT licence); rare pairs are left out, so
that no text can be put together again from it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise, product
from pathlib import Path
from typing import Any

from factcheck.language.diacritics import BREAK, COUNTS, NUMBER, PERCENTAGE, neighbours
from factcheck.language.fold import fold, nfc
from factcheck.language.tables import group, sources, table
from factcheck.language.tokens import tokenize

LEAST_PAIRS = 3
"""Pairs that texts have less often are left out."""
A_PHRASE, A_PAIR = 2, 12
"""How often a word, and a pair of neighbours, of a phrase of the lexicon counts."""
SPELLINGS = ("vi", "vi_only", "vi_marked", "vi_word")
"""Fields of an entry with Vietnamese words."""
Words = Counter[str]
Pair = tuple[str, str]
Pairs = Counter[Pair]


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="NEWS.jsonl")
    words, pairs = with_diacritics_alone(*counts(texts(parser.parse_args().files)))
    COUNTS.write_text(as_json(words, pairs), encoding="utf-8")


def texts(files: Iterable[Path]) -> list[str]:
    """Return the distinct texts of files."""
    lines = chain.from_iterable(file.read_text(encoding="utf-8").splitlines() for file in files)
    return list(dict.fromkeys(nfc(json.loads(line)["source"]) for line in lines))


def counts(news: Iterable[str]) -> tuple[Words, Pairs]:
    """Return the counts of words and of pairs of neighbours."""
    words: Words = Counter()
    pairs: Pairs = Counter()
    for line in chain.from_iterable(text.splitlines() for text in news):
        row = [BREAK, *neighbours(tokenize(line)), BREAK]
        words.update(row)
        pairs.update(pairwise(row))
    pairs = Counter({pair: count for pair, count in pairs.items() if count >= LEAST_PAIRS})
    for phrase in phrases():
        row = neighbours(tokenize(phrase))
        words.update(dict.fromkeys(row, A_PHRASE))
        pairs.update(dict.fromkeys(pairwise(row), A_PAIR))
    pairs.update(dict.fromkeys(numbers(), A_PAIR))
    return words, pairs


def with_diacritics_alone(words: Words, pairs: Pairs) -> tuple[Words, Pairs]:
    """Return the same without words that are never written with diacritics: there is nothing to restore."""
    known = {fold(word) for word in words if not word.isascii()} | {BREAK, NUMBER, PERCENTAGE}
    return (
        Counter({word: count for word, count in words.items() if fold(word) in known}),
        Counter({pair: count for pair, count in pairs.items() if known.issuperset(map(fold, pair))}),
    )


def phrases() -> Iterator[str]:
    """Yield the Vietnamese phrases of all word lists."""
    records = chain.from_iterable(group(folder).values() for folder in ("concepts", "names"))
    for record in chain.from_iterable(one.values() for one in records):
        yield from strings([record.get(field, ()) for field in SPELLINGS])
    for name in sources():
        if "/" not in name:
            yield from strings(table(name).get("vi", ()))


def numbers() -> Iterator[Pair]:
    """Yield pairs of number words ("hai mươi", "mươi lăm", "triệu rưỡi"), and the first one of a sentence."""
    words = table("numbers")["vi"]
    digits, scales, tens = list(words["digits"]), list(words["scales"]), words["tens"]
    spans = [span for span in strings(table("dates")["vi"]["units"]) if " " not in span and not span.isascii()]
    first = [digit for digit in digits if digit not in words["only_second"]]
    yield from product(first, (*scales, *tens))
    yield from product((*words["ten"], *tens, *scales), digits)
    yield from product((*scales, *tens), (*scales, *words["half_more"]))
    yield from product(words["over"], digits)
    yield from product([BREAK], (*first, *words["ten"]))
    yield from product(spans, words["half_more"])


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401  whatever a YAML file has
    """Yield every string in nested lists and mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings([*value, *value.values()])
    elif isinstance(value, (list, tuple)):
        yield from chain.from_iterable(map(strings, value))


def as_json(words: Words, pairs: Pairs) -> str:
    """Return the file's text, a word a line."""
    spellings: defaultdict[str, dict[str, int]] = defaultdict(dict)
    after: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for word, count in sorted(words.items()):
        spellings[fold(word)][word] = count
    for (before, word), count in sorted(pairs.items()):
        after[before][word] = count
    body = ",\n".join(f'"{name}": {{\n{lines(rows)}\n}}' for name, rows in (("words", spellings), ("pairs", after)))
    return f'{{"total": {words.total()},\n{body}}}\n'


def lines(rows: dict[str, dict[str, int]]) -> str:
    """Return the rows of a table as JSON, one a line, in the order of their keys."""
    return ",\n".join(f"{dumped(key)}: {dumped(row)}" for key, row in sorted(rows.items()))


def dumped(value: object) -> str:
    """Return JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
