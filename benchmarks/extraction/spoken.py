"""Values of the NeMo rows that give words and digits but no number: read off the digits by their one fixed form."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"^(?P<minus>-)?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?$")
_SCALES = {"triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9, "vạn": 1e4, "k": 1e3, "tr": 1e6, "t": 1e9}
_SHORT = re.compile(r"^(?P<whole>\d+)(?P<scale>k|tr|t)(?P<part>\d*)$")
_FRACTION = re.compile(r"^(?P<minus>-)?(?:(?P<whole>\d+) )?(?P<top>\d+)/(?P<bottom>\d+)$")
_MONEY = re.compile(r" ?(?:₫|đồng|\$|đô la|usd|€|¥|£|₹|đ|vnd|VND)$")
_MEASURE = re.compile(
    r"(?<=\d) ?(?:[kcmµ]?m[²³23]?|k?g|m?l|[kmgt]?b|%|ha|[km]?[wv]|[kmg]?hz|hp|inch|°[cfk]|km/h)$", re.IGNORECASE
)
_TAILS = (" năm", " một", " nha")


def value_of(written: str, spoken: str) -> float | None:
    """Return the value of "-99,95 tỷ", "1tr5", "12 1/4 nha", "10.000,50 đồng"; None for ranges and bare words."""
    text = _MEASURE.sub("", _MONEY.sub("", written))
    for tail in _TAILS:
        text = text.removesuffix(tail) if " " in spoken else text
    if match := _SHORT.match(text):
        factor, part = _SCALES[match["scale"]], match["part"]
        return int(match["whole"]) * factor + (int(part) * factor / 10 ** len(part) if part else 0)
    if match := _FRACTION.match(text):
        amount = int(match["whole"] or 0) + int(match["top"]) / int(match["bottom"])
        return -amount if match["minus"] else amount
    number, _, scale = text.partition(" ")
    match = _NUMBER.match(number)
    if match is None or (scale and scale not in _SCALES):
        return None
    digits = float(f"{match['whole'].replace('.', '')}.{match['part'] or 0}")
    return digits * _SCALES.get(scale, 1) * (-1 if match["minus"] else 1)
