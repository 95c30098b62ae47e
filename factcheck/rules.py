"""What each rule means, for `factcheck explain` and for the reports. The words stand in `rules.yaml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from factcheck.errors import UsageError
from factcheck.model import Rating, Source
from factcheck.suggest import did_you_mean


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A source, or two, and two statements about it."""

    source: str
    fires: str
    """A statement that the rule finds fault with."""
    passes: str
    """A statement that it leaves alone."""
    second_source: str = ""
    """A text of somebody else, where the rule is about sources that disagree."""
    threshold: Literal["quiet", "balanced"] = "quiet"
    """The `--threshold` from which on the rule fires."""
    rating: Rating | None = None
    """What somebody has made of the source, where that is a claim."""

    def sources(self) -> dict[str, Source]:
        """Return the sources by id."""
        sources = [Source("source", self.source, rating=self.rating)]
        if self.second_source:
            sources.append(Source("second", self.second_source))
        return {source.id: source for source in sources}


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A reason for a finding."""

    id: str
    what: str
    """One sentence: what the rule finds."""
    why: str
    """How it decides, and what it is careful about."""
    silence: str
    """What to do where the finding is wrong or not wanted."""
    example: Example | None = None
    reserved: bool = False
    """True while the rule has its name and its words, and nothing reports it yet."""


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Return every rule by its id, in the order of `rules.yaml`."""
    import yaml

    text = Path(__file__).with_name("rules.yaml").read_text(encoding="utf-8")
    entries = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {name: msgspec.convert({"id": name} | fields, Rule) for name, fields in entries.items()}


def rule(name: str) -> Rule:
    """Return one rule; raises UsageError that lists the known ones if there is none of that name."""
    known = rules()
    if name not in known:
        suggestion = did_you_mean(name, known)
        raise UsageError(f'There is no rule "{name}".{suggestion} Known are {", ".join(known)}.')
    return known[name]
