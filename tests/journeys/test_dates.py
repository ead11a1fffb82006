"""Working out the last day: from a date that is given, in both languages, and with nothing kept."""

import logging
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.journeys.kinds import JOURNEY
from service.language.languages import Language
from tests.journeys.dated import BORN, address, errors_on, given, typed_on
from tests.journeys.written import seeded
from tests.queries import counted
from tests.visits import said


def answered(client: FlaskClient, language: Language, **fields: Any) -> str:
    """What is said of the last day."""
    page = given(client, language, **fields)
    assert page.status == 200
    return " ".join(page.one(".last-days").get_text().split())


def test_the_last_day_is_said_with_its_weekday_the_days_left_and_the_source(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    shown = answered(client, language)

    assert said(language, "dydd Sul 13 Rhagfyr 2026", "Sunday 13 December 2026") in shown
    assert said(language, "Mae 14 diwrnod ar ôl", "There are 14 days left") in shown
    assert said(language, "o fewn 42 diwrnod", "within 42 days") in shown
    assert (
        said(language, "Ffynhonnell: Tudalen Cyngor Sir Powys", "Source: Powys County Council’s page")
        in shown
    )


@pytest.mark.parametrize(
    "day, words",
    [
        ("19", {"cy": "Mae 1 diwrnod ar ôl", "en": "There is 1 day left"}),
        ("20", {"cy": "Mae 2 ddiwrnod ar ôl", "en": "There are 2 days left"}),
        ("18", {"cy": "Heddiw yw’r diwrnod hwnnw", "en": "That is today"}),
        ("17", {"cy": "Roedd hynny 1 diwrnod yn ôl", "en": "It was 1 day ago"}),
        ("16", {"cy": "Roedd hynny 2 ddiwrnod yn ôl", "en": "It was 2 days ago"}),
    ],
)
def test_the_days_are_counted_from_today(
    app: Flask, client: FlaskClient, language: Language, day: str, words: dict[str, str]
) -> None:
    assert words[language] in answered(client, language, day=day, month="10")


def test_today_is_the_date_in_wales_and_not_that_of_greenwich(app: Flask, client: FlaskClient) -> None:
    late_in_the_evening = datetime(2026, 6, 1, 23, 30, tzinfo=UTC)

    shown = answered(client, Language.EN, at=late_in_the_evening, day="2", month="5", year="2026")

    assert "There are 11 days left" in shown


def test_a_last_day_that_has_passed_says_what_to_do_and_offers_no_calendar(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    page = given(client, language, month="9")

    late = seeded(JOURNEY.code)["having-a-baby"]["steps"][2]["deadline"]["late"][language]
    assert " ".join(late.split()) in page.text
    assert said(language, "Y diwrnod olaf oedd", "The last day was") in page.text
    assert not page.soup.select("button[name=calendar]")


def test_a_birth_to_come_says_that_it_is_counted_from_the_expected_date(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    wanted = said(language, "Cyfrifwyd hyn o 1 Chwefror 2027", "This is counted from 1 February 2027")

    assert wanted in answered(client, language, month="2", year="2027")
    assert said(language, "Cyfrifwyd hyn o", "This is counted from") not in answered(client, language)


@pytest.mark.parametrize(
    "fields, wrong",
    [
        ({"day": "", "month": "", "year": ""}, ["day"]),
        ({"day": "29", "month": "2", "year": "2026"}, ["day"]),
        ({"day": "31", "month": "4"}, ["day"]),
        ({"day": "0"}, ["day"]),
        ({"day": "32"}, ["day"]),
        ({"day": "-1"}, ["day"]),
        ({"day": "1.5"}, ["day"]),
        ({"day": "٣"}, ["day"]),
        ({"day": "1" * 5000}, ["day"]),
        ({"day": "<b>1</b>"}, ["day"]),
        ({"day": "\0"}, ["day"]),
        ({"month": "13"}, ["month"]),
        ({"month": "0"}, ["month"]),
        ({"month": "Tachwedd"}, ["month"]),
        ({"year": "99"}, ["year"]),
        ({"year": "20266"}, ["year"]),
        ({"year": ""}, ["year"]),
        ({"year": "0000"}, ["year"]),
        ({"year": "1899"}, ["year"]),
        ({"year": "2027"}, ["year"]),
        ({"year": "9999"}, ["year"]),
        ({"day": "x", "month": "x", "year": "x"}, ["day", "month", "year"]),
    ],
)
def test_an_impossible_date_is_refused_with_what_to_do_and_kept_in_the_boxes(
    app: Flask, client: FlaskClient, language: Language, fields: dict[str, Any], wrong: list[str]
) -> None:
    page = given(client, language, **fields)

    links = [str(link["href"]) for link in page.soup.select(".govuk-error-summary__list a")]
    assert (page.status, links) == (422, [f"#{name}" for name in wrong])
    assert [each["name"] for each in page.soup.select("[aria-invalid]")] == wrong
    assert not page.soup.select(".last-days")
    assert page.title.startswith(said(language, "Gwall:", "Error:"))
    if "\0" not in fields.values():
        assert typed_on(page) == {**BORN, **fields}


@pytest.mark.parametrize(
    "fields, words",
    [
        (
            {"day": "30", "month": "2", "year": "2024"},
            {"cy": "29 diwrnod ym mis Chwefror", "en": "29 days in Feb"},
        ),
        ({"day": "31", "month": "4"}, {"cy": "30 diwrnod ym mis Ebrill", "en": "30 days in April"}),
        ({"year": "1899"}, {"cy": "o 1 Ionawr 1900 ymlaen", "en": "from 1 January 1900 on"}),
        ({"year": "2027"}, {"cy": "hyd at 25 Medi 2027", "en": "up to 25 September 2027"}),
    ],
)
def test_the_error_says_what_would_be_right(
    app: Flask, client: FlaskClient, language: Language, fields: dict[str, Any], words: dict[str, str]
) -> None:
    (error,) = errors_on(given(client, language, **fields))

    assert words[language] in error


@pytest.mark.parametrize(
    "fields",
    [
        {"day": "25", "month": "9", "year": "2027"},
        {"day": "29", "month": "2", "year": "2024"},
        {"day": "1", "month": "1", "year": "1900"},
        {"day": " 01 "},
    ],
)
def test_the_edges_of_what_is_allowed_are_answered(
    app: Flask, client: FlaskClient, language: Language, fields: dict[str, Any]
) -> None:
    assert answered(client, language, **fields)


def test_the_answer_is_kept_by_nobody(app: Flask, client: FlaskClient, language: Language) -> None:
    page = given(client, language)

    assert page.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in page.headers


def test_the_date_is_never_logged_not_even_when_we_fail(
    app: Flask,
    client: FlaskClient,
    language: Language,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail() -> None:
        raise RuntimeError("a fault of ours")

    with caplog.at_level(logging.DEBUG):
        given(client, language, year="1917")
        given(client, language, year="2019", calendar="1")
        given(client, language, year="1817")
        monkeypatch.setitem(app.before_request_funcs, None, [fail])
        failed = given(client, language, year="1917")

    assert failed.status == 500
    assert address(language) in caplog.text  # what is logged is where it failed
    assert not [year for year in ("1917", "2019", "1817") if year in caplog.text]


def test_nothing_is_written_to_the_database(app: Flask, client: FlaskClient) -> None:
    with counted() as made:
        given(client, Language.EN)

    assert made
    assert all(statement.startswith("SELECT") for statement in made)


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}]
)
def test_another_site_may_not_ask(
    app: Flask, client: FlaskClient, language: Language, headers: dict[str, str]
) -> None:
    assert given(client, language, headers=headers).status == 403


def test_the_other_language_keeps_the_date_that_was_typed_and_asks_nothing(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    page = given(client, language.other, switch_language=language.other, day="x")

    assert (page.status, errors_on(page)) == (200, [])
    assert page.one("html")["lang"] == language.other
    assert typed_on(page) == {**BORN, "day": "x"}


def test_the_other_language_says_again_what_was_answered(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    checked = str(given(client, language).one("#checked")["value"])

    right = given(client, language.other, switch_language=language.other, checked=checked)
    wrong = given(client, language.other, switch_language=language.other, checked=checked, day="x")

    day = said(language.other, "dydd Sul 13 Rhagfyr 2026", "Sunday 13 December 2026")
    assert day in right.one(".last-days").get_text()
    assert (wrong.status, len(errors_on(wrong))) == (200, 1)
