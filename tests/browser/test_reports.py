"""A problem is reported from the page it is about, in the browser, with scripts and without."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from service.reports.codes import Reason
from service.reports.models import Report
from service.web.sent import all_sent
from tests.browser.contact import a_minute_later, switches
from tests.browser.looking import axe_finds_at_both_widths, said
from tests.browser.reports import (
    CHOOSE,
    MESSAGE,
    WRITE,
    come_from,
    expect_typed,
    message,
    reason,
    send_button,
)
from tests.browser.served_site import Site


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def reader(request: pytest.FixtureRequest, visitor: Callable[..., Page], site: Site) -> Page:
    """A reader with scripts, and one without."""
    return visitor(site, java_script_enabled=request.param)


def test_a_problem_is_reported_from_its_page_with_a_change_of_language_half_way(
    reader: Page, site: Site, language: Language
) -> None:
    about, other = site.path_of("council", language), language.other
    come_from(reader, about, language)
    reason(reader, language, Reason.STEP).check()
    message(reader, language).fill(MESSAGE)
    switches(reader, language)[0].click()
    expect_typed(reader, other, Reason.STEP)

    with a_minute_later():
        send_button(reader, other).click()
        expect(reader).to_have_url(re.compile(re.escape(site.path("reports.form", other)) + "/[a-z0-9]{8}$"))

    with site.app.app_context():
        kept = all_sent(Report)[-1]
    assert (kept.page, kept.reason, kept.message, kept.language) == (about, Reason.STEP, MESSAGE, other)
    expect(reader.get_by_role("main").get_by_role("strong")).to_have_text(kept.reference)


def test_what_is_missing_is_said_and_led_to_in_both_languages(
    page: Page, site: Site, language: Language
) -> None:
    come_from(page, site.path_of("councils", language), language)
    send_button(page, language).click()

    for shown in (language, language.other):
        summary = page.get_by_role("alert")
        summary.get_by_role("link", name=said(shown, WRITE)).click()
        expect(message(page, shown)).to_be_focused()
        summary.get_by_role("link", name=said(shown, CHOOSE)).click()
        expect(reason(page, shown, Reason.WRONG)).to_be_focused()
        assert axe_finds_at_both_widths(page) == []
        switches(page, shown)[0].click()


def test_the_field_for_programs_is_there_for_nobody(reader: Page, site: Site, language: Language) -> None:
    come_from(reader, site.path_of("home", language), language)

    expect(reader.locator("[name=website]")).to_be_hidden()
    expect(reader.get_by_role("main").get_by_role("textbox")).to_have_count(2)
