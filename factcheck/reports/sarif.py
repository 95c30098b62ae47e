"""`sarif`: SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.findings.grading import default_level
from factcheck.reports import base
from factcheck.reports.escape import visible
from factcheck.reports.fingerprint import Occurrences, fingerprint
from factcheck.reports.jsonl import encoded
from factcheck.reports.sarif_places import SOURCES, place_of_quote, place_of_statement
from factcheck.rule_texts import as_markdown, as_text, what_of
from factcheck.rules import rules

if TYPE_CHECKING:
    from factcheck.model import Result


_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Report(base.Report):
    """Keeps the findings until the end, since their rules come before them."""

    def begin(self) -> None:
        """Start with no findings."""
        self._findings: list[dict[str, Any]] = []
        self._rules: dict[str, int] = {}
        self._occurrences = Occurrences()

    def write(self, result: Result) -> None:
        """Keep a finding."""
        level = self.level(result)
        if level is not None:
            rule = base.rule_of(result)
            number = self._rules.setdefault(rule, len(self._rules))
            prints = _fingerprints(result, self._occurrences.number(result))
            head = {"ruleId": rule, "ruleIndex": number, "level": _LEVELS[level]}
            self._findings.append(head | _finding(result) | {"partialFingerprints": prints})

    def close(self) -> None:
        """Write the log."""
        driver = {
            "name": "factcheck",
            "semanticVersion": __version__,
            "rules": [_descriptor(name) for name in self._rules],
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": SOURCES,
            "results": self._findings,
        }
        self.out.write(encoded({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n")


def _finding(result: Result) -> dict[str, Any]:
    sources = [item for item in result.evidence if item.stance != "neutral"]
    return {
        "message": {"text": visible(result.explanation or result.text)},
        "locations": [place_of_statement(result.location, result.text)] if result.location else [],
        "relatedLocations": [place_of_quote(number, item) for number, item in enumerate(sources, 1)],
        "properties": {
            "verdict": str(result.verdict),
            "confidence": round(result.confidence, 2),
            "statement": result.text,
        },
    }


def _fingerprints(result: Result, occurrence: int) -> dict[str, str]:
    """Return two fingerprints: of rule and words, and under the name that GitHub matches by, with the occurrence."""
    whole = fingerprint(result)
    return {"ruleAndFoldedText/v1": whole, "primaryLocationLineHash": f"{whole[:16]}:{occurrence}"}


def _descriptor(name: str) -> dict[str, Any]:
    """Return the description of a rule; only its name if the rule is not listed."""
    rule = rules().get(name)
    level = {"defaultConfiguration": {"level": default_level(name)}}
    if rule is None:
        return {"id": name} | level
    return {
        "id": name,
        "shortDescription": {"text": what_of(rule)},
        "fullDescription": {"text": rule.why},
        "help": {"text": as_text(rule), "markdown": as_markdown(rule)},
    } | level
