"""Progress: on standard error of a terminal, for long runs, and never in the way of results."""

import io
import sys

import pytest

from factcheck.cli.reporting import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def as_terminal(monkeypatch):
    """Within the test itself, for pytest sets the streams anew after fixtures."""
    monkeypatch.setenv("TERM", "xterm")
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    return shown


def test_a_long_run_is_counted(monkeypatch):
    terminal = as_terminal(monkeypatch)
    monkeypatch.setattr(progress, "SECONDS_UNTIL_SHOWN", -1.0)
    assert list(progress.counted("abc", "letters", shown=True)) == ["a", "b", "c"]
    assert "letters" in terminal.getvalue()


@pytest.mark.parametrize("shown", [True, False])
def test_a_short_run_is_not(monkeypatch, shown):
    terminal = as_terminal(monkeypatch)
    assert list(progress.counted("abc", "letters", shown=shown)) == ["a", "b", "c"]
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("out_is_terminal", "switched_off", "wanted"), [(False, False, True), (True, False, False), (False, True, False)]
)
def test_progress_is_shown_only_beside_redirected_results(monkeypatch, out_is_terminal, switched_off, wanted):
    as_terminal(monkeypatch)
    monkeypatch.setattr(sys, "stdout", Terminal() if out_is_terminal else io.StringIO())
    assert progress.is_wanted(switched_off=switched_off) == wanted
