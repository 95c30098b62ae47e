"""A tone mark is looked for where the spelling has it, wherever it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.language.fold import lower

CASES = yaml.safe_load((Path(__file__).parent / "tones.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("typed", "looked_up"), CASES, ids=lambda word: word)
def test_a_tone_mark_stands_in_its_place(typed: str, looked_up: str) -> None:
    assert lower(typed) == looked_up
