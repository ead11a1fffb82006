"""Days and times as each language writes them, always by the clock of Wales."""

from calendar import monthrange
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from service.language.languages import Language

WALES = ZoneInfo("Europe/London")
REMEMBERED = 5_000  # days in full, as pages show the same few again and again

MONTHS = {
    Language.CY: [
        "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin",
        "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr",
    ],
    Language.EN: [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
}  # fmt: skip
WEEKDAYS = {
    Language.CY: ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"],
    Language.EN: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


YEAR_LENGTH, MONTH_LENGTH, DAY_LENGTH = 4, 7, 10  # of dates in figures: 2023, 2023-11, 2023-11-07
PREPOSITIONS = {
    Language.CY: {YEAR_LENGTH: "yn ", MONTH_LENGTH: "ym mis ", DAY_LENGTH: "ar "},
    Language.EN: {YEAR_LENGTH: "in ", MONTH_LENGTH: "in ", DAY_LENGTH: "on "},
}


class Unit(StrEnum):
    """A measure of time that has passed."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


# After a figure the noun is singular; two softens it. Years have forms of their own.
WELSH_UNITS = {
    Unit.MINUTE: ("munud", "funud"),
    Unit.HOUR: ("awr", "awr"),
    Unit.DAY: ("diwrnod", "ddiwrnod"),
    Unit.WEEK: ("wythnos", "wythnos"),
    Unit.MONTH: ("mis", "fis"),
}
# un flwyddyn, dwy flynedd, tair/pedair/chwe blynedd; pum, saith, wyth, naw, deng and can mlynedd.
WELSH_YEARS = {1: "flwyddyn", 2: "flynedd", 3: "blynedd", 4: "blynedd", 6: "blynedd"}


@lru_cache(maxsize=REMEMBERED)
def long_date(day: date, language: Language) -> str:
    """The day in full: 24 November 2026, 24 Tachwedd 2026."""
    day = _in_wales(day)
    return f"{day.day} {month_year(day, language)}"


def weekday_date(day: date, language: Language) -> str:
    """The day with its name, as it stands within a sentence: dydd Mawrth 24 Tachwedd 2026."""
    day = _in_wales(day)
    name = WEEKDAYS[language][day.weekday()]
    return f"{f'dydd {name}' if language == Language.CY else name} {long_date(day, language)}"


def month_year(day: date, language: Language) -> str:
    """The month alone: November 2026, Tachwedd 2026."""
    day = _in_wales(day)
    return f"{MONTHS[language][day.month - 1]} {day.year}"


def partial_date(text: str, language: Language) -> str:
    """A date no more exact than its source gives it: 7 November 2023, November 2023, 2023."""
    if len(text) == YEAR_LENGTH:
        return text
    return (long_date if len(text) == DAY_LENGTH else month_year)(first_day(text), language)


def partial_date_on(text: str, language: Language) -> str:
    """When it was, within a sentence: on 7 November 2023, ym mis Tachwedd 2023, yn 2023."""
    return PREPOSITIONS[language][len(text)] + partial_date(text, language)


def partial_date_after(text: str, language: Language) -> str:
    """The date after a word that changes nothing, such as *since* or *erbyn*: erbyn mis Mai 2023."""
    is_welsh_month = language == Language.CY and len(text) == MONTH_LENGTH
    return f"{'mis ' if is_welsh_month else ''}{partial_date(text, language)}"


def first_day(text: str) -> date:
    """The first day that a year, a month or a day in figures can mean."""
    return date.fromisoformat(f"{text}-01-01"[:DAY_LENGTH])


def last_day(text: str) -> date:
    """The last day that a year, a month or a day in figures can mean."""
    first = first_day(text)
    if len(text) == DAY_LENGTH:
        return first
    month = first.month if len(text) == MONTH_LENGTH else 12
    return date(first.year, month, monthrange(first.year, month)[1])


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def clock(moment: datetime, language: Language) -> str:  # noqa: ARG001 - both languages write it alike
    """The time by the 24-hour clock, which needs no words: 14:03."""
    return f"{_in_wales(moment):%H:%M}"


def date_and_time(moment: datetime, language: Language) -> str:
    """The day and the time: 24 November 2026 at 14:03, 24 Tachwedd 2026 am 14:03."""
    at = "am" if language == Language.CY else "at"
    return f"{long_date(moment, language)} {at} {clock(moment, language)}"


def ago(then: datetime, now: datetime | None = None, *, language: Language) -> str:
    """How long it is since then, in the largest whole unit: 2 hours ago, 2 awr yn ôl."""
    passed = _passed(_aware(then), _aware(now or datetime.now(UTC)))
    if passed is None:
        return "ychydig eiliadau yn ôl" if language == Language.CY else "just now"
    return units_ago(*passed, language)


def units_ago(count: int, unit: Unit, language: Language) -> str:
    """One or more units of time ago: 3 years ago, 3 blynedd yn ôl."""
    if count < 1:
        raise ValueError(f"no {unit} has passed")
    if language == Language.CY:
        return f"{count:,} {_welsh_unit(count, unit)} yn ôl"
    return f"{count:,} {unit}{'' if count == 1 else 's'} ago"


def _welsh_unit(count: int, unit: Unit) -> str:
    if unit is Unit.YEAR:
        return WELSH_YEARS.get(count, "mlynedd")
    plain, softened = WELSH_UNITS[unit]
    return softened if count == 2 else plain


def _passed(then: datetime, now: datetime) -> tuple[int, Unit] | None:
    """The largest whole unit; None under a minute, and when a fast clock wrote a time that is to come."""
    minutes = int((now - then).total_seconds() // 60)
    months = _whole_months(then.astimezone(WALES), now.astimezone(WALES))
    found = (
        (months // 12, Unit.YEAR),
        (months, Unit.MONTH),
        (minutes // (7 * 24 * 60), Unit.WEEK),
        (minutes // (24 * 60), Unit.DAY),
        (minutes // 60, Unit.HOUR),
        (minutes, Unit.MINUTE),
    )
    return next((passed for passed in found if passed[0] > 0), None)


def _whole_months(then: datetime, now: datetime) -> int:
    months = (now.year - then.year) * 12 + now.month - then.month
    return months - ((now.day, now.time()) < (then.day, then.time()))


def _in_wales(day: date) -> date:
    return _aware(day).astimezone(WALES) if isinstance(day, datetime) else day


def _aware(moment: datetime) -> datetime:
    """The moment with its zone; one without is in UTC, as the database gives it back."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
