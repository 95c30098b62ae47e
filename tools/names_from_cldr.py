"""Write `lexicons/names/countries.yaml` and `capitals.yaml` from CLDR (through Babel) and `names_by_hand.yaml`.

Run it after a new CLDR or a change of the hand-made table: `python tools/names_from_cldr.py`. CLDR gives the names of
the territories in both languages; peoples, capitals, older and shorter spellings are added by hand, and CLDR's own
names that no newspaper prints ("Hong Kong SAR China") are left out there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, __version__

from factcheck.language.fold import fold

HERE = Path(__file__).parent
NAMES = HERE.parent / "factcheck" / "language" / "lexicons" / "names"
HEADER = """\
# {what}
# Made by tools/names_from_cldr.py from CLDR (Babel {version}) and tools/names_by_hand.yaml.
# The latter was reviewed by hand; change it there, not here.
"""
Record = dict[str, Any]


def main() -> None:
    """Write both tables."""
    for file, text in tables().items():
        (NAMES / file).write_text(text, encoding="utf-8")


def tables() -> dict[str, str]:
    """Return the text of both files, entries in the order of their ids."""
    by_hand = yaml.safe_load((HERE / "names_by_hand.yaml").read_text(encoding="utf-8"))
    english, vietnamese = Locale("en").territories, Locale("vi").territories
    countries: dict[str, Record] = {}
    capitals: dict[str, Record] = {}
    for code, hand in by_hand.items():
        id = hand.get("id") or identifier(hand.get("cldr_en") or english[code])
        countries[id] = country(hand, english[code], vietnamese[code])
        if spellings := [*hand.get("capital", ()), *hand.get("capital_word", ())]:
            capitals[identifier(spellings[0])] = capital(hand, id)
    return {
        "countries.yaml": page("Countries and territories, with the words for their people.", countries),
        "capitals.yaml": page("Capitals; each may stand for its country's government.", capitals),
    }


def country(hand: Record, english: str, vietnamese: str) -> Record:
    """Join what CLDR and the hand-made table know of one country."""
    from_cldr = hand.get("cldr", True)
    record: Record = {
        "kind": "country",
        "vi": [*(plain(vietnamese) if from_cldr else ()), *hand.get("vi", ())],
        "en": [*plain(hand.get("cldr_en") or (english if from_cldr else "")), *hand.get("en", ())],
    }
    record["vi"] = [spelling for spelling in dict.fromkeys(record["vi"]) if spelling not in record["en"]]
    record["en"] = list(dict.fromkeys(record["en"]))
    return record | {key: hand[key] for key in ("vi_only", "vi_word", "en_word") if key in hand}


def capital(hand: Record, country: str) -> Record:
    """One entry for a capital; its spellings serve both languages."""
    words = hand.get("capital_word", [])
    record: Record = {"kind": "city", "stands_for": country, "broader": [country]}
    record["en"] = [spelling for spelling in hand["capital"] if spelling not in words]
    return record | ({"vi_word": words} if words else {})


def plain(name: str) -> list[str]:
    """Spell a CLDR name out the ways that news does: "St. Kitts & Nevis" also with "Saint" and "and"."""
    name = name.replace("’", "'")
    forms = [name, name.replace("&", "and"), re.sub(r"\bSt\.", "Saint", name).replace("&", "and")]
    return [form for form in dict.fromkeys(forms) if form and "(" not in form]


def identifier(name: str) -> str:
    """Turn a name into an id: "Côte d'Ivoire" → "cote_d_ivoire"."""
    return re.sub(r"[^a-z0-9]+", "_", fold(name)).strip("_")


def page(what: str, records: dict[str, Record]) -> str:
    """One line an entry under a header that says how the file was made."""
    lines = [f"{id}: {flow(record)}\n" for id, record in sorted(records.items())]
    return HEADER.format(what=what, version=__version__) + "".join(lines)


def flow(record: Record) -> str:
    """Write a record as YAML on one line."""
    filled = {key: value for key, value in record.items() if value}
    return yaml.safe_dump(filled, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**9).strip()


if __name__ == "__main__":
    main()
