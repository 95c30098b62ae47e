"""`sarif`: SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.language.fold import fold_text
from factcheck.reports import base
from factcheck.reports.escape import visible
from factcheck.reports.jsonl import encoded
from factcheck.rules import Rule, rules

if TYPE_CHECKING:
    from factcheck.model import Evidence, Location, Result

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


class Report(base.Report):
    """Keeps the findings until the end, for the rules stand before them."""

    def begin(self) -> None:
        """Start with no findings."""
        self._findings: list[dict[str, Any]] = []
        self._rules: dict[str, int] = {}

    def write(self, result: Result) -> None:
        """Keep a finding."""
        level = self.level(result)
        if level is not None:
            rule = base.rule_of(result)
            number = self._rules.setdefault(rule, len(self._rules))
            self._findings.append({"ruleId": rule, "ruleIndex": number, "level": level} | _finding(result, rule))

    def close(self) -> None:
        """Write the log."""
        known = rules()
        driver = {
            "name": "factcheck",
            "semanticVersion": __version__,
            "rules": [_descriptor(name, known.get(name)) for name in self._rules],
        }
        run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": self._findings}
        self.out.write(encoded({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n")


def _finding(result: Result, rule: str) -> dict[str, Any]:
    sources = [item for item in result.evidence if item.stance != "neutral"]
    fingerprint = hashlib.sha256(f"{rule}\0{fold_text(result.text)}".encode()).hexdigest()
    return {
        "message": {"text": visible(result.explanation or result.text)},
        "locations": [_location(result.location)] if result.location else [],
        "relatedLocations": [_quotation(number, item) for number, item in enumerate(sources, 1)],
        "partialFingerprints": {"ruleAndFoldedText/v1": fingerprint},
        "properties": {
            "verdict": str(result.verdict),
            "confidence": round(result.confidence, 2),
            "statement": result.text,
        },
    }


def _location(place: Location) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.path)}, "region": region}}


def _quotation(number: int, item: Evidence) -> dict[str, Any]:
    """Say where the source speaks; a source is known by its id, not by a file of the repository."""
    by = ", ".join(filter(None, (item.source_title or item.source_id, item.claimant, item.published)))
    return {
        "id": number,
        "message": {"text": visible(f"{item.stance}: “{item.quote}” ({by})")},
        "logicalLocations": [{"name": item.source_id, "fullyQualifiedName": item.claim_id, "kind": "source"}],
    }


def _descriptor(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.silence},
    }


def _uri(path: str) -> str:
    """Percent-encode a path; an absolute one becomes a file: URI."""
    slashed = path.replace("\\", "/").encode()
    quoted = "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in slashed)
    return f"file://{quoted}" if quoted.startswith("/") else quoted
