from __future__ import annotations

import pytest

from newsclean.fields.dates import is_date_line, is_date_word, reach_of_date
from newsclean.fields.written_dates import parse_date


@pytest.mark.parametrize(
    "line",
    [
        "3 March 2024",
        "March 3, 2024",
        "Mar. 3, 2024 2:05 PM EST",
        "Published: Dec. 22, 2016, 6:47 p.m.",
        "Updated on Monday, 4 March 2024 at 09:15",
        "2024-03-03",
        "03.03.2024, 14:05 Uhr",
        "Stand: 3. März 2024, 14.05 Uhr",
        "Publié le 6 février 2024 à 18h45",
        "03/08/2023 a las 07:00",
        "21/05/2024 05h30",
        "14 апреля 2024, 12:05",
        "2024年2月8日 5時00分",
        "2024年2月8日",
        "2024. 2. 8. 오전 11:20",
        "3 hours ago",
        "vor 2 Stunden",
        "il y a 5 minutes",
        "14:05",
        "نشر في ٣ مارس ٢٠٢٤",
        "الأحد ٣ آذار ٢٠٢٤ - ١٠:١٢",
        "سه‌شنبه ۱۳ اسفند ۱۴۰۲",
        "۳ ساعت پیش",
        "3 مارچ 2024",
        "3 گھنٹے پہلے",
        "יום ראשון, 3 במרץ 2024",
        "לפני 3 שעות",
        "03 मार्च 2024, 10:12 बजे",
        "३ घंटे पहले",
        "শনিবার, ৩ মার্চ ২০২৪",
        "৩ ঘণ্টা আগে",
        "3 มี.ค. 2567 - 10:12 น.",
        "วันอาทิตย์ที่ 3 มีนาคม พ.ศ. 2567",
        "3 ชั่วโมงที่แล้ว",
    ],
)
def test_lines_that_are_dates(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "On 22 December the wall gave way",
        "2024",
        "1984",
        "May",
        "March on Rome",
        "In March 2024",
        "3 of 10",
        "12",
        "4-2",
        "Chapter 3",
        "3 March 2024 was cold.",
        "He left 3 hours ago.",
        "Room 14:05 is shut.",
        "",
        "x" * 200,
        "في 3 مارس غرق القارب",
        "قبل 3 حروب",
        "۳ مارس کشتی غرق شد",
        "3 मार्च को नाव डूबी",
        "৩ মার্চ নৌকা ডুবল",
        "3 มีนาคม เรือจม",
        "ב-3 במרץ טבעה הסירה",
    ],
)
def test_lines_that_are_not(line: str) -> None:
    assert not is_date_line(line)


def test_names_of_months_and_days() -> None:
    assert is_date_word("monday")
    assert is_date_word("déc.")
    assert not is_date_word("rain")


@pytest.mark.parametrize(
    "line",
    [
        "٣ مارس ٢٠٢٤",
        "۳ مارس ۲۰۲۴",
        "3 مارچ 2024",
        "3 במרץ 2024",
        "३ मार्च २०२४",
        "৩ মার্চ ২০২৪",
        "3 มีนาคม พ.ศ. 2567",
        "๓ มีนาคม ๒๕๖๗",
    ],
)
def test_dates_in_scripts_of_their_own(line: str) -> None:
    assert str(parse_date(line)) == "2024-03-03"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3 May 2024 Harbour wall gives way", "3 May 2024 "),
        ("on Monday, 4 March 2024 at 09:15 | Quays", "on Monday, 4 March 2024 at 09:15 | "),
        ("Harbour wall, 3 May 2024", ""),
        ("3 May 2024", "3 May 2024"),
        ("3 hours ago Harbour wall", "3 hours ago Harbour wall"),
        ("vor 2 Stunden am Hafen", "vor 2 Stunden am Hafen"),
    ],
)
def test_a_date_reaches_to_the_first_word_that_none_holds(text: str, date: str) -> None:
    assert text[: reach_of_date(text)] == date


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2024 Harbour wall",
        "3 May 2024, 3 hours ago Harbour wall",
        "vor 2 Stunden am Hafen",
        "3 hours ago at noon",
        "۳ ساعت پیش در بندر",
        "2024年2月8日 5時00分 港",
        "18:04hUpdated Harbour",
        "10:15 Mara",
    ],
)
def test_no_date_reaches_further(text: str) -> None:
    said = text.split()
    beginnings = [" ".join(said[:count]) for count in range(1, len(said) + 1)]
    reach = reach_of_date(text)
    assert not any(is_date_line(one) for one in beginnings if len(one) > reach)
