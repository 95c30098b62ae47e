"""The command as a process: a reader that goes away, an interruption, another encoding."""

import os
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-c", "import sys; from factcheck.cli.app import run; sys.exit(run())"]


def start(*args, **options):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*COMMAND, *args], **(pipes | options))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_is_no_error():
    reading, writing = os.pipe()
    os.close(reading)
    with start("explain", stdout=writing) as process:
        os.close(writing)
        _, told = process.communicate()
    assert (process.returncode, told) == (141, b"")


@pytest.mark.parametrize(
    ("failure", "message"),
    [
        ('OSError(28, "No space left on device")', "the results cannot be written: No space left on device."),
        ('OSError(11, "Resource temporarily unavailable")', "the system refused: Resource temporarily unavailable."),
        ('OSError(13, "Permission denied", "a.md")', "a.md: Permission denied."),
    ],
)
def test_what_the_system_refuses_is_named(failure, message):
    program = (
        "import sys; from factcheck.cli import app; from factcheck.cli.commands import explain\n"
        f"def refuse(name): raise {failure}\n"
        "explain.rule = refuse; sys.exit(app.main(['explain', 'x']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (2, f"factcheck: {message}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
def test_an_interruption_is_quiet(tmp_path):
    program = (
        "import sys, signal; from factcheck.cli import app; from factcheck.cli.commands import explain;"
        "explain.rule = lambda name: signal.raise_signal(signal.SIGINT); sys.exit(app.main(['explain', 'x']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_pipes_carry_utf8_whatever_the_locale():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    with start("explain", "negation", env=environment) as process:
        out, _ = process.communicate()
    assert "sẽ không gặp" in " ".join(out.decode("utf-8").split())


def test_a_plain_statement_imports_nothing_heavy(tmp_path):
    """The second run, when word lists and claims have been compiled, parses no YAML and needs no Typer."""
    (tmp_path / "north.txt").write_text("The fire service said 15 people were killed in Oslo.", encoding="utf-8")
    environment = {**os.environ, "FACTCHECK_CACHE": str(tmp_path / "cache")}
    heavy = {"typer", "rich", "yaml", "markdown_it", "asyncio", "difflib", "inspect"}
    heavy |= {"rapidfuzz", "tantivy", "tempfile"}
    program = (
        f"import sys; from factcheck.cli.app import main; main(sys.argv[1:]);print(*sorted({heavy} & set(sys.modules)))"
    )
    for args in (["build", "north.txt"], ["50 people were killed in Oslo."], ["50 people were killed in Oslo."]):
        done = subprocess.run(
            [sys.executable, "-c", program, *args], capture_output=True, check=True, cwd=tmp_path, env=environment
        )
    assert done.stdout.decode().startswith("refuted")
    assert done.stdout.decode().splitlines()[-1] == ""


def test_another_order_of_sets_gives_the_same_bytes(tmp_path):
    source = tmp_path / "fire.txt"
    source.write_text(
        "15 people were killed in the fire in Oslo on Friday. The mayor of Oslo told of the fire on Monday."
    )
    asked = "The mayor of Oslo told on Monday that in the fire on Friday 15 people of the town were killed."
    told = []
    for seed in ("1", "2", "3"):
        with start(asked, "--against", str(source), env={**os.environ, "PYTHONHASHSEED": seed}) as process:
            told.append(process.communicate()[0])
    assert told[0] == told[1] == told[2] != b""
