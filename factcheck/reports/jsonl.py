"""`jsonl`: one result a line, as described in `docs/result.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.reports import base

if TYPE_CHECKING:
    from factcheck.model import Disagreement, Result

# JSON allows these unescaped, but they could control a terminal; as escapes they mean the same.
_STEERING = {
    code: f"\\u{code:04x}" for code in (0x7F, *range(0x80, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
}


def as_json(result: Result) -> dict[str, Any]:
    """Return a result as plain data, with keys in the published order, and confidence and scores to two decimals."""
    plain: dict[str, Any] = msgspec.to_builtins(result)
    plain["confidence"] = round(float(result.confidence), 2)
    _round_scores(plain["evidence"])
    return plain


def disagreement_json(disagreement: Disagreement) -> dict[str, Any]:
    """Return a disagreement between sources as plain data; its sides are items of evidence."""
    plain: dict[str, Any] = msgspec.to_builtins(disagreement)
    _round_scores(plain["sides"])
    return plain


def encoded(value: object, indent: int = 0) -> str:
    """Encode plain data as JSON, on one line if `indent` is 0."""
    raw = msgspec.json.encode(value)
    text = (msgspec.json.format(raw, indent=indent) if indent else raw).decode()
    return text if text.isprintable() else text.translate(_STEERING)  # printable text controls no terminal


def _round_scores(evidence: list[dict[str, Any]]) -> None:
    for item in evidence:
        item["score"] = round(float(item["score"]), 2)


class Report(base.Report):
    """Writes each result at once."""

    line_by_line = True

    def write(self, result: Result) -> None:
        """Write one line."""
        self.out.write(encoded(as_json(result)) + "\n")
