"""Dates of Vietnamese and English sentences, as EDTF with the first and last day that they can mean."""

from factcheck.extract.dates.reader import read_dates
from factcheck.extract.dates.taken import token_indexes

__all__ = ["read_dates", "token_indexes"]
