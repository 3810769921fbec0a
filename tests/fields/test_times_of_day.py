"""Times of day beside a date, by halves of the day and with their zones."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from newsclean.fields.written_dates import parse_date


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("Published: Dec. 22, 2016, 6:47 p.m.", "18:47"),
        ("Published: Dec. 22, 2016, 6:47 p.m. EST", "18:47-05:00"),
        ("4 May 2021, 12:30 a.m. GMT", "00:30+00:00"),
        ("22 de mayo de 2021, 6:47 p. m.", "18:47"),
        ("2025.11.04. 오후 3:05", "15:05"),
        ("2025.11.04. 오전 10:05", "10:05"),
        ("2025년 11월 4일 오후 3시 05분", "15:05"),
        ("2025年11月4日 午後3時05分", "15:05"),
        ("2025年11月4日 午前0時05分", "00:05"),
        ("2025年11月04日 下午 3:05", "15:05"),
        ("2025-11-04 中午12:05", "12:05"),
        ("2025-11-04 凌晨 1:05", "01:05"),
        ("4 مايو 2021 3:05 مساءً", "15:05"),
        ("4 مايو 2021 10:05 صباحاً", "10:05"),
        ("2025.11.04. 오후 15:05", "15:05"),
        ("4 May 2021 15:05 CET", "15:05+01:00"),
    ],
)
def test_times_of_day(written: str, at: str) -> None:
    moment = parse_date(written)
    assert isinstance(moment, datetime)
    assert moment.timetz() == time.fromisoformat(at)
