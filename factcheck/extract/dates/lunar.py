"""Converts days of the Vietnamese lunar calendar, in the time of Hanoi (UTC+7).

A month begins with the day of the new moon; the eleventh month holds the winter solstice; where thirteen months lie
between two of them, the first without a major solar term is the leap month. New moons and the sun's longitude follow
Meeus, Astronomical Algorithms (chapters 25 and 49), cut to the terms that decide a day.
"""

from __future__ import annotations

import datetime as dt
import math
from functools import lru_cache

_ZONE = 7 / 24
_JULIAN_DAY_OF_ORDINAL = 1721424.5
_SYNODIC_MONTH = 29.530588861


def _new_moon(k: int) -> float:
    """Return the Julian date (UT) of the k-th new moon since that of 6 January 2000."""
    t = k / 1236.85
    mean = 2451550.09766 + _SYNODIC_MONTH * k + 0.00015437 * t * t
    sun = math.radians(2.5534 + 29.10535670 * k)
    moon = math.radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = math.radians(160.7108 + 390.67050284 * k)
    eccentric = 1 - 0.002516 * t
    terms = (
        -0.40720 * math.sin(moon)
        + 0.17241 * eccentric * math.sin(sun)
        + 0.01608 * math.sin(2 * moon)
        + 0.01039 * math.sin(2 * node)
        + 0.00739 * eccentric * math.sin(moon - sun)
        - 0.00514 * eccentric * math.sin(moon + sun)
        + 0.00208 * eccentric * eccentric * math.sin(2 * sun)
        - 0.00111 * math.sin(moon - 2 * node)
        - 0.00057 * math.sin(moon + 2 * node)
        + 0.00056 * eccentric * math.sin(2 * moon + sun)
        - 0.00042 * math.sin(3 * moon)
        + 0.00042 * eccentric * math.sin(sun + 2 * node)
        + 0.00038 * eccentric * math.sin(sun - 2 * node)
    )
    return mean + terms - (63.8 + 64 * t * t) / 86400  # from dynamical to universal time


def _sun_sector(day: int) -> int:
    """Return the twelfth of the ecliptic (0 to 11, from the March equinox) with the sun as a day begins in Hanoi."""
    t = (day + _JULIAN_DAY_OF_ORDINAL - _ZONE - 2451545.0) / 36525
    anomaly = math.radians(357.52911 + 35999.05029 * t)
    center = (1.914602 - 0.004817 * t) * math.sin(anomaly) + 0.019993 * math.sin(2 * anomaly)
    center += 0.000289 * math.sin(3 * anomaly)
    node = math.radians(125.04 - 1934.136 * t)
    longitude = 280.46646 + 36000.76983 * t + center - 0.00569 - 0.00478 * math.sin(node)
    return int(longitude % 360 // 30)


def _month_start(k: int) -> int:
    """Return ordinal of the day, in Hanoi, of the k-th new moon."""
    return math.floor(_new_moon(k) + _ZONE - _JULIAN_DAY_OF_ORDINAL)


def _eleventh_month(year: int) -> int:
    """Return number of the new moon that begins the month of a year's winter solstice."""
    k = math.floor((dt.date(year, 12, 31).toordinal() - 730125.6) / _SYNODIC_MONTH)
    while _sun_sector(_month_start(k)) >= 9:
        k -= 1
    while _sun_sector(_month_start(k + 1)) < 9:
        k += 1
    return k


@lru_cache(maxsize=64)
def _from_solstice(year: int) -> list[int]:
    """Return the numbers of the new moons from one eleventh month to that of `year`, without the leap month."""
    first, last = _eleventh_month(year - 1), _eleventh_month(year)
    moons = list(range(first, last + 1))
    if last - first == 13:
        sectors = [_sun_sector(_month_start(k)) for k in (*moons, last + 1)]
        moons.remove(next(k for at, k in enumerate(moons) if at and sectors[at] == sectors[at + 1]))
    return moons


def _opening_moon(year: int, month: int) -> int:
    """Return the number of the new moon with which a lunar month of a year begins."""
    return _from_solstice(year + 1)[1] if month == 12 else _from_solstice(year)[month + 1]


def gregorian(year: int, month: int, day: int) -> dt.date | None:
    """Return the Gregorian day of a lunar day (1 to 30), month (1 to 12, not a leap month) and year (1901 to 2199).

    None outside of these years, and for a thirtieth day that the month lacks.
    """
    if not (1901 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    k = _opening_moon(year, month)
    start, following = _month_start(k), _month_start(k + 1)
    return dt.date.fromordinal(start + day - 1) if start + day - 1 < following else None
