from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.database.build import build
from factcheck.readers.sources import read_sources
from tests.files import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = ROOT / "claims"


def contents(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.yaml"))}


@pytest.mark.skipif(not any(CLAIMS.glob("*.yaml")), reason="the repository has no claims yet")
def test_the_claims_of_the_repository_are_what_its_seeds_give(tmp_path: Path) -> None:
    claims = shutil.copytree(CLAIMS, tmp_path / "claims")
    report = build(read_sources([ROOT / "seeds"]), claims)
    assert contents(claims) == contents(CLAIMS), "run `factcheck build seeds`"
    assert report.sources == len(contents(CLAIMS))
    assert report.orphaned == ()
