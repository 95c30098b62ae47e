"""The date that a run takes for today; it can be fixed, so that the run can be reproduced to the byte."""

from __future__ import annotations

import datetime as dt
import os

from factcheck.errors import UsageError


def today() -> dt.date:
    """Return today's date in UTC, or the one that $SOURCE_DATE_EPOCH sets; raises UsageError."""
    return (source_date() or dt.datetime.now(dt.UTC)).date()


def source_date() -> dt.datetime | None:
    """Return the moment that $SOURCE_DATE_EPOCH (seconds since 1970) sets, in UTC; None if unset. Raises UsageError."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds else None
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH must be a number of seconds since 1970, not {seconds!r}.") from error
