"""The commands as a Typer application, each imported when it is called."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import typer
from typer.core import TyperGroup, TyperOption
from typer.main import get_command

from factcheck.cli.commands import COMMANDS
from factcheck.cli.help.epilog import epilog
from factcheck.cli.help.sections import Sectioned
from factcheck.errors import UsageError
from factcheck.messages import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Parameter
    from typer.core import TyperCommand

_OWN_OPTIONS = ("--help", "-h", "--version")
_COMPLETION_OPTIONS = {
    "--install-completion": "Install completion for this shell, or for the one you name.",
    "--show-completion": "Print the completion script instead of installing it.",
}
_SETTINGS = {"help_option_names": ["-h", "--help"]}


class _Commands(TyperGroup):
    """The group of commands, each made when it is looked up."""

    def get_params(self, ctx: typer.Context) -> list[Parameter]:  # type: ignore[override]
        """Return the options, with our own help for those that Typer adds."""
        params = super().get_params(ctx)
        for param in params:
            if isinstance(param, TyperOption):
                param.help = _COMPLETION_OPTIONS.get(param.opts[0], param.help)
        return params

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | None:  # type: ignore[override]
        """Import and make one command."""
        return _command(cmd_name) if cmd_name in COMMANDS else None


app = typer.Typer(cls=_Commands, name="factcheck", rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(
    epilog=epilog("factcheck"), context_settings=_SETTINGS, subcommand_metavar='"STATEMENT" | COMMAND [ARGS]...'
)
def _factcheck(
    version: bool = typer.Option(False, "--version", help="Show the version and exit.", is_eager=True),
) -> None:
    """Check statements against source texts.

    Check a STATEMENT directly, or run a COMMAND. Statements take the options of `factcheck check`. Claims are read from
    the first of these: --db, $FACTCHECK_DB, `db` in factcheck.toml or in [tool.factcheck] of pyproject.toml, a "claims"
    folder here or in a parent folder.
    """


def complete() -> NoReturn:
    """Tell the shell how the words typed so far may go on, and exit.

    After a statement, the options of the default command may follow.
    """
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")
    typed = line.split()[1:] if line[-1:].isspace() else line.split()[1:-1]
    group = get_command(app)  # made in any case, since it registers the shells with Typer
    command = group if not typed or typed[0] in COMMANDS or typed[0].startswith("-") else _command("statement")
    command.main(prog_name="factcheck")
    raise SystemExit(0)


def invoke(args: Sequence[str]) -> int:
    """Run the command that the arguments name, or else check them as a statement; return the exit status.

    Raises UsageError for what Typer does not understand, and whatever the command raises.
    """
    option, _, value = args[0].partition("=")
    if option in _COMPLETION_OPTIONS:
        from factcheck.cli.help.completion import give_script  # lazy: few runs ask for the script

        return give_script(option, value or " ".join(args[1:]))
    grouped = args[0] in COMMANDS or option in _OWN_OPTIONS
    command = get_command(app) if grouped else _command("statement")
    try:
        with command.make_context("factcheck", list(args)) as context:
            return command.invoke(context) or 0
    except typer.Exit as leave:
        return leave.exit_code
    except typer.TyperException as error:
        asked = args[0] if args[0] in COMMANDS else "check"  # statements take the options of `check`
        raise UsageError(f'{_told(error)} See "factcheck {asked} --help".') from error


def _told(error: typer.TyperException) -> str:
    """Return what is wrong with the arguments, as a sentence; an unknown option with the one that is closest."""
    if not hasattr(error, "possibilities"):  # only an unknown option has some, and its class is private to Typer
        return error.format_message().rstrip(".") + "."
    name = str(getattr(error, "option_name", ""))
    context: typer.Context | None = getattr(error, "ctx", None)
    options = [option for param in context.command.params for option in param.opts] if context else []
    known = {option.lstrip("-"): option for option in options}
    close = nearest(name.lstrip("-"), known)
    return f'unknown option "{name}"; did you mean "{known[close]}"?' if close else f'unknown option "{name}".'


def _command(name: str) -> TyperCommand:
    single = typer.Typer(
        add_completion=False, context_settings=_SETTINGS, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    function = getattr(import_module(f"factcheck.cli.commands.{name}"), name)
    single.command(name, cls=Sectioned, epilog=epilog(name))(function)
    return get_command(single)  # type: ignore[return-value]
