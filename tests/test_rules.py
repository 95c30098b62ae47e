"""Every rule is explained, and its example does what it says."""

import pytest

from factcheck import Checker
from factcheck.cli.app import main
from factcheck.cli.rule_listing import rules_page
from factcheck.errors import UsageError
from factcheck.findings.grading import REMARKS
from factcheck.rule_texts import as_markdown, as_text
from factcheck.rules import rule, rules
from tests.files import ROOT

CONTRACT = {
    "count-mismatch",
    "date-mismatch",
    "duration-mismatch",
    "amount-mismatch",
    "ratio-mismatch",
    "ordinal-mismatch",
    "name-mismatch",
    "place-mismatch",
    "role-swap",
    "negation",
    "modality",
    "antonym",
    "outdated-figure",
    "sources-disagree",
    "not-in-sources",
}


def test_all_are_explained():
    assert set(rules()) >= CONTRACT


@pytest.mark.parametrize("known", rules().values(), ids=lambda known: known.id)
def test_texts_are_sentences(known):
    for text in (known.what, known.why, known.silence):
        assert text.endswith(".")
        assert text[0].isupper()


def test_an_unknown_rule_suggests_the_nearest_one():
    with pytest.raises(UsageError, match="did you mean"):
        rule("negatoin")


WITHOUT_EXAMPLE = {"contradiction"}
"""Findings in which no words can be pointed at."""


def test_nearly_all_have_an_example():
    assert {known.id for known in rules().values() if not known.example} == WITHOUT_EXAMPLE


EXAMPLES = [pytest.param(known, id=known.id) for known in rules().values() if known.example]


@pytest.mark.parametrize("known", [example for example in EXAMPLES if example.id not in REMARKS])
def test_examples(known):
    checker = Checker.from_texts(known.example.sources(), threshold=known.example.threshold)
    fired = known.id in checker.check(known.example.fires).rules
    assert fired != known.reserved, "a rule that fires is reserved no more"
    passing = checker.check(known.example.passes)
    assert (str(passing.verdict), passing.rules) == ("supported", ())


@pytest.mark.parametrize("known", [example for example in EXAMPLES if example.id in REMARKS])
@pytest.mark.parametrize(("line", "status"), [("fires", 1), ("passes", 0)])
def test_examples_of_rules_about_comments(known, line, status, tmp_path, capsys):
    source, draft = tmp_path / "source.txt", tmp_path / "draft.md"
    source.write_text(known.example.source, encoding="utf-8")
    draft.write_text(getattr(known.example, line), encoding="utf-8")
    assert main(["check", str(draft), "--against", str(source), "--format", "jsonl"]) == status
    assert (known.id in capsys.readouterr().out) == (status == 1)


def test_the_page_is_up_to_date():
    page = ROOT / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == rules_page(rules().values()), (
        "run: factcheck rules --format markdown > docs/rules.md"
    )


@pytest.mark.parametrize("known", rules().values(), ids=lambda known: known.id)
@pytest.mark.parametrize("lay_out", [as_text, as_markdown])
def test_every_layout_tells_all_of_a_rule(known, lay_out):
    told = " ".join(lay_out(known).replace("`", "").split())
    example = known.example
    sources = [source.text for source in example.sources().values()] if example else []
    parts = [known.what, known.why, known.silence, *sources, *([example.fires, example.passes] if example else [])]
    assert [part for part in parts if " ".join(part.replace("`", "").split()) not in told] == []
    assert ("Reserved" in told) == known.reserved
