"""Where the tests find their tables and the repository's own files."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]


def read_cases(name: str) -> Any:
    """Return a table of cases: what goes in, and what must come out; `name` is a path below `tests/`."""
    return yaml.safe_load((ROOT / "tests" / name).read_text(encoding="utf-8"))
