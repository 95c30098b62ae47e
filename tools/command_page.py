"""A page with the help of every command, made when the site is built (a hook of MkDocs)."""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files

from factcheck.cli.app import main
from factcheck.cli.commands import COMMANDS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_HEAD = "# Commands\n\nWhat `factcheck COMMAND --help` prints. Every example in it is run by a test.\n"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the page to those of the folder."""
    files.append(File.generated(config, "commands.md", content=command_page()))
    return files


def command_page() -> str:
    """Return the page, with a heading for each command."""
    asked = {"factcheck": ["--help"], 'factcheck "STATEMENT"': ["A statement.", "--help"]}
    asked |= {f"factcheck {name}": [name, "--help"] for name in COMMANDS}
    return _HEAD + "".join(f"\n## {title}\n\n```text\n{_printed(args)}```\n" for title, args in asked.items())


def _printed(args: list[str]) -> str:
    os.environ["COLUMNS"] = "80"
    with redirect_stdout(io.StringIO()) as printed:
        main(args)
    return printed.getvalue()
