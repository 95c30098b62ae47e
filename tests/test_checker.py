"""The Python interface, and what must not change a verdict."""

import gc
import random
import unicodedata

import pytest

from factcheck import Checker, Source, Verdict
from factcheck.errors import UsageError

TEXTS = {
    "north": "The fire service said 15 people were killed in the warehouse fire in Oslo on 19 January 2023.",
    "south": "Ngày 9/11/2020, Ruritania và Sylvania ký thỏa thuận ngừng bắn tại Genève.",
}
STATEMENTS = {
    "15 people were killed in the warehouse fire in Oslo.": "supported",
    "17 people were killed in the warehouse fire in Oslo.": "refuted",
    "The king of Norway visited Lima.": "not_enough_evidence",
    "Ruritania và Sylvania ký thỏa thuận ngừng bắn ngày 9/12/2020.": "refuted",
    "Ruritania and Sylvania signed a ceasefire on 9 November 2020.": "supported",
}


@pytest.mark.parametrize(("statement", "verdict"), STATEMENTS.items())
def test_from_texts(statement, verdict):
    assert str(Checker.from_texts(TEXTS).check(statement).verdict) == verdict


def test_texts_may_be_source_records():
    source = Source("oslo", TEXTS["north"], title="Fire in Oslo", published="2023-01-20")
    evidence = Checker.from_texts({"oslo": source}).check("17 people were killed in the fire in Oslo.").evidence[0]
    assert (evidence.source_title, evidence.published, evidence.source_id) == ("Fire in Oslo", "2023-01-20", "oslo")


def test_a_callers_garbage_collection_is_left_alone():
    checker = Checker.from_texts(TEXTS)
    gc.freeze()
    frozen, state = gc.get_freeze_count(), (gc.isenabled(), gc.get_threshold())
    try:
        checker.check("15 people were killed in the warehouse fire in Oslo.")
        assert gc.get_freeze_count() > frozen // 2
        assert (gc.isenabled(), gc.get_threshold()) == state
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_come_in_order(jobs):
    results = Checker.from_texts(TEXTS).check_many(STATEMENTS, jobs=jobs)
    assert [str(result.verdict) for result in results] == list(STATEMENTS.values())


@pytest.mark.parametrize("threshold", ["loud", "1.5", -0.1])
def test_an_unknown_threshold_is_refused(threshold):
    with pytest.raises(UsageError, match="quiet, balanced, a number"):
        Checker.from_texts(TEXTS, threshold=threshold)


def test_an_unknown_policy_is_refused():
    with pytest.raises(UsageError, match="news, strict"):
        Checker.from_texts(TEXTS, policy="lax")


@pytest.mark.parametrize("statement", ["", "  \n", "…?!"])
def test_an_empty_statement_is_refused(statement):
    with pytest.raises(UsageError, match="empty"):
        Checker.from_texts(TEXTS).check(statement)


def test_strict_policy_forgives_no_rounding():
    texts = {"s": "The stadium in Oslo has 29,847 seats."}
    statement = "The stadium in Oslo has 30,000 seats."
    assert Checker.from_texts(texts).check(statement).verdict is Verdict.SUPPORTED
    assert Checker.from_texts(texts, policy="strict").check(statement).verdict is Verdict.REFUTED


@pytest.mark.parametrize("statement", STATEMENTS)
def test_spans_slice_to_their_texts(statement):
    for evidence in Checker.from_texts(TEXTS).check(statement).evidence:
        source = TEXTS[evidence.source_id]
        assert source[evidence.start : evidence.end] == evidence.quote
        for part in (*evidence.agreements, *evidence.differences):
            assert statement[slice(*part.stated_span)] == part.stated
            assert source[slice(*part.found_span)] == part.found


@pytest.mark.parametrize("statement", STATEMENTS)
def test_nothing_is_silently_different(statement):
    """Order of sources, white space and composition of marks change no verdict."""
    wanted = Checker.from_texts(TEXTS).check(statement).verdict
    shuffled = dict(random.Random(0).sample(list(TEXTS.items()), k=len(TEXTS)))
    assert Checker.from_texts(dict(reversed(shuffled.items()))).check(statement).verdict is wanted
    assert Checker.from_texts(TEXTS).check(unicodedata.normalize("NFD", statement)).verdict is wanted
    assert Checker.from_texts(TEXTS).check("  " + statement.replace(" ", "  ") + " ").verdict is wanted
    assert Checker.from_texts(TEXTS).check(statement.upper()).verdict is wanted


def test_the_same_check_twice_is_the_same_to_the_letter():
    checker = Checker.from_texts(TEXTS)
    assert [checker.check(s) for s in STATEMENTS] == [checker.check(s) for s in STATEMENTS]


def test_a_corrected_claim_counts(tmp_path):
    """What a person corrected in the database decides, not what the quote would be read as again."""
    from factcheck.database.build import build

    build([Source("oslo", TEXTS["north"])], tmp_path)
    file = next(tmp_path.glob("*.yaml"))
    file.write_text(
        file.read_text(encoding="utf-8").replace('value: "15"', 'value: "16"').replace("value: 15", "value: 16")
    )
    assert (
        Checker.open(tmp_path).check("16 people were killed in the warehouse fire in Oslo.").verdict
        is Verdict.SUPPORTED
    )


def test_search_and_list():
    checker = Checker.from_texts(TEXTS)
    assert [claim.source_id for claim in checker.search("ceasefire")] == ["south"]
    assert len(checker.search()) == 2
