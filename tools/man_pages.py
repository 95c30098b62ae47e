"""Write the manual pages in `man/`, from the commands and their examples: `python tools/man_pages.py`.

Each command has a page, factcheck-check(1) and so on, with what its `--help` says; factcheck(1) leads to them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from typer.main import get_command

from factcheck import __version__
from factcheck.cli.commands import COMMANDS
from factcheck.cli.help.epilog import ENVIRONMENT, EXAMPLES, FILES, STATUS
from factcheck.cli.typer_app import app
from factcheck.reports import REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import typer

FOLDER = Path(__file__).parent.parent / "man"
_ESCAPES = str.maketrans(
    {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}
)
"""Characters that a typesetter would take for a sign of its own, or print as another."""


def main() -> None:
    """Write all pages."""
    FOLDER.mkdir(exist_ok=True)
    for name, page in pages().items():
        (FOLDER / name).write_text(page, encoding="ascii")


def pages() -> dict[str, str]:
    """Return the text of each page by the name of its file."""
    group = get_command(app)
    with group.make_context("factcheck", [], resilient_parsing=True) as top:
        made = {"factcheck.1": _page("factcheck", _overview(group, top))}
        for name in COMMANDS:
            command = group.get_command(top, name)
            with command.make_context(name, [], top, resilient_parsing=True) as context:
                made[f"factcheck-{name}.1"] = _page(f"factcheck-{name}", _command(command, context))
    return made


def _page(name: str, lines: Iterable[str]) -> str:
    head = f'.TH {name.upper()} 1 "" "factcheck {__version__}" "factcheck"'
    return "\n".join([head, ".nh", ".ad l", *lines, ""])


def _overview(group: typer.core.TyperGroup, top: typer.Context) -> Iterator[str]:
    summary, described = group.help.split("\n\n", 1)
    yield from _beginning("factcheck", summary, ['[OPTIONS] "STATEMENT"...', "COMMAND [OPTIONS] [ARGS]..."], described)
    yield ".SH COMMANDS"
    for name in COMMANDS:
        yield from _item(name, group.get_command(top, name).help.split("\n\n")[0])
    yield ".SH OPTIONS"
    yield from _items(param.get_help_record(top) for param in group.get_params(top))
    yield from _common()
    yield from _examples(EXAMPLES["factcheck"] | EXAMPLES["statement"])
    yield from _see_also(f"factcheck-{name}" for name in COMMANDS)


def _command(command: typer.core.TyperCommand, context: typer.Context) -> Iterator[str]:
    summary, _, described = command.help.partition("\n\n")
    usage = " ".join(command.collect_usage_pieces(context))
    yield from _beginning(context.command_path, summary, [usage], described)
    yield ".SH OPTIONS"
    for heading, rows in command.sections(context).items():
        yield f".SS {_escaped(heading)}"
        yield from _items(rows)
    if command.name == "check":
        yield ".SH FORMATS"
        yield from _items(REPORTS.items())
        yield from _common()
    yield from _examples(EXAMPLES[command.name])
    yield from _see_also(["factcheck"])


def _beginning(path: str, summary: str, usages: Iterable[str], described: str) -> Iterator[str]:
    what = summary[0].lower() + summary[1:].removesuffix(".")
    yield from (".SH NAME", rf"{_escaped(path.replace(' ', '-'))} \- {_escaped(what)}", ".SH SYNOPSIS")
    for usage in usages:
        yield from (".PP", rf"\fB{_escaped(path)}\fR {_escaped(usage)}")
    yield from (".SH DESCRIPTION", _escaped(summary))
    for paragraph in filter(None, described.split("\n\n")):
        yield from (".PP", _escaped(paragraph))


def _common() -> Iterator[str]:
    yield ".SH EXIT STATUS"
    yield from _items(STATUS.items())
    yield ".SH FILES"
    yield from _items(FILES.items())
    yield ".SH ENVIRONMENT"
    yield from _items(ENVIRONMENT.items())


def _examples(lines: Mapping[str, str]) -> Iterator[str]:
    yield ".SH EXAMPLES"
    for line, remark in lines.items():
        yield from (".PP", f"{_escaped(remark)}:", ".RS 4", ".nf", _escaped(line), ".fi", ".RE")


def _see_also(names: Iterable[str]) -> Iterator[str]:
    yield from (".SH SEE ALSO", ", ".join(rf"\fB{_escaped(name)}\fR(1)" for name in names))


def _items(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, what in rows:
        yield from _item(name, what)


def _item(name: str, what: str) -> Iterator[str]:
    """Write a term and what it is, with what an option takes set apart from the option."""
    term, _, value = name.rpartition(" ") if name.startswith("--") and " " in name else (name, "", "")
    italic = rf" \fI{_escaped(value)}\fR" if value else ""
    yield from (".TP", rf"\fB{_escaped(term)}\fR{italic}", _escaped(what))


def _escaped(text: str) -> str:
    """Write text on one line of ASCII that nothing in it can make a request or an escape of."""
    line = " ".join(text.split()).translate(_ESCAPES)
    plain = "".join(char if char.isascii() else rf"\[u{ord(char):04X}]" for char in line)
    return rf"\&{plain}" if plain.startswith(".") else plain


if __name__ == "__main__":
    main()
