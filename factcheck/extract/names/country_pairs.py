"""Finds short forms of countries that count only beside another country: "quan hệ Mỹ - Trung", "Nhật-Hàn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.names.wording import Wording


def paired(line: Wording, known: set[int]) -> Iterator[tuple[int, str]]:
    """Yield the tokens that a dash joins to one of the `known` tokens of names, each with the id of its country."""
    if not line.lists.pairs or DASHES.isdisjoint(line.words):
        return
    found = set(known)
    for at in [at for at, word in enumerate(line.words) if word in DASHES]:
        for short, other in ((at + 1, at - 1), (at - 1, at + 1)):
            if other in found and short not in found and _is_short_form(line, short):
                found.add(short)
                yield short, line.lists.pairs[line.words[short]]


def _is_short_form(line: Wording, at: int) -> bool:
    """Tell whether a token is a listed syllable by itself, not part of "Trung Quốc" or "miền Trung"."""
    if not 0 <= at < len(line.words) or line.words[at] not in line.lists.pairs or not line.capital(at):
        return False
    alone = not (line.is_spaced(at) and at > 0 and line.capital(at - 1))
    return alone and not line.followed(at)
