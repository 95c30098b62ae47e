import pytest

from factcheck.database.summary import values
from factcheck.extract.claims import read_statement


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("15 Armenian soldiers were killed on 19 January 2023.", "killed 15 (armenia) · 2023-01-19"),
        ("Ít nhất 6.500 người thiệt mạng, gần 300 người bị thương.", "killed >=6500 · wounded <~300"),
        ("The war lasted 44 days.", "duration 44 day"),
        ("The train reached 150 km/h.", "speed 150 kilometre/hour"),
        ("The line carries 110 kilovolts.", "voltage 110 kilovolt"),
        ("Prices rose by 5 percent.", "percent 5"),
        ("A quake of magnitude 6.1 struck.", "magnitude 6.1"),
        ("The council met 120 residents.", "population 120"),
        ("Khoảng 30.000 người thiệt mạng từ tháng 2/1988 đến tháng 5/1994.", "killed ~30000 · 1988-02/1994-05"),
        ("The council met.", ""),
    ],
)
def test_values_in_one_line(text, line):
    assert values(read_statement(text)) == line
