"""Texts nested so deep that a parser in C would end the process are told apart; all others go through."""

import pytest

from factcheck.yaml_text import MAX_DEPTH, YamlTextError, is_too_deep, parse

DEEP = 10 * MAX_DEPTH


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        "a: " + "{a: " * DEEP,
        "- " * DEEP + "a",
        "? " * DEEP + "a",
        '["]", ' * DEEP,
        "[" * DEEP + "]" * DEEP,
        "".join(f"{' ' * depth}a:\n" for depth in range(MAX_DEPTH + 2)),
    ],
    ids=lambda text: text[:9],
)
def test_yaml_that_is_nested_too_deep_is_noticed(text):
    assert is_too_deep(text)


def test_what_is_too_deep_is_not_parsed():
    with pytest.raises(YamlTextError, match="the YAML is nested too deeply"):
        parse("[" * DEEP)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- [a, {b: c}]\n" * MAX_DEPTH,
        "- '" + "[" * DEEP + "'",
        "a: |\n" + " " * DEEP + "words\n",
        "[" * 100 + "]" * 100,
        "]" * DEEP,
    ],
    ids=lambda text: text[:9],
)
def test_not_too_deep(text):
    assert not is_too_deep(text)
