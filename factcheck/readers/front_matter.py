"""The front matter of a Markdown file: YAML between lines of ---, or TOML between lines of +++."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import as_lang

if TYPE_CHECKING:
    from factcheck.model import Lang

_BLOCK = re.compile(r"(?:---[ \t]*\n(.*?\n)(?:---|\.\.\.)|\+\+\+[ \t]*\n(.*?\n)\+\+\+)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"""^(lang|date)[ \t]*[:=][ \t]*["']?([\w-]+)""", re.MULTILINE)


class FrontMatter(NamedTuple):
    """The fields that are used; unknown fields and invalid values are ignored."""

    end: int
    """Offset at which the text itself begins; 0 without front matter."""
    lang: Lang | None = None
    date: str = ""
    """ISO."""


def front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text; never raises."""
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter(0)
    found = dict(_FIELD.findall(block[1] or block[2]))
    lang = found.get("lang", "")[:2].lower()
    try:
        date = dt.date.fromisoformat(found.get("date", "")[:10]).isoformat()
    except ValueError:
        date = ""
    return FrontMatter(block.end(), as_lang(lang), date)
