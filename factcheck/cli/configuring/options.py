"""The options of the command line: one field for each, annotated with what Typer has to know about it.

To add an option, add a field; its flag is its name with hyphens unless it names another one. `factcheck check` and
`factcheck "STATEMENT"` take them all; other commands name those that they share (`shared_options.takes`). Only Typer
reads the annotations, so that a statement without options does not need it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec

if TYPE_CHECKING:
    import typer  # noqa: TC004  `shared_options` imports them and evaluates the annotations

    from factcheck.cli.help import completion  # noqa: TC004
    from factcheck.compare.strictness import (  # noqa: TC004
        BALANCED,
        POLICIES,
        QUIET,
    )


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What was given on the command line; None, or the default, for what was not given."""

    db: Annotated[str | None, typer.Option(metavar="DIR", help="Folder of the claims database.")] = None
    against: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH", help="Source file or folder to check against, instead of a database; repeatable."),
    ] = None
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            autocompletion=completion.formats,
            help="Format of the results; default console.",
        ),
    ] = None
    output: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT=FILE",
            autocompletion=completion.outputs,
            help="Also write the results to FILE, in FORMAT; repeatable.",
        ),
    ] = None
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VERDICT,...",
            autocompletion=completion.verdicts,
            help="Verdicts that cause exit status 1, or never; default refuted.",
        ),
    ] = None
    policy: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(POLICIES),
            autocompletion=completion.policies,
            help="news accepts rounded figures, strict does not; default news.",
        ),
    ] = None
    threshold: Annotated[
        str | None,
        typer.Option(
            metavar="quiet|balanced|0..1",
            autocompletion=completion.thresholds,
            help=f"How sure the judge must be: quiet ({QUIET}, default), balanced ({BALANCED}) or a number. Rules that "
            "compare figures, dates and names do not use it.",
        ),
    ] = None
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="vi|en",
            autocompletion=completion.languages,
            help="Language of the statements; detected for each by default.",
        ),
    ] = None
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE,...", autocompletion=completion.rules, help="Report only these rules."),
    ] = None
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE,...", autocompletion=completion.rules, help="Do not report these rules."),
    ] = None
    baseline: Annotated[
        str | None, typer.Option(metavar="FILE", help="Report only findings that are not in this baseline.")
    ] = None
    update_baseline: Annotated[
        bool, typer.Option(help="Save all current findings to the baseline; later runs skip them.")
    ] = False
    diff: Annotated[bool, typer.Option(help="Show what --fix would change as a unified diff, without writing.")] = False
    fix: Annotated[
        bool,
        typer.Option(
            help="Replace wrong figures and dates with the sources' and check again; for -, write to standard output."
        ),
    ] = False
    resume: Annotated[
        bool, typer.Option(help="Continue an interrupted run from its --output jsonl=FILE or csv=FILE.")
    ] = False
    jobs: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Number of processes; default 1, or all cores with --engine.")
    ] = None
    engine: Annotated[
        str | None,
        typer.Option(
            metavar="daft",
            help="Split large .jsonl and .parquet files with daft; needs --output jsonl=DIR or parquet=DIR.",
        ),
    ] = None
    ray: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Ray cluster for --engine daft; auto for the one on this machine."),
    ] = None
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="NAME", help="Name to use for standard input; its suffix sets the format.")
    ] = None
    files_from: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Read the paths to check from FILE or -, one per line or NUL-separated."),
    ] = None
    config: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Settings file; default: the nearest, here or in a parent folder."),
    ] = None
    isolated: Annotated[bool, typer.Option(help="Ignore all settings files.")] = False
    show_settings: Annotated[bool, typer.Option(help="Show every setting and where it comes from, then exit.")] = False
    no_progress: Annotated[bool, typer.Option(help="Hide the progress bar.")] = False
    verbose: Annotated[
        int,
        typer.Option(
            "--verbose",
            "-v",
            count=True,
            show_default=False,
            help="Show more on standard error: -v files, -vv what was extracted, -vvv passages compared.",
        ),
    ] = 0
    show_files: Annotated[bool, typer.Option(help="Show the files read and how many statements each has.")] = False
    show_claims: Annotated[bool, typer.Option(help="Show each statement and what was extracted from it.")] = False
    show_candidates: Annotated[
        bool, typer.Option(help="Show the passages compared, with stance, score and how each part matched.")
    ] = False
    explain: Annotated[
        bool, typer.Option(help="Show whether a rule or the judge decided, and the features with most weight.")
    ] = False

    def is_telling(self) -> bool:
        """Tell whether the options ask for messages besides the results."""
        return bool(self.verbose or self.show_files or self.show_claims or self.show_candidates or self.explain)
