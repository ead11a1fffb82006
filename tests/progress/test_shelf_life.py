"""What a value says of itself once it is too old to be relied on."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from service.language.languages import Language
from service.progress.shelf_life import unconfirmed, unconfirmed_since
from tests.progress.written import publish_plan, value_of
from tests.visits import said


@pytest.mark.parametrize(
    "as_at, last_good_day",
    [
        ("2023-11-07", date(2025, 11, 7)),
        ("2023-11", date(2025, 11, 30)),
        ("2023", date(2025, 12, 31)),
        ("2024-02-29", date(2026, 2, 28)),
    ],
)
def test_a_value_keeps_for_its_shelf_life_from_the_last_day_it_can_mean(
    app: Flask, as_at: str, last_good_day: date
) -> None:
    indicator = publish_plan(shelf_months=24, values={"cardiff": {"code": "found", "as_at": as_at}})

    value = value_of(indicator, "cardiff")

    assert unconfirmed_since(value, last_good_day) is None
    assert unconfirmed_since(value, date.fromordinal(last_good_day.toordinal() + 1)) == as_at


def test_a_value_without_a_date_is_as_old_as_the_last_check_of_its_measure(app: Flask) -> None:
    indicator = publish_plan(shelf_months=1, values={"cardiff": {"code": "found"}})

    value = value_of(indicator, "cardiff")

    assert unconfirmed_since(value, date(2026, 12, 1)) is None
    assert unconfirmed_since(value, date(2026, 12, 2)) == "2026-11-01"


@pytest.mark.parametrize("given", [{"shelf_months": 1, "values": {"cardiff": {"state": "withheld"}}}, {}])
def test_what_is_not_known_or_keeps_for_ever_is_never_unconfirmed(app: Flask, given: dict[str, Any]) -> None:
    value = value_of(publish_plan(**given), "cardiff")

    assert unconfirmed_since(value, date(2099, 1, 1)) is None
    assert unconfirmed(value, Language.EN, date(2099, 1, 1)) == ""


@pytest.mark.parametrize(
    "as_at, welsh, english",
    [
        ("2023", "Heb ei gadarnhau ers 2023.", "Unconfirmed since 2023."),
        ("2023-11", "Heb ei gadarnhau ers mis Tachwedd 2023.", "Unconfirmed since November 2023."),
        ("2023-11-07", "Heb ei gadarnhau ers 7 Tachwedd 2023.", "Unconfirmed since 7 November 2023."),
    ],
)
def test_since_when_is_said_as_exactly_as_it_is_known(
    app: Flask, language: Language, as_at: str, welsh: str, english: str
) -> None:
    indicator = publish_plan(shelf_months=1, values={"cardiff": {"code": "found", "as_at": as_at}})

    sentence = unconfirmed(value_of(indicator, "cardiff"), language, date(2026, 11, 29))

    assert sentence == said(language, welsh, english)
