"""`html`: one self-contained page for people to read, filter and pass on."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from factcheck.reports import base
from factcheck.reports.escape import visible
from factcheck.reports.html_view import headline, tiles, view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from factcheck.model import Result

_PARTS = Path(__file__).with_name("page")
_IN_MEMORY = 32 << 20
_CHUNK = 1 << 16


class Report(base.Report):
    """Collects the results in a temporary file, since the page begins with the totals."""

    def begin(self) -> None:
        """Start with no results."""
        self._templates = _templates()
        self._aside = SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115
        self._file: str | None = None

    def write(self, result: Result) -> None:
        """Add one result, under a heading if it is the first of its file."""
        file = visible(result.location.path) if result.location else "Statements"
        if file != self._file:
            self._render("file.html.j2", name=file, first=self._file is None)
            self._file = file
        self._render("result.html.j2", **view(result, self.written, finding=self.level(result) is not None))

    def close(self) -> None:
        """Write the page."""
        style, script = _text("page.css"), _text("page.js")
        page = self._templates.get_template("page.html.j2").generate(
            policy=_policy(style, script),
            style=Markup(style),
            script=Markup(script),
            headline=headline(self.counts),
            note=self.passed_over(),
            total=self.counts.total(),
            written=self.written,
            tiles=tiles(self.counts),
            results=self._written(),
        )
        self.out.writelines(page)
        self._aside.close()

    def _render(self, template: str, **values: Any) -> None:  # noqa: ANN401 whatever the template names
        self._aside.write(self._templates.get_template(template).render(values))

    def _written(self) -> Iterator[Markup]:
        self._aside.seek(0)
        while chunk := self._aside.read(_CHUNK):
            yield Markup(chunk)


def _templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # lazy: jinja2 is slow to import

    loader = FileSystemLoader(_PARTS)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _text(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return a content security policy that allows this style and this script and nothing else."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
