"""Shell completion: the values of options, such as formats, verdicts and rules, and the script that asks for them.

Typer only offers `--show-completion` and `--install-completion` for the shell in which it runs, and cannot always find
out which one that is.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from typer._completion_shared import _get_shell_name, get_completion_script, install

from factcheck.cli import COMPLETION_VARIABLE
from factcheck.cli.configuring.option_values import one_of
from factcheck.cli.reporting.listings import LISTINGS
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

Candidates = list[tuple[str, str]]
"""Words with their meanings, which some shells show."""
_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def formats(incomplete: str) -> Candidates:
    """Complete the name of a format."""
    from factcheck.reports import REPORTS  # lazy: only the shell asks for it

    return _starting(incomplete, REPORTS.items())


def listings(incomplete: str) -> Candidates:
    """Complete the name of a format for lists."""
    return [(name, what) for name, what in formats(incomplete) if name in LISTINGS]


def outputs(incomplete: str) -> Candidates:
    """Complete FORMAT= of --output; the shell completes the file."""
    return [] if "=" in incomplete else [(f"{name}=", what) for name, what in formats(incomplete)]


def verdicts(incomplete: str) -> Candidates:
    """Complete the last of several verdicts; "never" stands alone."""
    from factcheck.cli.rule_listing import VERDICTS  # lazy: only the shell asks for it

    known = {str(verdict): what for verdict, what in VERDICTS.items()}
    return _last(incomplete, known.items() if "," in incomplete else (known | {"never": "report only"}).items())


def rules(incomplete: str) -> Candidates:
    """Complete the last of several rules."""
    from factcheck.rules import rules as known_rules  # lazy: only the shell asks for it

    return _last(incomplete, ((rule.id, rule.what) for rule in known_rules().values()))


def thresholds(incomplete: str) -> Candidates:
    """Complete a threshold by name."""
    from factcheck.compare.strictness import BALANCED, QUIET  # lazy: only the shell asks for it

    known = {"quiet": f"few false alarms ({QUIET})", "balanced": f"both kinds of error count the same ({BALANCED})"}
    return _starting(incomplete, known.items())


def policies(incomplete: str) -> Candidates:
    """Complete a policy."""
    from factcheck.compare.strictness import POLICIES  # lazy: only the shell asks for it

    return _starting(incomplete, POLICIES.items())


def languages(incomplete: str) -> Candidates:
    """Complete a language."""
    return _starting(incomplete, {"vi": "Vietnamese", "en": "English"}.items())


def _starting(incomplete: str, known: Iterable[tuple[str, str]]) -> Candidates:
    return [(word, what) for word, what in known if word.startswith(incomplete)]


def _last(incomplete: str, known: Iterable[tuple[str, str]]) -> Candidates:
    """Complete the word after the last comma."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{word}", what) for word, what in _starting(last, known)]


def give_script(option: str, named: str) -> int:
    """Show or install the script for the named shell, or else for the shell of this terminal; raises UsageError."""
    shell = named or _get_shell_name()
    if not shell:
        raise UsageError(f"cannot detect your shell; name it, for example: factcheck {option} bash.")
    one_of("shell", shell, _SHELLS)
    if option == "--install-completion":
        _, path = install(shell, "factcheck", COMPLETION_VARIABLE)
        sys.stdout.write(f"wrote {path}; start a new {shell} to use completion\n")
    else:
        script = get_completion_script(prog_name="factcheck", complete_var=COMPLETION_VARIABLE, shell=shell)
        sys.stdout.write(f"{script}\n")
    return 0
