import pytest

from factcheck.compare.layout.reading import read
from factcheck.compare.layout.values import value_of
from factcheck.compare.values.dates.dated_events import offset_date
from factcheck.extract.claims import extract_claims
from factcheck.model import Source


def reading(text):
    return read(extract_claims(Source("s", text))[0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fire killed 300 people.", (300, 300)),
        ("The fire killed nearly 300 people.", (300, 300)),
        ("The fire killed at least 300 people.", (300, 300)),
        ("The fire killed about 300 people.", (300, 300)),
        ("The fire killed 10 to 20 people.", (10, 20)),
    ],
)
def test_a_value_is_what_was_written(text, value):
    (figure,) = reading(text).figures
    assert value_of(figure.quantity) == figure.value == value


def test_a_figure_knows_its_words():
    (figure,) = reading("On the coast at least 300 people died.").figures
    words = figure.reading.sentence.words
    assert [words[at] for at in figure.bare_tokens] == ["300"]
    assert [words[at] for at in figure.tokens] == ["300", "people"]
    assert "person" in figure.nouns


@pytest.mark.parametrize(
    ("text", "side", "meant"),
    [
        ("The bridge was closed before 14 May 2021.", "before", None),
        ("The bridge was closed on 14 May 2021.", None, None),
        ("The bridge was closed two days after the vote of 14 May 2021.", None, "2021-05-16"),
    ],
)
def test_a_date_knows_how_it_is_used(text, side, meant):
    (date,) = reading(text).dates
    assert date.side == side
    day = offset_date(date)
    assert (day.date.edtf if day else None) == meant
