from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.database.build import build
from factcheck.readers.sources import read_sources

ROOT = Path(__file__).parents[2]
CLAIMS = ROOT / "claims"


@pytest.mark.skipif(not CLAIMS.is_dir(), reason="the repository has no claims folder yet")
def test_the_claims_of_the_repository_are_what_its_seeds_give(tmp_path: Path) -> None:
    build(read_sources([ROOT / "seeds"]), tmp_path)
    written = {file.name: file.read_bytes() for file in sorted(tmp_path.iterdir())}
    kept = {file.name: file.read_bytes() for file in sorted(CLAIMS.glob("*.yaml"))}
    assert list(written) == list(kept)
    for name, data in kept.items():
        assert written[name].decode() == data.decode(), f"{name}: run `factcheck build seeds`"
