"""Numbers written out, the way back for the property tests."""

from __future__ import annotations

VI = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
EN = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def grouped(number, lang):
    """1234567 → 1.234.567 or 1,234,567."""
    return f"{number:,}".replace(",", "." if lang == "vi" else ",")


def vietnamese_words(number):
    """21011 → hai mươi mốt nghìn không trăm mười một."""
    groups = [
        (number // scale % 1000, name) for scale, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (1, ""))
    ]
    words = []
    for group, name in groups:
        if group:
            words += [_vietnamese_group(group, full=bool(words)), name]
    return " ".join(word for word in words if word)


def _vietnamese_group(group, *, full):
    hundreds, tens, units = group // 100, group // 10 % 10, group % 10
    words = [VI[hundreds], "trăm"] if hundreds or full else []
    if tens > 1:
        words += [VI[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif units and words:
        words.append("linh")
    if units:
        words.append({1: "mốt" if tens > 1 else "một", 5: "lăm" if tens else "năm"}.get(units, VI[units]))
    return " ".join(words)


def english_words(number):
    """21011 → twenty-one thousand eleven."""
    words = []
    for scale, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (1, "")):
        if group := number // scale % 1000:
            words += [_english_group(group), name]
    return " ".join(word for word in words if word)


def _english_group(group):
    hundreds, rest = divmod(group, 100)
    words = [EN[hundreds], "hundred"] if hundreds else []
    if rest >= 20:
        words.append(TENS[rest // 10 - 2] + (f"-{EN[rest % 10]}" if rest % 10 else ""))
    elif rest:
        words.append(EN[rest])
    return " ".join(words)
