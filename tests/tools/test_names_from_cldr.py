"""Countries and capitals in the repository are what the tool makes of CLDR and the table written by hand."""

from __future__ import annotations

import importlib.util

import pytest

from factcheck.language.tables import LEXICONS
from tests.files import ROOT

babel = pytest.importorskip("babel")
TOOL = ROOT / "tools" / "names_from_cldr.py"


@pytest.mark.parametrize("file", ["countries.yaml", "capitals.yaml"])
def test_the_files_are_what_the_tool_writes(file: str) -> None:
    committed = (LEXICONS / "names" / file).read_text("utf-8")
    if f"(Babel {babel.__version__})" not in committed:
        pytest.skip("another version of CLDR may name countries otherwise")
    spec = importlib.util.spec_from_file_location("names_from_cldr", TOOL)
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.tables()[file] == committed
