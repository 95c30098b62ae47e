"""Dates of Vietnamese and English sentences, as EDTF with the first and last day that they can mean.

`reader` asks the `grammar` of a language (`vi`, `en`) at each word that may begin a date; a `DateView` is the sentence
as its rules see it, a `DateMatch` what they find. Then `ranges` continues a date, `roles` tells whether
something happened, began or was reported then, and `missing_years` completes it. `clock` reads times of day.
"""

from factcheck.extract.dates.reader import read_dates, token_indexes

__all__ = ["read_dates", "token_indexes"]
