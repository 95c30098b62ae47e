"""The published schema describes what is written, all of it and nothing else."""

import json

import jsonschema
import msgspec
import pytest

from factcheck import model
from factcheck.rules import rules
from tests.files import ROOT

SCHEMA = json.loads((ROOT / "docs" / "result.schema.json").read_text(encoding="utf-8"))
ALL = ("refuted", "supported", "unknown", "conflicting", "by hand", "strange", "tagged", "remark")
RECORDS = {
    "result": model.Result,
    "location": model.Location,
    "evidence": model.Evidence,
    "agreement": model.Agreement,
    "difference": model.Difference,
}


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return jsonschema.Draft202012Validator(SCHEMA)


def test_a_document_is_valid(validator, render):
    validator.validate(json.loads(render("json", *ALL)))
    validator.validate(json.loads(render("json")))


@pytest.mark.parametrize("name", ALL)
def test_a_line_is_valid(validator, render, name):
    validator.validate(json.loads(render("jsonl", name)))


@pytest.mark.parametrize(
    ("field", "value"), [("verdict", "wrong"), ("confidence", 2), ("rules", ["no-such"]), ("lang", "fr"), ("more", 1)]
)
def test_another_line_is_not(validator, render, field, value):
    line = json.loads(render("jsonl", "refuted")) | {field: value}
    assert not validator.is_valid(line)


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_is_described_in_order(name):
    fields = [field.name for field in msgspec.structs.fields(RECORDS[name])]
    assert list(SCHEMA["$defs"][name]["properties"]) == fields
    assert SCHEMA["$defs"][name]["required"] == fields


def test_every_rule_is_named():
    assert SCHEMA["$defs"]["rule"]["enum"] == list(rules())
