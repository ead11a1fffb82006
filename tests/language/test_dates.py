"""Days, times and how long ago, in both languages, every phrase written out."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from service.language.dates import (
    Unit,
    ago,
    clock,
    date_and_time,
    last_day,
    long_date,
    month_year,
    months_after,
    partial_date,
    partial_date_after,
    partial_date_on,
    units_ago,
    weekday_date,
)
from service.language.languages import Language

CY, EN = Language.CY, Language.EN
NOW = datetime(2026, 11, 24, 14, 3, tzinfo=UTC)

MONTHS = [
    ("Ionawr", "January"), ("Chwefror", "February"), ("Mawrth", "March"), ("Ebrill", "April"),
    ("Mai", "May"), ("Mehefin", "June"), ("Gorffennaf", "July"), ("Awst", "August"),
    ("Medi", "September"), ("Hydref", "October"), ("Tachwedd", "November"), ("Rhagfyr", "December"),
]  # fmt: skip
WEEK = [  # 23 to 29 November 2026
    ("dydd Llun", "Monday"), ("dydd Mawrth", "Tuesday"), ("dydd Mercher", "Wednesday"),
    ("dydd Iau", "Thursday"), ("dydd Gwener", "Friday"), ("dydd Sadwrn", "Saturday"), ("dydd Sul", "Sunday"),
]  # fmt: skip


@pytest.mark.parametrize("number, names", list(enumerate(MONTHS, start=1)))
def test_every_month_has_its_name(number: int, names: tuple[str, str]) -> None:
    day = date(2026, number, 1)

    assert (long_date(day, CY), long_date(day, EN)) == (f"1 {names[0]} 2026", f"1 {names[1]} 2026")
    assert (month_year(day, CY), month_year(day, EN)) == (f"{names[0]} 2026", f"{names[1]} 2026")


@pytest.mark.parametrize("number, names", list(enumerate(WEEK, start=23)))
def test_every_weekday_has_its_name_as_within_a_sentence(number: int, names: tuple[str, str]) -> None:
    day = date(2026, 11, number)

    assert weekday_date(day, CY) == f"{names[0]} {number} Tachwedd 2026"
    assert weekday_date(day, EN) == f"{names[1]} {number} November 2026"


def test_a_time_goes_by_the_24_hour_clock() -> None:
    assert [clock(NOW, language) for language in Language] == ["14:03", "14:03"]


def test_a_moment_has_its_day_and_time() -> None:
    assert date_and_time(NOW, CY) == "24 Tachwedd 2026 am 14:03"
    assert date_and_time(NOW, EN) == "24 November 2026 at 14:03"


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 6, 30, 23, 30, tzinfo=UTC),
        datetime(2026, 6, 30, 23, 30),  # noqa: DTZ001 - as SQLite gives it back
        datetime(2026, 7, 1, 7, 30, tzinfo=timezone(timedelta(hours=8))),
    ],
)
def test_a_summer_night_is_told_by_the_clock_of_wales(moment: datetime) -> None:
    assert date_and_time(moment, CY) == "1 Gorffennaf 2026 am 00:30"
    assert weekday_date(moment, CY) == "dydd Mercher 1 Gorffennaf 2026"
    assert month_year(moment, EN) == "July 2026"


def test_a_day_without_a_time_stays_that_day() -> None:
    assert long_date(date(2026, 6, 30), EN) == "30 June 2026"


# count | minute | hour | day | week | month | year
WELSH = """
1 | munud | awr | diwrnod | wythnos | mis | flwyddyn
2 | funud | awr | ddiwrnod | wythnos | fis | flynedd
3 | munud | awr | diwrnod | wythnos | mis | blynedd
4 | munud | awr | diwrnod | wythnos | mis | blynedd
5 | munud | awr | diwrnod | wythnos | mis | mlynedd
6 | munud | awr | diwrnod | wythnos | mis | blynedd
7 | munud | awr | diwrnod | wythnos | mis | mlynedd
11 | munud | awr | diwrnod | wythnos | mis | mlynedd
100 | munud | awr | diwrnod | wythnos | mis | mlynedd
"""
ENGLISH = """
1 | minute | hour | day | week | month | year
2 | minutes | hours | days | weeks | months | years
3 | minutes | hours | days | weeks | months | years
4 | minutes | hours | days | weeks | months | years
5 | minutes | hours | days | weeks | months | years
6 | minutes | hours | days | weeks | months | years
7 | minutes | hours | days | weeks | months | years
11 | minutes | hours | days | weeks | months | years
100 | minutes | hours | days | weeks | months | years
"""


def cells(table: str) -> list[tuple[int, Unit, str]]:
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return [
        (int(count), unit, noun) for count, *nouns in lines for unit, noun in zip(Unit, nouns, strict=True)
    ]


@pytest.mark.parametrize("count, unit, noun", cells(WELSH))
def test_the_welsh_noun_is_right_after_its_figure(count: int, unit: Unit, noun: str) -> None:
    assert units_ago(count, unit, CY) == f"{count} {noun} yn ôl"


@pytest.mark.parametrize("count, unit, noun", cells(ENGLISH))
def test_the_english_noun_is_right_after_its_figure(count: int, unit: Unit, noun: str) -> None:
    assert units_ago(count, unit, EN) == f"{count} {noun} ago"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("unit", Unit)
def test_no_units_at_all_have_no_phrase(unit: Unit, language: Language) -> None:
    with pytest.raises(ValueError, match="has passed"):
        units_ago(0, unit, language)


@pytest.mark.parametrize(
    "passed, welsh, english",
    [
        (timedelta(0), "ychydig eiliadau yn ôl", "just now"),
        (timedelta(seconds=59), "ychydig eiliadau yn ôl", "just now"),
        (timedelta(seconds=-5), "ychydig eiliadau yn ôl", "just now"),
        (timedelta(seconds=60), "1 munud yn ôl", "1 minute ago"),
        (timedelta(minutes=2), "2 funud yn ôl", "2 minutes ago"),
        (timedelta(minutes=59, seconds=59), "59 munud yn ôl", "59 minutes ago"),
        (timedelta(minutes=100), "1 awr yn ôl", "1 hour ago"),
        (timedelta(hours=11), "11 awr yn ôl", "11 hours ago"),
        (timedelta(hours=24), "1 diwrnod yn ôl", "1 day ago"),
        (timedelta(days=2), "2 ddiwrnod yn ôl", "2 days ago"),
        (timedelta(days=6, hours=23), "6 diwrnod yn ôl", "6 days ago"),
        (timedelta(days=7), "1 wythnos yn ôl", "1 week ago"),
        (timedelta(days=30), "4 wythnos yn ôl", "4 weeks ago"),
    ],
)
def test_the_largest_whole_unit_is_told(passed: timedelta, welsh: str, english: str) -> None:
    assert ago(NOW - passed, NOW, language=CY) == welsh
    assert ago(NOW - passed, NOW, language=EN) == english


@pytest.mark.parametrize(
    "then, welsh, english",
    [
        (datetime(2026, 10, 24, 13, 3, tzinfo=UTC), "1 mis yn ôl", "1 month ago"),
        (datetime(2026, 10, 24, 13, 4, tzinfo=UTC), "4 wythnos yn ôl", "4 weeks ago"),
        (datetime(2026, 9, 24, 12, 0, tzinfo=UTC), "2 fis yn ôl", "2 months ago"),
        (datetime(2025, 11, 25, 12, 0, tzinfo=UTC), "11 mis yn ôl", "11 months ago"),
        (datetime(2025, 11, 24, 14, 3, tzinfo=UTC), "1 flwyddyn yn ôl", "1 year ago"),
        (datetime(2024, 2, 29, 12, 0, tzinfo=UTC), "2 flynedd yn ôl", "2 years ago"),
        (datetime(2019, 11, 24, 12, 0, tzinfo=UTC), "7 mlynedd yn ôl", "7 years ago"),
    ],
)
def test_months_and_years_go_by_the_calendar_of_wales(then: datetime, welsh: str, english: str) -> None:
    assert ago(then, NOW, language=CY) == welsh
    assert ago(then, NOW, language=EN) == english


def test_a_moment_without_a_zone_is_in_utc() -> None:
    assert ago(datetime(2026, 11, 24, 12, 3), NOW, language=CY) == "2 awr yn ôl"  # noqa: DTZ001 - as stored


def test_without_a_now_it_is_measured_from_this_moment() -> None:
    assert ago(datetime.now(UTC) - timedelta(minutes=3, seconds=1), language=CY) == "3 munud yn ôl"


# in figures | alone | when it was | after a word that changes nothing
PARTIAL = """
2023 | 2023 | yn 2023 | 2023
2023-11 | Tachwedd 2023 | ym mis Tachwedd 2023 | mis Tachwedd 2023
2023-11-07 | 7 Tachwedd 2023 | ar 7 Tachwedd 2023 | 7 Tachwedd 2023
"""
PARTIAL_ENGLISH = """
2023 | 2023 | in 2023 | 2023
2023-11 | November 2023 | in November 2023 | November 2023
2023-11-07 | 7 November 2023 | on 7 November 2023 | 7 November 2023
"""


@pytest.mark.parametrize("language, table", [(CY, PARTIAL), (EN, PARTIAL_ENGLISH)])
def test_a_date_is_no_more_exact_than_its_source(language: Language, table: str) -> None:
    for line in table.strip().splitlines():
        text, *forms = (cell.strip() for cell in line.split("|"))
        said = [write(text, language) for write in (partial_date, partial_date_on, partial_date_after)]
        assert said == forms


@pytest.mark.parametrize(
    "text, last",
    [
        ("2023", date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 31)),
        ("2023-11-07", date(2023, 11, 7)),
    ],
)
def test_a_partial_date_ends_on_the_last_day_it_can_mean(text: str, last: date) -> None:
    assert last_day(text) == last


@pytest.mark.parametrize(
    "day, months, later",
    [
        (date(2023, 11, 7), 24, date(2025, 11, 7)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2023, 12, 31), 1, date(2024, 1, 31)),
        (date(2023, 1, 31), 0, date(2023, 1, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: date, months: int, later: date
) -> None:
    assert months_after(day, months) == later
