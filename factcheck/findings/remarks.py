"""Results about comments that silence nothing, or have expired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.findings.grading import EXPIRED, UNUSED
from factcheck.language.tables import table
from factcheck.messages import did_you_mean
from factcheck.model import Location, Result, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from factcheck.readers.ignores import Ignore, Ignores


def expired(result: Result, ignore: Ignore) -> Result:
    """Return a finding whose comment has expired, with the rule that says so added."""
    words = table("messages")[result.lang]["expired"]
    note = words.format(line=ignore.line, until=ignore.directive.until)
    explanation = f"{result.explanation} {note}".strip()
    return replace(result, rules=(*result.rules, EXPIRED), explanation=explanation)


_EXPIRED = "Ignore comment expired after {until}; remove or renew it."


def remarks(ignores: Ignores, path: str, today: dt.date) -> Iterator[Result]:
    """Yield a result for each comment of a file that is of no use."""
    for ignore in ignores.all:
        if ignore.has_expired(today):
            if not ignore.used:
                yield _remark(ignore, path, EXPIRED, _EXPIRED.format(until=ignore.directive.until))
        elif not ignore.used or ignore.idle_rules():
            yield _remark(ignore, path, UNUSED, _useless(ignore))


def _useless(ignore: Ignore) -> str:
    from factcheck.rules import rules  # lazy: few comments name rules that are not known

    idle = ignore.idle_rules()
    if not idle or (len(idle) == len(ignore.directive.rules) and set(idle) <= rules().keys()):
        return "Ignore comment suppresses nothing; remove it."
    unknown = next((rule for rule in idle if rule not in rules()), None)
    if unknown:
        return f'Unknown rule "{unknown}"{did_you_mean(unknown, rules())}'
    return f"{', '.join(idle)} reports nothing here; remove it from the brackets."


def _remark(ignore: Ignore, path: str, rule: str, message: str) -> Result:
    directive = ignore.directive
    place = Location(path, ignore.line, directive.start + 1, ignore.line, directive.end + 1)
    id = f"{path}:{place.line}:{place.column}"
    return Result(
        id=id,
        text=directive.text,
        lang="en",
        location=place,
        verdict=Verdict.NOT_ENOUGH_EVIDENCE,
        confidence=1.0,
        rules=(rule,),
        explanation=message,
        evidence=(),
    )
