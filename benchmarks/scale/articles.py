"""Generates articles from a seed: news-like sentences in Vietnamese and English, full of names, figures and dates.

Each article depends on its own number only, so any sentence can be generated again, or in other words, by itself.
"""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.scale.vocabulary import Spellings, bare, known_words, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Lang

SENTENCES = 25
"""Of an article."""
_FIRST_DAY, _DAYS = dt.date(2010, 1, 1), 5_000


class Scene(NamedTuple):
    """One sentence, before it is put into words."""

    template: int
    lang: Lang
    day: dt.date
    place: Spellings
    agency: Spellings
    event: Spellings
    thing: Spellings
    outcome: Spellings
    person: str
    people: int
    share: float
    money: float


class Article(NamedTuple):
    """A source text by its scenes."""

    id: str
    lang: Lang
    scenes: list[Scene]

    def text(self) -> str:
        """Return the whole text."""
        return "\n".join(map(as_written, self.scenes))


def articles(count: int, seed: int) -> Iterator[Article]:
    """Yield the first `count` articles."""
    return (article(number, seed) for number in range(count))


def article(number: int, seed: int) -> Article:
    """Make one: half of them Vietnamese, all about a few places, people and things of a few days."""
    chance = random.Random(f"{seed}/{number}")
    lang: Lang = chance.choice(("vi", "en"))
    people = [_person(chance, lang) for _ in range(5)]
    places, things, events = (_some(chance, name, many) for name, many in (("places", 3), ("things", 8), ("events", 3)))
    agencies = _some(chance, "agencies", 2)
    first = chance.randrange(_DAYS)
    scenes = [
        Scene(
            chance.randrange(len(words()["scenes"])),
            lang,
            _FIRST_DAY + dt.timedelta(days=first + chance.randrange(10)),
            chance.choice(places),
            chance.choice(agencies),
            chance.choice(events),
            chance.choice(things),
            chance.choice(words()["outcomes"]),
            chance.choice(people),
            chance.choice((chance.randrange(2, 100), chance.randrange(100, 20_000))),
            chance.randrange(10, 990) / 10,
            chance.randrange(10, 999) / 10,
        )
        for _ in range(SENTENCES)
    ]
    return Article(f"a{number:06}", lang, scenes)


def as_written(scene: Scene) -> str:
    """Put a scene into the words of its article."""
    return _worded(scene, scene.lang, 0, 0)


def paraphrased(scene: Scene) -> str:
    """Put it into other words of the same language."""
    return _worded(scene, scene.lang, 1, 1)


def without_accents(scene: Scene) -> str:
    """Write the article's words without marks, as on a foreign keyboard."""
    return bare(as_written(scene))


def translated(scene: Scene) -> str:
    """Put it into the words of the other language."""
    return _worded(scene, "en" if scene.lang == "vi" else "vi", 0, 0)


def _worded(scene: Scene, lang: Lang, wording: int, spelling: int) -> str:
    """Fill in a wording; `spelling` is which of a word's spellings is taken, if it has so many."""

    def spelt(spellings: Spellings) -> str:
        known = spellings[lang]
        return known[min(spelling, len(known) - 1)]

    slots = {name: spelt(getattr(scene, name)) for name in ("place", "agency", "event", "thing", "outcome")}
    person = scene.person if scene.lang == lang else bare(scene.person)
    figures = {name: _figure(getattr(scene, name), lang) for name in ("people", "share", "money")}
    text: str = words()["scenes"][scene.template][lang][wording]
    text = text.format(**slots, **figures, person=person, date=_date(scene.day, lang, wording))
    return text[0].upper() + text[1:]


def _figure(value: float, lang: Lang) -> str:
    text = f"{value:,}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "vi" else text


def _date(day: dt.date, lang: Lang, wording: int) -> str:
    if lang == "vi":
        return f"{day.day}/{day.month}/{day.year}" if wording == 0 else f"{day.day} tháng {day.month} năm {day.year}"
    month = words()["months"][day.month - 1]
    return f"{day.day} {month} {day.year}" if wording == 0 else f"{month} {day.day}, {day.year}"


def _person(chance: random.Random, lang: Lang) -> str:
    order = ("family", "middle", "given") if lang == "vi" else ("given", "family")
    return " ".join(chance.choice(words()["persons"][lang][part]) for part in order)


def _some(chance: random.Random, kind: str, count: int) -> list[Spellings]:
    """Draw words of a kind; some are far more frequent than others, as in news."""
    known = known_words(kind)
    return [known[int(len(known) * chance.random() ** 2)] for _ in range(count)]
