"""`python -m factcheck`: the command line without its console script."""

from factcheck.cli.app import run

raise SystemExit(run())
