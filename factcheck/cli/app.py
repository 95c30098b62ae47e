"""The console script: finds the command, runs it, and turns what goes wrong into a sentence and an exit status.

Only the module of the command that is asked for is imported, for start-up is felt.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup
from typer.main import get_command

from factcheck import __version__
from factcheck.cli import streams
from factcheck.errors import FactcheckError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.core import TyperCommand

COMMANDS = ("check", "build", "audit", "claims", "explain")
"""Each is a function of that name in the module of that name."""
_OWN_OPTIONS = ("--help", "-h", "--version", "--install-completion", "--show-completion")
_SETTINGS = {"help_option_names": ["-h", "--help"]}
_INTERRUPTED = 130
_PIPE_CLOSED = 141


class _Commands(TyperGroup):
    """The commands, each made when it is looked up."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Name all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | None:  # type: ignore[override]
        """Import and make one command."""
        return _command(cmd_name) if cmd_name in COMMANDS else None


app = typer.Typer(cls=_Commands, name="factcheck", rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(
    epilog="""\b
Examples:
  factcheck "17 quân nhân Armenia thiệt mạng trong vụ cháy doanh trại"
  factcheck check draft.md --output sarif=factcheck.sarif
  factcheck build texts/ --db claims
""",
    context_settings=_SETTINGS,
    subcommand_metavar='"STATEMENT" | COMMAND [ARGS]...',
)
def _factcheck(
    version: bool = typer.Option(False, "--version", help="Show the version and exit.", is_eager=True),
) -> None:
    """Check statements against source texts.

    Without a command, check the STATEMENT, with the options of `factcheck check`.
    """


def run() -> int:
    """Run the command line of this process; the return value is its exit status."""
    return main(sys.argv[1:])


def main(args: Sequence[str]) -> int:
    """Run with arguments; return 0 for nothing to report, 1 for findings, 2 for an error that was told."""
    streams.make_tolerant()
    try:
        status = _run(args)
        sys.stdout.flush()
    except typer.Exit as leave:
        return leave.exit_code
    except (FactcheckError, typer.TyperException) as error:
        return streams.complain(error)
    except BrokenPipeError:
        streams.discard_output()
        return _PIPE_CLOSED
    except OSError as error:
        what = error.filename or "The results cannot be written"
        return streams.complain(FactcheckError(f"{what}: {error.strerror or error}."))
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    return status


def _run(args: Sequence[str]) -> int:
    if "_FACTCHECK_COMPLETE" in os.environ:
        app(prog_name="factcheck")
    if list(args[:1]) == ["--version"]:
        print(f"factcheck {__version__}")
        return 0
    if not args:
        raise UsageError('Nothing to check: give a statement in quotes, or see "factcheck --help".')
    grouped = args[0] in COMMANDS or args[0].split("=")[0] in _OWN_OPTIONS
    command = get_command(app) if grouped else _command("statement")
    with command.make_context("factcheck", list(args)) as context:
        return command.invoke(context) or 0


def _command(name: str) -> TyperCommand:
    single = typer.Typer(
        add_completion=False, context_settings=_SETTINGS, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    single.command(name)(getattr(import_module(f"factcheck.cli.{name}"), name))
    return get_command(single)  # type: ignore[return-value]
