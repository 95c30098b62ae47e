"""Formats that other packages add, found as pip would have installed them."""

import subprocess
import sys

import pytest

from factcheck.cli.app import main
from factcheck.errors import UsageError
from factcheck.reports import report_type

MODULE = """
from factcheck.reports import base


class Report(base.Report):
    def write(self, result):
        self.out.write(f"{result.verdict}! ")


nothing = None
"""
ENTRIES = """[factcheck.reports]
shout = loud_formats:Report
json = loud_formats:Report
empty = loud_formats:nothing
absent = loud_formats:Absent
gone = no_such_module:Report
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Put a package with entry points on the path."""
    site = tmp_path / "site"
    info = site / "loud_formats-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: loud-formats\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(ENTRIES, encoding="utf-8")
    (site / "loud_formats.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))


def test_a_format_is_added(installed, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source.txt").write_text("The bridge opened on 3 June 2019.\n", encoding="utf-8")
    options = ["--against", "source.txt", "--format", "shout", "--output", "shout=loud.txt"]
    assert main(["The bridge opened on 4 June 2019.", *options]) == 1
    assert capsys.readouterr().out == "refuted! "
    assert (tmp_path / "loud.txt").read_text(encoding="utf-8") == "refuted! "


def test_a_built_in_format_is_not_replaced(installed):
    assert report_type("json").__module__ == "factcheck.reports.json"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("empty", 'The format "empty" of the package loud-formats is no subclass of factcheck.reports.base.Report'),
        ("absent", 'The format "absent" of the package loud-formats cannot be loaded: AttributeError'),
        ("gone", 'The format "gone" of the package loud-formats cannot be loaded: ModuleNotFoundError'),
        ("shuot", 'unknown format "shuot"; did you mean "shout"?'),
    ],
)
def test_a_broken_one_is_told(installed, name, told):
    with pytest.raises(UsageError) as caught:
        report_type(name)
    assert str(caught.value).startswith(told)


def test_built_in_formats_do_not_look_for_packages():
    code = "import sys; from factcheck.reports import report_type as t; t('concise'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert "factcheck.reports.concise" in done.stdout.split()
    assert {"importlib.metadata", "factcheck.reports.plugins"}.isdisjoint(done.stdout.split())
