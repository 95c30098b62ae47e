"""What of running text is checked, and what is only counted."""

import pytest

from factcheck.extract.check_worthiness import reason_to_skip
from factcheck.language.tables import table
from tests.files import read_cases

CASES = read_cases("extract/check_worthiness.yaml")


@pytest.mark.parametrize("sentence", CASES["checked"])
def test_checked(sentence):
    assert reason_to_skip(sentence) is None


@pytest.mark.parametrize("sentence", CASES["headings_checked"])
def test_a_heading_with_a_fact_is_checked(sentence):
    assert reason_to_skip(sentence, is_heading=True) is None


@pytest.mark.parametrize(("reason", "sentence"), [(r, s) for r in ("question", "opinion", "heading") for s in CASES[r]])
def test_counted_only(reason, sentence):
    assert reason_to_skip(sentence, is_heading=reason == "heading") == reason


@pytest.mark.parametrize("kind", ["opinion", "reported"])
@pytest.mark.parametrize("lang", ["en", "vi"])
def test_every_phrase_is_in_lower_case_and_there_once(kind, lang):
    phrases = table("opinions")[kind][lang]
    assert len(set(phrases)) == len(phrases)
    assert all(phrase == phrase.lower().strip() for phrase in phrases)
