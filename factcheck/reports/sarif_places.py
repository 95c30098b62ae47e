"""SARIF locations of statements and quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from factcheck.model import Evidence, Location

_BASE = "SOURCES"
SOURCES = {_BASE: {"description": {"text": "The source texts, each under its id."}}}
"""A result does not know in which folder the sources are, so a viewer has to ask for it."""

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def place_of_statement(place: Location, text: str) -> dict[str, Any]:
    """Return the location of a statement in its file; lines and columns count from 1."""
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": text},
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.path)}, "region": region}}


def place_of_quote(number: int, item: Evidence) -> dict[str, Any]:
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
