"""Dates of Vietnamese and English sentences, as EDTF with the first and last day that they can mean."""

from factcheck.extract.dates.date_tokens import token_indexes
from factcheck.extract.dates.reader import read_dates

__all__ = ["read_dates", "token_indexes"]
