"""Groups the options of a command under headings in its --help, so that a long list stays readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperCommand

if TYPE_CHECKING:
    import typer
    from typer._click import HelpFormatter, Parameter

_ARGUMENTS, _OTHERS = "Arguments", "Options"
SECTIONS = {
    "Sources": ("db", "against"),
    "Statements": ("files_from", "stdin_filename", "lang"),
    "Checking": ("policy", "threshold"),
    "Findings": ("fail_on", "select", "ignore", "baseline", "update_baseline"),
    "Fixing": ("diff", "fix"),
    "Output": ("format_name", "output", "no_progress"),
    "Diagnostics": ("verbose", "show_files", "show_claims", "show_candidates", "explain"),
    "Settings": ("config", "isolated", "show_settings"),
    "Large runs": ("jobs", "resume", "engine", "ray"),
}
"""For each heading the parameters of the options below it; options without a heading come last."""
Row = tuple[str, str]
"""An argument or option as it is written, and its help."""
_MANY = 12
"""A command with fewer parameters needs no headings."""


class Sectioned(TyperCommand):
    """A command that shows its options under headings, if it has many."""

    def format_options(self, ctx: typer.Context, formatter: HelpFormatter) -> None:  # type: ignore[override]
        """Write arguments and options, section by section."""
        for heading, rows in self.sections(ctx).items():
            with formatter.section(heading):
                formatter.write_dl(rows)

    def collect_usage_pieces(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return the parts of the usage line, without the braces that Typer puts around required arguments."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def sections(self, ctx: typer.Context) -> dict[str, list[Row]]:
        """Return the arguments and options below each heading, in the order of headings."""
        rows: dict[str, list[Row]] = {}
        params = self.get_params(ctx)
        for param in params:
            if row := param.get_help_record(ctx):
                rows.setdefault(_heading(param, is_short=len(params) < _MANY), []).append(row)
        return {heading: rows[heading] for heading in (_ARGUMENTS, *SECTIONS, _OTHERS) if heading in rows}


def _heading(param: Parameter, *, is_short: bool) -> str:
    if param.param_type_name == "argument":
        return _ARGUMENTS
    found = (heading for heading, names in SECTIONS.items() if param.name in names)
    return _OTHERS if is_short else next(found, _OTHERS)
