"""Extracts claims from source texts and from statements, by the same function."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.digest import blake2b
from factcheck.extract.claimants import read_claimant
from factcheck.extract.dateline import DATELINE_LINES, day_written, without_dateline
from factcheck.extract.groups import with_groups
from factcheck.extract.names.reader import read_names
from factcheck.extract.polarity import negated_tokens, read_modality
from factcheck.extract.values import read_values, with_outcomes
from factcheck.language.fold import fold_text
from factcheck.language.sentence import Sentence, analyse
from factcheck.model import Claim, DateSpan, Lang, Mention, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.language.tokens import Token


def extract_claims(source: Source) -> list[Claim]:
    """Return the claims of a source, in the order of its text, without repetitions and boilerplate."""
    from factcheck.extract.names.initial_names import first_word, with_initial_names  # lazy: statements need neither
    from factcheck.extract.passages import passages

    read: list[tuple[Claim, Token | None]] = []
    reference = reference_day(source.published) or day_written(source.text, source.lang)
    carried: tuple[int, int | None] = (-1, None)
    for passage in passages(source.text):
        start, end = passage.span
        sentence = analyse(source.text[start:end], source.lang)
        year = carried[1] if carried[0] == passage.paragraph else None
        claim = read_claim(sentence, source.id, start, reference, year)
        if passage.paragraph < DATELINE_LINES:
            claim = without_dateline(claim, sentence)
        read.append((claim, first_word(sentence)))
        carried = passage.paragraph, _scene_year(claim.dates) or year
    return with_initial_names(read)


def read_statement(text: str, lang: Lang | None = None) -> Claim:
    """Return the claim in a statement (NFC), which has no source."""
    return read_claim(analyse(text, lang, typos=True), "", 0, None, None)


def read_claim(
    sentence: Sentence, source_id: str, start: int, reference: dt.date | None, carried_year: int | None
) -> Claim:
    """Extract everything that a claim records from one sentence, which begins at offset `start` of its text."""
    values = read_values(sentence, reference, carried_year)
    quantities = with_outcomes(values.quantities, sentence)
    spans = [*(found.figure for found in quantities), *(found.span for found in values.identifiers)]
    names = read_names(sentence, values.dated.union(*(sentence.tokens_within(*span) for span in spans)))
    attribution = read_claimant(sentence, names)
    return Claim(
        id=claim_id(source_id, sentence.text),
        source_id=source_id,
        quote=sentence.text,
        start=start,
        end=start + len(sentence.text),
        lang=sentence.lang,
        claimant=attribution.text if attribution else "",
        names=tuple(names),
        concepts=tuple(sorted([*_concepts(sentence), *values.counted], key=lambda one: one.start)),
        quantities=tuple(with_groups(quantities, sentence, names, attribution)),
        dates=tuple(values.dates),
        identifiers=tuple(values.identifiers),
        polarity="negated" if negated_tokens(sentence) else "affirmed",
        modality=read_modality(sentence),
    )


def claim_id(source_id: str, quote: str) -> str:
    """Return the source's id, "#", and a short hash of the folded sentence, which edits elsewhere do not change."""
    return f"{source_id}#{blake2b(fold_text(quote).encode(), digest_size=4).hexdigest()}"


def reference_day(published: str) -> dt.date | None:
    """Return the day to which an article's relative dates refer; None unless `published` is a full date."""
    try:
        return dt.date.fromisoformat(published)
    except ValueError:
        return None


def _concepts(sentence: Sentence) -> Iterator[Mention]:
    """Yield the concepts of the lexicon in a sentence, with their offsets."""
    starts, tokens = sentence.starts, sentence.tokens
    for match in sentence.matches:
        if not match.entry.named:
            start, end = starts[match.first], tokens[match.last - 1].end
            yield Mention(match.entry.id, sentence.text[start:end], start, end)


def _scene_year(dates: Collection[DateSpan]) -> int | None:
    """Return the year that dates without a year have in the next sentence; None unless this one names exactly one.

    "The lowest since November 2023" tells of another year than the rest of the sentence.
    """
    known = [(date.earliest, date.latest) for date in dates if date.earliest and date.latest and date.role != "start"]
    years = {day.year for ends in known for day in ends}
    return years.pop() if len(years) == 1 else None
