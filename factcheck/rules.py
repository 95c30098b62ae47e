"""The rules and what they mean, from `rules.yaml`; shown by `factcheck explain` and in reports."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from factcheck.errors import UsageError
from factcheck.messages import did_you_mean
from factcheck.model import Rating, Source


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One source or two, and two statements about them."""

    source: str
    fires: str
    """A statement for which the rule fires."""
    passes: str
    """A similar statement for which it does not."""
    second_source: str = ""
    """Another source, if the rule is about sources that disagree."""
    threshold: Literal["quiet", "balanced"] = "quiet"
    """The `--threshold` that the rule needs to fire."""
    rating: Rating | None = None
    """How the source was rated, if it is a claim that somebody has checked."""

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
    """How it decides, and what it takes care to allow."""
    silence: str
    """What to do if the finding is wrong or not wanted."""
    example: Example | None = None
    reserved: bool = False
    """True if the rule is only planned: nothing reports it yet."""


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Return every rule by its id, in the order of `rules.yaml`."""
    import yaml  # lazy: yaml is slow to import

    from factcheck.yaml_loaders import SafeLoader

    text = Path(__file__).with_name("rules.yaml").read_text(encoding="utf-8")
    entries = yaml.load(text, Loader=SafeLoader)
    return {name: msgspec.convert({"id": name} | fields, Rule) for name, fields in entries.items()}


def rule(name: str) -> Rule:
    """Return the rule of a name; raises UsageError, which lists the known ones, if there is none."""
    known = rules()
    if name not in known:
        raise UsageError(f'unknown rule "{name}"{did_you_mean(name, known)} `factcheck rules` lists all.')
    return known[name]
