"""What a stated moment says for sure: a day always, a point in time only with its zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

_MINUTE = timedelta(minutes=1)


def day_of(moment: date | None) -> date | None:
    """Give the day of a moment, in the zone in which it was stated.

    >>> day_of(datetime.fromisoformat("2025-03-04T00:15:00+01:00"))
    datetime.date(2025, 3, 4)

    Args:
        moment: A day, or a day and time with or without a zone.
    """
    return moment.date() if isinstance(moment, datetime) else moment


def point_in_time(moment: date | None) -> datetime | None:
    """Give a moment that was stated with time and zone; anything less is no point in time.

    Zones differ from UTC by whole minutes, and JSON can say no others.

    >>> point_in_time(datetime.fromisoformat("2025-03-04T07:15:00Z")).isoformat()
    '2025-03-04T07:15:00+00:00'
    >>> point_in_time(datetime.fromisoformat("2025-03-04T07:15:00+01:02:03"))

    Args:
        moment: A day, or a day and time with or without a zone.
    """
    offset = moment.utcoffset() if isinstance(moment, datetime) else None
    if not isinstance(moment, datetime) or offset is None or offset % _MINUTE:
        return None
    return moment
