"""What many processes make of a batch is what one makes of it, byte for byte after sorting."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from factcheck.cli.app import main
from factcheck.errors import FactcheckError

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
        write(tmp_path / f"{name}.jsonl", numbers)
    as_parquet(tmp_path, 7)
    return tmp_path


def write(file, numbers):
    lines = [{"text": f"{number} người thiệt mạng ở Oslo.", "lang": None, "n": number} for number in numbers]
    file.write_text("\n".join(map(json.dumps, lines)) + "\n\n")


def contents(folder):
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


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


def test_files_may_come_from_a_list(batch, capsys):
    (batch / "list").write_text("b.jsonl\n")
    assert check("a.jsonl", "--files-from", "list", "--engine", "daft", "--jobs", "2", "--output", "jsonl=parts") == 1
    assert len(lines_of(batch / "parts")) == 35
    assert check("a.jsonl", "--engine", "daft", "--output", "jsonl=parts", "--show-settings") == 0
    assert "fail-on" in capsys.readouterr().out


def test_folders_are_searched_as_without_an_engine(batch, capsys):
    for folder in ("in/deep", "in/left-out", "in/.hidden"):
        (batch / folder).mkdir(parents=True)
        write(batch / folder / "c.jsonl", [7])
    (batch / "in" / ".gitignore").write_text("left-out\n")
    (batch / "in" / "notes.txt").write_text("7 người thiệt mạng ở Oslo.\n")
    for resumed in ([], ["--resume"]):
        assert check("in", "--engine", "daft", "--jobs", "1", "--output", "jsonl=in/parts", *resumed) == 1
        assert len(lines_of(batch / "in" / "parts")) == 1


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


@pytest.mark.parametrize("format_name", ["jsonl", "parquet"])
def test_parts_of_a_stopped_run_are_kept(format_name, batch, capsys):
    args = ("a.jsonl", "b.jsonl", "--engine", "daft", "--jobs", "2", "--output", f"{format_name}=parts")
    assert check(*args) == 1
    whole, told = contents(batch / "parts"), capsys.readouterr().out
    parts = sorted((batch / "parts").iterdir())
    parts[1].unlink()
    parts[3].rename(batch / "parts" / ".part-000003.77.tmp")
    os.utime(parts[2], (0, 0))
    assert check(*args, "--resume") == 1
    assert contents(batch / "parts") == whole
    assert capsys.readouterr().out == told
    assert parts[2].stat().st_mtime == 0


def test_a_part_of_a_broken_stretch_is_made_anew(batch, capsys):
    args = ("a.jsonl", "b.jsonl", "--engine", "daft", "--jobs", "2", "--output", "jsonl=parts")
    text = (batch / "b.jsonl").read_text()
    (batch / "b.jsonl").write_text(text.replace('"text": "38', '"text": [38'))
    assert check(*args) == 2
    (batch / "b.jsonl").write_text(text)
    assert check(*args, "--resume") == 1
    assert len(lines_of(batch / "parts")) == 35


def without_the_first(lines):
    return lines[1:]


def without_all_but_the_first_stretch(lines):
    return lines[:6]


@pytest.mark.parametrize("changed", [without_the_first, without_all_but_the_first_stretch])
def test_parts_of_other_statements_are_not_mixed_in(changed, batch, capsys):
    args = ("a.jsonl", "--engine", "daft", "--jobs", "2", "--output", "jsonl=parts")
    check(*args)
    before = contents(batch / "parts")
    assert before["part-000000.jsonl"].count(b"\n") == 6
    lines = (batch / "a.jsonl").read_bytes().splitlines(keepends=True)
    (batch / "a.jsonl").write_bytes(b"".join(changed(lines)))
    assert check(*args, "--resume") == 2
    assert "did the input change? Delete the file, or run again without --resume." in capsys.readouterr().err
    assert contents(batch / "parts") == before


def test_a_baseline_counts_over_all_parts(batch, capsys):
    """Two findings are known of four that are equal and lie apart; a comment silences one more."""
    for name, numbers in (("a", [7, *range(20, 34)]), ("b", [7, *range(30, 44), 7, 8]), ("known", [7, 7, 20, 31])):
        write(batch / f"{name}.jsonl", numbers)
    silenced = {"text": "31 người thiệt mạng ở Oslo.", "lang": None, "factcheck": "ignore"}
    with (batch / "b.jsonl").open("a") as file:
        file.write(json.dumps(silenced))
    known = ("--baseline", "known.json")
    check("known.jsonl", *known, "--update-baseline")
    check("a.jsonl", "b.jsonl", *known, "--output", "jsonl=whole")
    capsys.readouterr()
    args = ("a.jsonl", "b.jsonl", "--engine", "daft", "--jobs", "2", "--output", "jsonl=parts", *known)
    assert check(*args) == 1
    told = capsys.readouterr().out
    expected = sorted((batch / "whole").read_bytes().splitlines())
    assert lines_of(batch / "parts") == expected
    for gone in (0, 4):
        (batch / "parts" / f"part-{gone:06}.jsonl").unlink()
        assert check(*args, "--resume") == 1
        assert lines_of(batch / "parts") == expected
        assert capsys.readouterr().out == told


def test_what_a_dead_process_had_is_done_again(tmp_path):
    from factcheck.cluster.daft_engine import Daft

    def task(number):
        """Each third number takes its process with it, the first time; kept in here, so that it is sent as a whole."""
        mark = tmp_path / str(number)
        if number % 3 == 2 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return 2 * number

    assert list(Daft(jobs=2).over(lambda: task, range(6))) == [0, 2, 4, 6, 8, 10]


def test_a_batch_that_always_kills_ends_the_run(monkeypatch):
    from factcheck.cluster import daft_engine

    monkeypatch.setattr(daft_engine, "MAX_DEATHS", 1)

    def task(number):
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(FactcheckError, match=r"a worker process crashed .* times on the same work"):
        list(daft_engine.Daft(jobs=1).over(lambda: task, range(2)))


def test_a_broken_line_is_told_and_the_rest_is_checked(batch, capsys):
    with (batch / "a.jsonl").open("a") as file:
        file.write("{\n")
    assert check("a.jsonl", "b.jsonl", "--engine", "daft", "--jobs", "2", "--output", "jsonl=parts") == 2
    assert "factcheck: a.jsonl:22: the line is not JSON" in capsys.readouterr().err
    assert len(lines_of(batch / "parts")) == 35


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("--engine", "dask", "--output", "jsonl=parts"), 'unknown engine "dask".'),
        (("--ray", "auto", "--output", "jsonl=parts"), "--ray needs --engine daft"),
        (("--engine", "daft"), "--engine needs one --output: jsonl=DIR or parquet=DIR."),
        (("--engine", "daft", "--output", "csv=parts"), 'unknown format for --engine "csv"'),
        (("--engine", "daft", "--output", "jsonl=full"), "--output: full has parts of another run"),
        (("--engine", "daft", "--output", "jsonl=north.txt"), "--output: north.txt cannot be written"),
        (("--engine", "daft", "--output", "parquet=full", "--resume"), "--output: full has parts of another run"),
        (
            ("--engine", "daft", "--output", "jsonl=parts", "--update-baseline"),
            "--engine cannot be combined with --update-baseline",
        ),
        (("north.txt", "--engine", "daft", "--output", "jsonl=parts"), "north.txt: --engine only supports .jsonl"),
        (("none*.jsonl", "--engine", "daft", "--output", "jsonl=parts"), "none*.jsonl: no file matches this pattern."),
    ],
)
def test_what_cannot_be_done(args, complaint, batch, capsys):
    (batch / "full").mkdir()
    (batch / "full" / "part-000000.jsonl").write_text("")
    assert check("a.jsonl", *args) == 2
    assert complaint in capsys.readouterr().err


def test_without_daft_the_error_says_what_to_install(batch, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "daft", None)
    assert check("a.jsonl", "--engine", "daft", "--output", "jsonl=parts") == 2
    assert "--engine daft needs daft; in a clone of factcheck, run: pip install '.[cluster]'" in capsys.readouterr().err
