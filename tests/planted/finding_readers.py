"""Each format read back, by the means that those who take it in would use, into (path, line, column, rule)."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from urllib.parse import unquote

Finding = tuple[str, int, int, str]

_PLACE = re.compile(r"(\S+?):(\d+):(\d+)")
_LINE = re.compile(r"(.+?):(\d+):(\d+): (\S+) \S.*")


def _finding(path: str, line: str | int, column: str | int, rule: str) -> Finding:
    return path, int(line), int(column), rule


def _lines(text: str) -> list[Finding]:
    return [_finding(*_LINE.fullmatch(line).groups()) for line in text.splitlines()]


def console(text: str) -> list[Finding]:
    return [
        _finding(*found.groups())
        for found in re.finditer(r"^refuted  (\S+?):(\d+):(\d+)  \[([\w-]+)", text, re.MULTILINE)
    ]


def results(items: list[dict]) -> list[Finding]:
    return [
        _finding(item["location"]["path"], item["location"]["line"], item["location"]["column"], item["rules"][0])
        for item in items
        if item["verdict"] == "refuted"
    ]


def rows(text: str) -> list[Finding]:
    return [
        _finding(row["path"], row["line"], row["column"], row["rules"].split()[0])
        for row in csv.DictReader(io.StringIO(text))
        if row["verdict"] == "refuted"
    ]


def junit(text: str) -> list[Finding]:
    root = ET.fromstring(text)
    failures = [case.find("failure") for case in root.iter("testcase") if case.find("failure") is not None]
    assert sum(int(suite.get("failures")) for suite in root) == len(failures)
    found = [_lines(failure.text.splitlines()[0])[0] for failure in failures]
    assert [failure.get("type") for failure in failures] == [rule for *_, rule in found]
    return found


def sarif(text: str) -> list[Finding]:
    (run,) = json.loads(text)["runs"]
    places = [(result, result["locations"][0]["physicalLocation"]) for result in run["results"]]
    return [
        _finding(
            unquote(place["artifactLocation"]["uri"]),
            place["region"]["startLine"],
            place["region"]["startColumn"],
            result["ruleId"],
        )
        for result, place in places
    ]


def github(text: str) -> list[Finding]:
    found = []
    for line in text.splitlines():
        _, command, _message = line.split("::", 2)
        level, _, listed = command.partition(" ")
        assert level == "error"
        values = {name: unquote(value) for name, value in (pair.split("=", 1) for pair in listed.split(","))}
        rule = values["title"].removeprefix("factcheck: ")
        found.append(_finding(values["file"], values["line"], values["col"], rule))
    return found


def gitlab(text: str) -> list[Finding]:
    issues = json.loads(text)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    begins = [(issue, issue["location"]["positions"]["begin"]) for issue in issues]
    return [
        _finding(issue["location"]["path"], issue["location"]["lines"]["begin"], begin["column"], issue["check_name"])
        for issue, begin in begins
    ]


def markdown(text: str) -> list[Finding]:
    plain = re.sub(r"\\(.)", r"\1", text)
    cells = [line.split(" | ") for line in plain.splitlines() if line.startswith("| refuted")]
    return [_finding(*_PLACE.fullmatch(where).groups(), kind.split("`")[1]) for kind, where, *_ in cells]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Finding] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "article" and "refuted" in values["class"].split():
            self.found.append(_finding(*_PLACE.fullmatch(values["data-place"]).groups(), values["data-rule"]))


def page(text: str) -> list[Finding]:
    parser = _Page()
    parser.feed(text)
    return parser.found


READERS = {
    "console": console,
    "concise": _lines,
    "json": lambda text: results(json.loads(text)["results"]),
    "jsonl": lambda text: results([json.loads(line) for line in text.splitlines()]),
    "csv": rows,
    "junit": junit,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
    "markdown": markdown,
    "html": page,
}
