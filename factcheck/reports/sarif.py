"""`sarif`: SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.findings.grading import default_level
from factcheck.reports import base
from factcheck.reports.escape import visible
from factcheck.reports.fingerprint import Occurrences, fingerprint
from factcheck.reports.jsonl import encoded
from factcheck.rule_texts import as_markdown, as_text, what_of
from factcheck.rules import rules

if TYPE_CHECKING:
    from factcheck.model import Evidence, Location, Result

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BASE = "SOURCES"
SOURCES = {_BASE: {"description": {"text": "The source texts, each under its id."}}}
"""A result does not know in which folder the sources are, so a viewer has to ask for it."""
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


class Report(base.Report):
    """Keeps the findings until the end, since their rules come before them."""

    def begin(self) -> None:
        """Start with no findings."""
        self._findings: list[dict[str, Any]] = []
        self._rules: dict[str, int] = {}
        self._occurrences = Occurrences()

    def finding(self, result: Result, level: base.Level) -> None:
        """Keep a finding."""
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
        "locations": [_place_of_statement(result.location, result.text)] if result.location else [],
        "relatedLocations": [_place_of_quote(number, item) for number, item in enumerate(sources, 1)],
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


def _place_of_statement(place: Location, text: str) -> dict[str, Any]:
    """Return the location of a statement in its file; lines and columns count from 1."""
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": text},
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.path)}, "region": region}}


def _place_of_quote(number: int, item: Evidence) -> dict[str, Any]:
    """Return the location of a quote in its source, given by id and offset instead of path and line."""
    by = ", ".join(filter(None, (item.source_title or item.source_id, item.claimant, item.published)))
    region = {"charOffset": item.start, "charLength": item.end - item.start, "snippet": {"text": item.quote}}
    return {
        "id": number,
        "message": {"text": visible(f"{item.stance}: “{item.quote}” ({by})")},
        "physicalLocation": {
            "artifactLocation": {"uri": _quoted(item.source_id), "uriBaseId": _BASE},
            "region": region,
        },
        "logicalLocations": [{"name": item.source_id, "fullyQualifiedName": item.claim_id, "kind": "source"}],
    }


def _uri(path: str) -> str:
    """Percent-encode a path; an absolute one becomes a file: URI."""
    quoted = _quoted(path.replace("\\", "/"))
    return f"file://{quoted}" if quoted.startswith("/") else quoted


def _quoted(path: str) -> str:
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in path.encode("utf-8", "replace"))
