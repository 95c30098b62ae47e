"""The options of the command line: one field for each, annotated with what Typer has to know about it.

To add an option, add a field. `factcheck check` and `factcheck "STATEMENT"` take them all; other commands name those
that they share (`shared_options.takes`). Only Typer reads the annotations, so that a statement without options does not
need it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec

if TYPE_CHECKING:
    import typer  # noqa: TC004  `shared_options` imports both and evaluates the annotations

    from factcheck.cli.help import completion  # noqa: TC004


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What was given on the command line; None, or the default, for what was not given."""

    db: Annotated[str | None, typer.Option("--db", metavar="DIR", help="Database of claims.")] = None
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="PATH", help="Source text to use directly, without database; repeatable."),
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
            "--output",
            metavar="FORMAT=FILE",
            autocompletion=completion.outputs,
            help="Write the results to a file as well; repeatable.",
        ),
    ] = None
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="VERDICT,...",
            autocompletion=completion.verdicts,
            help="Verdicts for exit status 1; default refuted; or never.",
        ),
    ] = None
    policy: Annotated[
        str | None,
        typer.Option(
            "--policy",
            metavar="news|strict",
            autocompletion=completion.policies,
            help="With strict, no rounding; default news.",
        ),
    ] = None
    threshold: Annotated[
        str | None,
        typer.Option(
            "--threshold",
            metavar="quiet|balanced|0...1",
            autocompletion=completion.thresholds,
            help="How sure to be before refuting; default quiet.",
        ),
    ] = None
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="vi|en",
            autocompletion=completion.languages,
            help="Language of the statements; default guessed from each.",
        ),
    ] = None
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="RULE,...", autocompletion=completion.rules, help="Report only findings of these rules."
        ),
    ] = None
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar="RULE,...", autocompletion=completion.rules, help="Report no findings of these rules."
        ),
    ] = None
    baseline: Annotated[
        str | None,
        typer.Option("--baseline", metavar="FILE", help="Report only findings that are not in this file."),
    ] = None
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write all findings to the baseline; they are known from now on.")
    ] = False
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, as a unified diff, and write nothing.")
    ] = False
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="Write the sources' figures and dates into the files, for - to standard output; then check these.",
        ),
    ] = False
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Go on where a stopped run was, by what --output jsonl=FILE or csv=FILE has."),
    ] = False
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", min=1, help="Processes to use; default 1, with --engine all cores."),
    ] = None
    engine: Annotated[
        str | None,
        typer.Option(
            "--engine", metavar="daft", help="Work in parts, by daft; checks go to --output jsonl|parquet=DIR."
        ),
    ] = None
    ray: Annotated[
        str | None,
        typer.Option("--ray", metavar="ADDRESS", help="Ray cluster for --engine daft; auto for a local one."),
    ] = None
    stdin_filename: Annotated[
        str | None,
        typer.Option("--stdin-filename", metavar="NAME", help="Name for standard input; its suffix says the format."),
    ] = None
    files_from: Annotated[
        str | None,
        typer.Option(
            "--files-from", metavar="FILE", help="Check the files that FILE names, one a line or NUL-separated; or -."
        ),
    ] = None
    config: Annotated[
        str | None, typer.Option("--config", metavar="FILE", help="Settings file; default the nearest, walking up.")
    ] = None
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no settings file.")] = False
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Show each setting and where it comes from, and check nothing.")
    ] = False
    no_progress: Annotated[bool, typer.Option("--no-progress", help="Show no progress on a terminal.")] = False
    verbose: Annotated[
        int,
        typer.Option(
            "--verbose",
            "-v",
            count=True,
            show_default=False,
            help="Tell more on standard error: -v files, -vv claims, -vvv candidates.",
        ),
    ] = 0
    show_files: Annotated[
        bool, typer.Option("--show-files", help="Tell which files are read, and how many statements each has.")
    ] = False
    show_claims: Annotated[
        bool, typer.Option("--show-claims", help="Tell each statement and what was read out of it.")
    ] = False
    show_candidates: Annotated[
        bool,
        typer.Option("--show-candidates", help="Tell the passages compared, with stance, score and each part's fate."),
    ] = False
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell who decided, the rules or the judge, and the features that weighed.")
    ] = False

    def is_telling(self) -> bool:
        """Tell whether the options ask for messages besides the results."""
        return bool(self.verbose or self.show_files or self.show_claims or self.show_candidates or self.explain)
