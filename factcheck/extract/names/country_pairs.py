"""Finds short forms of countries that count only beside another country: "quan hệ Mỹ - Trung", "Nhật-Hàn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.names.view import NameView


def paired(view: NameView, known: set[int]) -> Iterator[tuple[int, str]]:
    """Yield the tokens that a dash joins to one of the `known` tokens of names, each with the id of its country."""
    if not view.lists.pairs or DASHES.isdisjoint(view.words):
        return
    found = set(known)
    for at in [at for at, word in enumerate(view.words) if word in DASHES]:
        for short, other in ((at + 1, at - 1), (at - 1, at + 1)):
            if other in found and short not in found and _is_short_form(view, short):
                found.add(short)
                yield short, view.lists.pairs[view.words[short]]


def _is_short_form(view: NameView, at: int) -> bool:
    """Tell whether a token is a listed syllable by itself, not part of "Trung Quốc" or "miền Trung"."""
    if not 0 <= at < len(view.words) or view.words[at] not in view.lists.pairs or not view.is_capital(at):
        return False
    alone = not (view.is_spaced(at) and at > 0 and view.is_capital(at - 1))
    return alone and not view.followed(at)
