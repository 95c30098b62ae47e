"""What many processes make of a batch is what one makes of it, byte for byte after sorting."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from factcheck.cli.app import main

pytest.importorskip("daft", reason="the extra is not installed")

COMMAND = [sys.executable, "-c", "import sys; from factcheck.cli.app import run; sys.exit(run())"]
BASICS = ["--against", "north.txt", "--format", "concise"]


@pytest.fixture
def batch(tmp_path, monkeypatch):
    """Two files of JSON Lines and one of Parquet, against one source text; daft works on stretches of a few lines."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.cluster.stretches.STRETCH", 500)
    (tmp_path / "north.txt").write_text("The fire service said 15 people were killed in Oslo on 3 May 2022.\n")
    for name, numbers in (("a", range(5, 25)), ("b", range(25, 40))):
        lines = [{"text": f"{number} người thiệt mạng ở Oslo.", "lang": None, "n": number} for number in numbers]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n\n")
    as_parquet(tmp_path, 7)
    return tmp_path


def check(*args: str) -> int:
    return main(["check", *args, *BASICS])


def lines_of(folder):
    return sorted(line for file in folder.glob("part-*.jsonl") for line in file.read_bytes().splitlines())


@pytest.fixture
def cluster(monkeypatch):
    """The address of a Ray cluster of two processors."""
    ray = pytest.importorskip("ray", reason="the extra is not installed")
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield ray.get_runtime_context().gcs_address
    ray.shutdown()


def as_parquet(folder, rows_in_group):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    columns = {"text": [f"{number} people were killed in Oslo." for number in range(40)], "id": list(range(40))}
    write_table(pyarrow.table(columns), folder / "c.parquet", row_group_size=rows_in_group)


def test_daft_on_this_machine(batch, capsys):
    assert check("a.jsonl", "b.jsonl", "c.parquet", "--output", "jsonl=whole") == 1
    capsys.readouterr()
    assert check("*.jsonl", "c.parquet", "--engine", "daft", "--jobs", "2", "--output", "jsonl=parts") == 1
    assert lines_of(batch / "parts") == sorted((batch / "whole").read_bytes().splitlines())
    assert len(list((batch / "parts").glob("part-*.jsonl"))) > 8
    assert capsys.readouterr().out == "75 statements: 2 supported, 73 refuted\n"


def test_settings_of_single_files(batch, capsys):
    settings = '[per-path."b.jsonl"]\nignore = "count-mismatch"\n[per-path."a.jsonl"]\nfail-on = "never"\nlang = "en"\n'
    (batch / "factcheck.toml").write_text(settings)
    assert check("a.jsonl", "b.jsonl", "--output", "jsonl=whole") == 0
    capsys.readouterr()
    assert check("*.jsonl", "--engine", "daft", "--jobs", "1", "--output", "jsonl=parts") == 0
    assert lines_of(batch / "parts") == sorted((batch / "whole").read_bytes().splitlines())
    assert capsys.readouterr().out == "20 statements: 20 not enough evidence\n"


def test_daft_on_ray(batch, cluster):
    """In a process of its own, as daft works in one way only in each."""
    from pyarrow.parquet import read_table

    assert check("a.jsonl", "b.jsonl", "c.parquet", "--output", "jsonl=whole") == 1
    args = ["check", "*.jsonl", "c.parquet", *BASICS, "--engine", "daft", "--ray", cluster, "--output", "parquet=parts"]
    done = subprocess.run([*COMMAND, *args], capture_output=True, check=False, timeout=120)
    assert (done.returncode, done.stdout) == (1, b"75 statements: 2 supported, 73 refuted\n")
    table = read_table(batch / "parts")
    results = sorted(line.encode() for line in table["result"].to_pylist())
    assert results == sorted((batch / "whole").read_bytes().splitlines())
    assert table.column_names == ["id", "text", "lang", "verdict", "confidence", "rules", "explanation", "result"]
    assert table["rules"].to_pylist()[0] == ["count-mismatch"]
    sources = [json.dumps({"id": f"s{n}", "text": f"The fire killed {n} people in Oslo."}) for n in range(200)]
    (batch / "archive.jsonl").write_text("\n".join(sources))
    for database, engine in (("alone", []), ("shared", ["--engine", "daft", "--ray", cluster])):
        args = ["build", "archive.jsonl", "--db", database, *engine]
        subprocess.run([*COMMAND, *args], capture_output=True, check=True, timeout=120)
    shared, alone = (batch / name / "claims-0001.jsonl" for name in ("shared", "alone"))
    assert shared.read_bytes() == alone.read_bytes()


def test_a_broken_line_is_told_and_the_rest_is_checked(batch, capsys):
    with (batch / "a.jsonl").open("a") as file:
        file.write("{\n")
    assert check("a.jsonl", "b.jsonl", "--engine", "daft", "--jobs", "2", "--output", "jsonl=parts") == 2
    assert "factcheck: a.jsonl:22: the line is not JSON" in capsys.readouterr().err
    assert len(lines_of(batch / "parts")) == 35


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("--engine", "dask", "--output", "jsonl=parts"), 'There is no engine "dask".'),
        (("--ray", "auto", "--output", "jsonl=parts"), "--ray is for --engine daft"),
        (("--engine", "daft"), "--engine needs one --output: jsonl=DIR or parquet=DIR."),
        (("--engine", "daft", "--output", "csv=parts"), 'There is no format for parts "csv"'),
        (("--engine", "daft", "--output", "jsonl=full"), "--output: full has parts of another run"),
        (("--engine", "daft", "--output", "jsonl=north.txt"), "--output: north.txt cannot be written"),
        (("--engine", "daft", "--output", "jsonl=parts", "--resume"), "--resume goes on with a file"),
        (("north.txt", "--engine", "daft", "--output", "jsonl=parts"), "north.txt: --engine checks files of .jsonl"),
        (("none*.jsonl", "--engine", "daft", "--output", "jsonl=parts"), "none*.jsonl: --engine checks files"),
    ],
)
def test_what_cannot_be_done(args, complaint, batch, capsys):
    (batch / "full").mkdir()
    (batch / "full" / "part-000000.jsonl").write_text("")
    assert check("a.jsonl", *args) == 2
    assert complaint in capsys.readouterr().err


def test_without_daft(batch, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "daft", None)
    assert check("a.jsonl", "--engine", "daft", "--output", "jsonl=parts") == 2
    assert '--engine daft needs daft; install "factcheck[cluster]".' in capsys.readouterr().err
