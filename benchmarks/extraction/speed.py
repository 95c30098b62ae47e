"""`python -m benchmarks.extraction.speed`: the time that extraction takes, for a sentence and over a text's length."""

from __future__ import annotations

import datetime as dt
import gc
import importlib
import importlib.util
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.extract.claims import read_claim
from factcheck.language.sentence import analyse

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Lang

BAR = 0.25
"""Milliseconds for one sentence of thirty words, all kinds of extraction, one core, warm."""
TIMES_FASTER = 5
"""How many times as long dateparser's search for dates alone must take over both kinds of sentences, language given."""
BEND = 2.0
"""How much longer a character may take in the longest text than in one of a quarter of its length."""
_ROUNDS = 40
_SHARES = (0.25, 0.5, 1.0)
_REFERENCE = dt.date(2022, 8, 8)
Lines = list[list[str]]
_KINDS = {"news": "as in news", "figures": "full of figures"}
_LANGUAGES: tuple[Lang, ...] = ("vi", "en")

HOSTILE: dict[str, tuple[Lang, str, int]] = {
    "1 MB without a sentence end": ("vi", "người dân trong vùng lũ vẫn chờ hàng cứu trợ ", 1_000_000 // 45),
    "1 MB without a space": ("en", "abcdefghij", 100_000),
    "100,000 digits": ("vi", "7", 100_000),
    "100,000 digits, grouped": ("vi", "123.", 25_000),
    "10,000 nested brackets": ("en", "(", 10_000),
    "100,000 number words, Vietnamese": ("vi", "một triệu hai ", 33_333),
    "100,000 number words, English": ("en", "two hundred and ", 33_333),
    "100,000 runs like dates": ("vi", "3/8/2020-4/9 ", 100_000),
    "100,000 words for dates": ("en", "Monday May last year ", 25_000),
    "100,000 capitals": ("en", "Aliyev ", 100_000),
    "100,000 units": ("en", "5 km/h ", 33_333),
}
"""Language, what is repeated, and how many times in the longest text."""


def main() -> int:
    """Print both tables; exit status 1 if a bar is missed."""
    tables = [sentence_table(), curve_table()]
    print("\n\n".join(_laid_out(lines) for lines, _ in tables))
    return int(not all(kept for _, kept in tables))


def sentence_table() -> tuple[Lines, bool]:
    """Return the times for a sentence beside dateparser's, and whether the bars are kept."""
    times = sentence_times()
    kept = all(spent <= BAR for kind, _, spent, _ in times if kind == "news")
    lines = [["sentences of 30 words", "factcheck ms", "bar", "dateparser ms", "ratio", "bar"]]
    for kind, lang, spent, peer in times:
        others = ["", ""] if peer is None else [f"{peer:.3f}", f"{peer / spent:.1f}"]
        lines.append([f"{lang}, {_KINDS[kind]}", f"{spent:.3f}", f"{BAR:.2f}" if kind == "news" else "", *others, ""])
    for lang in _LANGUAGES:
        ours = sum(spent for _, one, spent, _ in times if one == lang)
        theirs = sum(peer or 0.0 for _, one, _, peer in times if one == lang)
        if theirs:  # else it is not installed
            kept = kept and theirs >= ours * TIMES_FASTER
            ratio = f"{theirs / ours:.1f}"
            lines.append([f"{lang}, one of each", f"{ours:.3f}", "", f"{theirs:.3f}", ratio, f"{TIMES_FASTER}"])
    return lines, kept


def curve_table() -> tuple[Lines, bool]:
    """Return the times over the length of hostile texts, and whether they stay linear."""
    lines = [["text", "characters", *(f"{share:.0%} s" for share in _SHARES), "µs a character", "bend", "bar"]]
    kept = True
    for name, (lang, piece, count) in HOSTILE.items():
        spent = curve(lang, piece, count)
        bend = spent[-1] * _SHARES[0] / spent[0]
        kept = kept and bend <= BEND
        size = len(piece) * count
        times = (f"{one:.3f}" for one in spent)
        lines.append([name, f"{size:,}", *times, f"{spent[-1] / size * 1e6:.2f}", f"{bend:.2f}", f"{BEND:.1f}"])
    return lines, kept


def sentence_times() -> list[tuple[str, Lang, float, float | None]]:
    """Return kind, language, and median milliseconds a sentence: ours for everything, dateparser's for dates."""
    kinds = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    search = _peer()
    found: list[tuple[str, Lang, float, float | None]] = []
    for kind in _KINDS:
        for lang in _LANGUAGES:
            ours = _median_ms(partial(read, lang=lang), kinds[kind][lang], _ROUNDS)
            theirs = _median_ms(partial(search, languages=[lang]), kinds[kind][lang], _ROUNDS) if search else None
            found.append((kind, lang, ours, theirs))
    return found


def read(text: str, lang: Lang) -> object:
    """Read everything that a claim records, from the text on."""
    return read_claim(analyse(text, lang), "", 0, _REFERENCE, None)


def curve(lang: Lang, piece: str, count: int) -> list[float]:
    """Return the seconds that a text of a quarter, a half and the whole number of pieces takes, the best of two."""
    texts = [piece * int(count * share) for share in _SHARES]
    return [min(_seconds(text, lang) for _ in range(2)) for text in texts]


def _seconds(text: str, lang: Lang) -> float:
    gc.collect()
    start = time.process_time()
    read(text, lang)
    return time.process_time() - start


def _median_ms(reader: Callable[[str], object], texts: list[str], rounds: int) -> float:
    """Read all texts in several rounds after a first one; return the median of each text's best time."""
    best = [float("inf")] * len(texts)
    gc.disable()  # as timeit does, and as good as off in the program
    for _ in range(rounds + 1):
        for at, text in enumerate(texts):
            start = time.perf_counter()
            reader(text)
            best[at] = min(best[at], time.perf_counter() - start)
    gc.enable()
    return median(best) * 1e3


def _peer() -> Callable[..., Any] | None:
    if importlib.util.find_spec("dateparser") is None:
        return None
    found: Callable[..., Any] = importlib.import_module("dateparser.search").search_dates
    return found


def _laid_out(lines: Lines) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    rows = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "\n".join(row.rstrip() for row in rows)


if __name__ == "__main__":
    raise SystemExit(main())
