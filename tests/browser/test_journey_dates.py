"""Working out the last day in a browser: in both languages, changed half-way, with and without scripts."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from service.journeys.date_forms import DateForm
from service.language.dates import today_in_wales, weekday_date
from service.language.languages import Language
from tests.browser.contact import IN_THE_OTHER
from tests.browser.looking import PHONE, axe_finds_at_both_widths, said, sticking_out
from tests.browser.served_site import Site
from tests.visits import HAVING_A_BABY

BOXES = ("Day", "Month", "Year")
WORK_OUT = "Work out the last day"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def reader(request: pytest.FixtureRequest, visitor: Callable[..., Page], site: Site) -> Page:
    """A reader with scripts, and one without."""
    return visitor(site, java_script_enabled=request.param)


def come(reader: Page, site: Site, language: Language) -> None:
    """Come to the dates from the step that has a last day."""
    reader.goto(site.path("journeys.show", language, slug=HAVING_A_BABY[language]))
    reader.get_by_role("link", name=said(language, WORK_OUT)).click()
    expect(reader.get_by_role("textbox", name=said(language, "Day"), exact=True)).to_be_visible()


def write(reader: Page, language: Language, *parts: object) -> None:
    """Write a date into the three boxes."""
    for box, part in zip(BOXES, parts, strict=True):
        reader.get_by_role("textbox", name=said(language, box), exact=True).fill(str(part))


def expect_date(reader: Page, language: Language, *parts: object) -> None:
    """A date stands in the three boxes of a form in that language."""
    for box, part in zip(BOXES, parts, strict=True):
        expect(reader.get_by_role("textbox", name=said(language, box), exact=True)).to_have_value(str(part))


def work_out(reader: Page, language: Language) -> None:
    """Ask for the last day."""
    reader.get_by_role("button", name=said(language, WORK_OUT), exact=True).click()


def last_day_of(language: Language, day: int, month: int, year: int) -> str:
    """The last day to register a birth, in words."""
    form = DateForm(data={"day": str(day), "month": str(month), "year": str(year)})
    return weekday_date(form.start() + timedelta(days=42), language)


def test_somebody_gets_the_last_day_and_changes_the_language_half_way(
    reader: Page, site: Site, language: Language
) -> None:
    born = today_in_wales() - timedelta(days=10)
    parts = (born.day, born.month, born.year)
    come(reader, site, language)
    write(reader, language, *parts)

    reader.get_by_role("button", name=said(language.other, IN_THE_OTHER[language.other])).click()
    expect_date(reader, language.other, *parts)
    work_out(reader, language.other)
    expect(reader.get_by_role("main")).to_contain_text(last_day_of(language.other, *parts))
    reader.get_by_role("button", name=language.endonym, exact=True).click()

    expect(reader.get_by_role("main")).to_contain_text(last_day_of(language, *parts))
    expect_date(reader, language, *parts)


def test_the_last_day_goes_into_a_calendar(reader: Page, site: Site, language: Language) -> None:
    born = today_in_wales() - timedelta(days=10)
    come(reader, site, language)
    write(reader, language, born.day, born.month, born.year)
    work_out(reader, language)

    with reader.expect_download() as download:
        reader.get_by_role("button", name=said(language, "Put the last day in your calendar")).click()

    wanted = f"DTSTART;VALUE=DATE:{born + timedelta(days=42):%Y%m%d}"
    assert wanted in Path(download.value.path()).read_text(encoding="utf-8")


def test_a_wrong_date_is_said_in_the_language_that_is_read(
    reader: Page, site: Site, language: Language
) -> None:
    come(reader, site, language)
    write(reader, language, 31, 4, 2026)
    reader.get_by_role("textbox", name=said(language, "Year"), exact=True).press("Enter")

    for shown in (language, language.other):
        expect(reader.locator("html")).to_have_attribute("lang", shown)
        expect(reader.get_by_role("alert")).to_contain_text(
            {"cy": "ym mis Ebrill 2026", "en": "April 2026"}[shown]
        )
        expect_date(reader, shown, 31, 4, 2026)
        reader.get_by_role("button", name=shown.other.endonym, exact=True).click()


def test_the_answer_and_the_errors_have_no_barriers_and_fit_a_phone(
    page: Page, site: Site, language: Language
) -> None:
    born, late = today_in_wales() - timedelta(days=10), today_in_wales() - timedelta(days=90)
    ahead = today_in_wales() + timedelta(days=90)
    for parts in (
        (born.day, born.month, born.year),
        (late.day, late.month, late.year),
        (ahead.day, ahead.month, ahead.year),
        ("x", 13, 99),
    ):
        come(page, site, language)
        write(page, language, *parts)
        work_out(page, language)

        assert axe_finds_at_both_widths(page) == []
        page.set_viewport_size({"width": PHONE, "height": 640})
        assert sticking_out(page) == []


def test_on_paper_there_is_the_answer_without_the_form(page: Page, site: Site, language: Language) -> None:
    born = today_in_wales() - timedelta(days=10)
    come(page, site, language)
    write(page, language, born.day, born.month, born.year)
    work_out(page, language)

    page.emulate_media(media="print")

    expect(page.locator(".last-day__is")).to_be_visible()
    expect(page.locator(".last-day .source")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
