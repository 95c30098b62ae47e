"""The moment that a run takes for now: a set one, so that it can be done again to the byte."""

from __future__ import annotations

import datetime as dt
import os

from factcheck.errors import UsageError


def today() -> dt.date:
    """Return the day in UTC on which comments expire: the set one, else that of now; raises UsageError."""
    return (source_date() or dt.datetime.now(dt.UTC)).date()


def source_date() -> dt.datetime | None:
    """Return the moment in UTC of $SOURCE_DATE_EPOCH (seconds since 1970) if it is set; raises UsageError."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds else None
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is {seconds!r}; set it to seconds since 1970, or unset it.") from error
