"""The last day as a file for a calendar: what calendars read, in either language, nothing personal."""

from datetime import date, timedelta

from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from tests.journeys.dated import LAST_DAY, TODAY, events_of, given
from tests.visits import said


def test_the_file_is_one_event_of_a_whole_day_with_a_reminder_a_week_before(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    answer = given(client, language, calendar="1")

    (event,) = events_of(answer)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert (event["dtstart"].dt, event["dtend"].dt) == (LAST_DAY, LAST_DAY + timedelta(days=1))
    assert type(event["dtstart"].dt) is date
    assert event["dtstamp"].dt == TODAY
    (alarm,) = event.walk("VALARM")
    assert (alarm["action"], alarm["trigger"].dt) == ("DISPLAY", timedelta(days=-7))


def test_the_file_is_in_the_readers_language_in_letters_that_calendars_read(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    answer = given(client, language, calendar="1")

    (event,) = events_of(answer)
    assert event["summary"] == said(
        language, "Y diwrnod olaf: Cofrestru’r enedigaeth", "Last day: Register the birth"
    )
    assert said(language, "Mae tâl am gopïau", "There is a charge for copies") in event["description"]
    assert event["summary"].params["LANGUAGE"] == answer.headers["Content-Language"] == language
    name = said(language, "safon-dyddiadau", "safon-dates")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}.ics"'


def test_every_line_is_folded_and_ends_as_the_format_asks(app: Flask, client: FlaskClient) -> None:
    body = given(client, Language.CY, calendar="1").response.get_data()

    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75
    assert [body.count(b"BEGIN:" + part) for part in (b"VCALENDAR", b"VEVENT", b"VALARM")] == [1, 1, 1]
    assert b"PRODID:-//Safon//" in body


def test_nothing_in_the_file_says_what_was_given_or_who_asked(app: Flask, client: FlaskClient) -> None:
    files = [given(client, Language.EN, calendar="1") for _ in range(2)]

    first, second = (events_of(each)[0] for each in files)
    assert first["uid"] != second["uid"]
    for written in ("20261101", "2026-11-01", "1 November 2026", "attendee", "organizer"):
        assert written not in files[0].html.lower().replace("\r\n ", "")
    assert files[0].headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in files[0].headers


def test_a_birth_to_come_is_said_in_the_file(app: Flask, client: FlaskClient, language: Language) -> None:
    (event,) = events_of(given(client, language, calendar="1", month="2", year="2027"))

    assert said(language, "y disgwylir yr enedigaeth", "when the birth is expected") in event["description"]


def test_no_file_is_made_of_a_wrong_date_or_of_a_day_that_has_passed(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    wrong, passed = (
        given(client, language, calendar="1", day="31", month="4"),
        given(client, language, calendar="1", month="9"),
    )

    assert (wrong.status, passed.status) == (422, 200)
    assert all(page.headers["Content-Type"].startswith("text/html") for page in (wrong, passed))
