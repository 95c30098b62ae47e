"""`--show-completion [SHELL]`, `--install-completion [SHELL]`: the script that makes a shell complete our options.

Typer only offers it for the shell in which it runs, and cannot always find out which one that is.
"""

from __future__ import annotations

import sys

from typer._completion_shared import _get_shell_name, get_completion_script, install

from factcheck.cli import COMPLETION_VARIABLE
from factcheck.cli.configuring.option_values import one_of
from factcheck.errors import UsageError

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def give_script(option: str, named: str) -> int:
    """Show or install the script for the named shell, or else for the shell of this terminal; raises UsageError."""
    shell = named or _get_shell_name()
    if not shell:
        raise UsageError(f"cannot detect your shell; name it, for example: factcheck {option} bash.")
    one_of("shell", shell, SHELLS)
    if option == "--install-completion":
        _, path = install(shell, "factcheck", COMPLETION_VARIABLE)
        sys.stdout.write(f"wrote {path}; start a new {shell} to use completion\n")
    else:
        script = get_completion_script(prog_name="factcheck", complete_var=COMPLETION_VARIABLE, shell=shell)
        sys.stdout.write(f"{script}\n")
    return 0
