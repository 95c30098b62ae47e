"""The command that runs this version of the program in a process of its own."""

import sys

FACTCHECK = [sys.executable, "-c", "import sys; from factcheck.cli.app import run; sys.exit(run())"]
"""Without `-m`, which would import `runpy` as well; arguments follow."""
