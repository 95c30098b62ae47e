"""English short forms of first names, such as "Bill" for "William", from `lexicons/call_names.yaml`."""

from __future__ import annotations

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table


def are_one_first_name(one: str, other: str) -> bool:
    """Tell whether one of two folded words is a short form of the other; two short forms never match each other."""
    return one in _short_forms(other) or other in _short_forms(one)


@cached_per_lexicon(maxsize=1 << 10)
def _short_forms(name: str) -> frozenset[str]:
    return frozenset(table("call_names").get(name, ()))
