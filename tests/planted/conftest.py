"""Ten drafts with twelve wrong figures, in a folder of their own that a test may change."""

import shutil
from pathlib import Path

import pytest
import yaml

from factcheck.cli.app import main

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def expected() -> list[dict]:
    return yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def planted(tmp_path, monkeypatch):
    """Copy drafts and sources into an empty folder and go there; return the folder."""
    for name in ("drafts", "sources"):
        shutil.copytree(HERE / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    return tmp_path


@pytest.fixture
def check(planted, capsys):
    """Check the drafts with more options; return the exit status and what was printed."""

    def _check(*options: str) -> tuple[int, str]:
        status = main(["check", "drafts", "--against", "sources", *options])
        out, err = capsys.readouterr()
        assert err == "factcheck: 33 statements found, 28 checked, 5 skipped (headings, questions, opinions)\n"
        return status, out

    return _check
