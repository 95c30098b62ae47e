"""The console script: runs a command line, and turns errors into one sentence and an exit status."""

from __future__ import annotations

import errno
import gc
import os
import sys
from typing import TYPE_CHECKING

from factcheck.cli import COMPLETION_VARIABLE, streams
from factcheck.cli.commands import COMMANDS
from factcheck.cli.lean_imports import import_basics
from factcheck.errors import FactcheckError, UsageError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

_SELDOM = 2_000_000
"""How many more objects there must be before the garbage collector runs.

Thousands of analysed sentences stay in memory and contain next to no cycles; scanning them would take a twentieth of
the time of a check. Worker processes take over the threshold.
"""
_ATTEMPTS = dict.fromkeys((errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EBADF), "the results cannot be written")
"""What failed, for errors of the system that name no file: those of writing are about standard output."""
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def run() -> int:
    """Run the command line of this process; the return value is its exit status."""
    gc.set_threshold(_SELDOM)
    arguments = sys.argv[1:]
    status = main(arguments)
    if _is_plain(arguments):
        streams.leave(status)
    gc.freeze()  # the process ends here: a last collection would take a tenth of a short run
    return status


def main(args: Sequence[str]) -> int:
    """Run with arguments; return 0 for nothing to report, 1 for findings, 2 for an error that was reported."""
    streams.make_tolerant()
    try:
        status = _run(args)
        sys.stdout.flush()
    except FactcheckError as error:
        return streams.complain(error)
    except BrokenPipeError:
        streams.discard_output()
        return _PIPE_CLOSED
    except OSError as error:
        what = error.filename or _ATTEMPTS.get(error.errno or 0, "the system refused")
        return streams.complain(FactcheckError(f"{what}: {reason(error)}."))
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _run(args: Sequence[str]) -> int:
    if COMPLETION_VARIABLE in os.environ:
        from factcheck.cli.typer_app import complete  # lazy: a statement without options needs no Typer

        complete()
    if not args:
        raise UsageError('nothing to check: pass a statement in quotes, or see "factcheck --help".')
    if args[0] == "--version":
        from factcheck import __version__  # lazy: --version needs no more

        print(f"factcheck {__version__}")
        return 0
    import_basics()
    if _is_plain(args):
        from factcheck.cli.checking.check_statements import check_statements  # lazy: --version needs none of it
        from factcheck.cli.configuring.options import Options

        return check_statements(args, Options())
    from factcheck.cli.typer_app import invoke  # lazy: a statement without options needs no Typer

    return invoke(args)


def _is_plain(args: Sequence[str]) -> bool:
    """Tell whether the arguments are statements alone, without command or options, so that Typer is not needed."""
    return bool(args) and args[0] not in COMMANDS and not any(arg.startswith("-") for arg in args)
