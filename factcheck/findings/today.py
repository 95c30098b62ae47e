"""The day on which a run looks at last days."""

from __future__ import annotations

import datetime as dt
import os

from factcheck.errors import UsageError


def today() -> dt.date:
    """Return the day in UTC of $SOURCE_DATE_EPOCH (seconds since 1970), else of now; raises UsageError."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds else dt.datetime.now(dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is {seconds!r}; set it to seconds since 1970, or unset it.") from error
    return moment.date()
