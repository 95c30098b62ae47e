"""`python -m benchmarks.check`: statements a second and core against one article, beside `onus --no-llm`.

    python -m benchmarks.check [--rows FILE.jsonl] [--rounds 5]

Without --rows, every sentence of the five articles in `seeds/` is checked against each of them; a FILE has rows with
`source` and `statement`, each checked against its own source. Both programs are asked in turn within one process and
have read the sources before. A checker remembers its answers, so each round opens new ones and asks nothing twice; what
a checker does when a sentence of its source is first met counts. The garbage collector is off meanwhile: by default it
takes a twentieth of the time, on the command line next to nothing. onus gets the statements of a source as one document
and looks at their numbers and dates only; where it is not installed, its column is left out. The last line is one JSON
object.
"""

from __future__ import annotations

import argparse
import gc
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import onus
from factcheck import Checker
from factcheck.extract.claims import extract_claims
from factcheck.model import Source

BAR = 1_000
"""Statements a second."""
BESIDE_ONUS = 1.5
"""How many times as long as onus a check may take."""
_SEEDS = Path(__file__).parents[2] / "seeds"
Asked = dict[str, list[str]]
"""Statements by the text that they are checked against, without repetitions."""
Opener = Callable[[], Callable[[], None]]
"""Reads the sources, and returns a function that checks all statements."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    asked = of_rows(options.rows) if options.rows else of_seeds()
    with tempfile.TemporaryDirectory() as folder:
        programs: dict[str, Opener] = {"factcheck": lambda: ours(asked)}
        if onus.is_installed():
            programs["onus"] = lambda: with_onus(asked, Path(folder))
        seconds = in_turn(programs, options.rounds)
    count = sum(map(len, asked.values()))
    figures: dict[str, float] = {f"{name}_a_second": round(count / least) for name, least in seconds.items()}
    figures |= {"statements": count, "bar": BAR}
    if "onus" in seconds:
        figures |= {"times_as_long_as_onus": round(seconds["factcheck"] / seconds["onus"], 2), "at_most": BESIDE_ONUS}
    for name, least in seconds.items():
        print(f"{name}: {count / least:,.0f} statements a second, {least / count * 1e3:.3f} ms each")
    print(json.dumps(figures))


def of_seeds() -> Asked:
    """Return every sentence of the five articles for each of them."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(_SEEDS.glob("*.txt"))]
    sentences = [
        claim.quote for number, text in enumerate(texts) for claim in extract_claims(Source(str(number), text))
    ]
    distinct = list(dict.fromkeys(sentences))
    return dict.fromkeys(texts, distinct)


def of_rows(file: Path) -> Asked:
    """Return the statements of labelled pairs by their sources."""
    asked: Asked = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        asked.setdefault(row["source"], []).append(row["statement"])
    return {source: list(dict.fromkeys(statements)) for source, statements in asked.items()}


def ours(asked: Asked) -> Callable[[], None]:
    """Open a checker for each source; return what checks all statements."""
    opened = [(Checker.from_texts({"article": source}), statements) for source, statements in asked.items()]

    def check() -> None:
        for checker, statements in opened:
            for statement in statements:
                checker.check(statement)

    return check


def with_onus(asked: Asked, folder: Path) -> Callable[[], None]:
    """Read each source as evidence and write its statements as a document; return what checks all documents."""
    opened: list[tuple[Path, Any]] = []
    for number, (source, statements) in enumerate(asked.items()):
        document = folder / f"{number}.txt"
        document.write_text("\n\n".join(statements), encoding="utf-8")
        opened.append((document, onus.evidence_of(source)))

    def check() -> None:
        for document, known in opened:
            onus.findings(document, known)

    return check


def in_turn(programs: dict[str, Opener], rounds: int) -> dict[str, float]:
    """Run the programs in turn, after one round to warm up; return the least processor time of each, in seconds."""
    least = dict.fromkeys(programs, float("inf"))
    for turn in range(rounds + 1):
        for name, opened in programs.items():
            check = opened()
            gc.collect()
            gc.disable()
            began = time.process_time()
            check()
            seconds = time.process_time() - began
            gc.enable()
            if turn:
                least[name] = min(least[name], seconds)
    return least


if __name__ == "__main__":
    main()
