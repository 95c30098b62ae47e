"""`python -m benchmarks.folder`: files a second and core of `factcheck check` on a folder of Markdown drafts.

Beside it stands how many times as long that takes as to parse the same files with markdown-it alone: the figure depends
on the machine, the ratio hardly does. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks.command_line import FACTCHECK
from benchmarks.folder.drafts import Writer

BAR = 200
"""Files a second and core."""
_CLAIMS = Path(__file__).parents[2] / "claims"


def main() -> None:
    """Write the drafts, check them, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        writer = Writer()
        for number in range(options.files):
            Path(folder, f"draft-{number:04}.md").write_text(writer.draft(), encoding="utf-8")
        pairs = [(checking(folder), parsing(folder)) for _ in range(options.runs)]
    seconds, parsed = min(check for check, _ in pairs), min(parse for _, parse in pairs)
    figures = {
        "files": options.files,
        "files_a_second_and_core": round(options.files / seconds),
        "bar": BAR,
        "times_as_long_as_parsing": round(seconds / parsed, 1),
    }
    print(f"{figures['files_a_second_and_core']} files a second and core")
    print(json.dumps(figures))


def checking(folder: str) -> float:
    """Check a folder in a process of its own; return the seconds of processor time that it took."""
    before = _children()
    arguments = ["check", folder, "--db", str(_CLAIMS), "--format", "concise", "--fail-on", "never"]
    subprocess.run([*FACTCHECK, *arguments], check=True, capture_output=True, cwd=os.path.dirname(folder))
    return _children() - before


def parsing(folder: str) -> float:
    """Parse the same files with markdown-it; return the seconds of processor time."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    began = time.process_time()
    for file in sorted(Path(folder).glob("*.md")):
        parser.parse(file.read_text(encoding="utf-8"))
    return time.process_time() - began


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
