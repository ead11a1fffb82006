"""The contact form in the browser: nothing typed is lost, whichever way the reader goes."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.catalogues import catalogue
from service.language.languages import Language
from service.pages.queries import messages
from tests.browser.contact import (
    WRITE_YOUR_MESSAGE,
    WRONG_EMAIL,
    Letter,
    a_minute_later,
    expect_letter,
    expect_sent,
    field,
    open_form,
    send_button,
    switches,
    write,
)
from tests.browser.looking import said
from tests.browser.served_site import Site

LETTER = Letter()
UNFINISHED = Letter(email="sian@", message="")
IN_HEADER, BESIDE_SEND = 0, 1


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def reader(request: pytest.FixtureRequest, visitor: Callable[..., Page], site: Site) -> Page:
    """A reader with scripts, and one without."""
    return visitor(site, java_script_enabled=request.param)


def test_a_message_is_sent_and_kept(reader: Page, site: Site, language: Language) -> None:
    open_form(reader, site, language)
    write(reader, language, LETTER)

    with a_minute_later():
        send_button(reader, language).click()

        expect_sent(reader, site, language)
    with site.app.app_context():
        assert (kept := messages()[-1]).message == LETTER.message
        assert (kept.name, kept.email, kept.language) == (LETTER.name, LETTER.email, language)


@pytest.mark.parametrize("switch", [IN_HEADER, BESIDE_SEND], ids=["in header", "beside send"])
def test_a_change_of_language_keeps_every_value(
    reader: Page, site: Site, language: Language, switch: int
) -> None:
    open_form(reader, site, language)
    write(reader, language, UNFINISHED)

    switches(reader, language)[switch].click()

    expect(reader.locator("html")).to_have_attribute("lang", language.other)
    assert reader.url == site.address + site.path("pages.contact_form", language.other)
    expect_letter(reader, language.other, UNFINISHED)
    expect(reader.get_by_role("alert")).to_have_count(0)
    switches(reader, language.other)[switch].click()
    expect_letter(reader, language, UNFINISHED)


def test_errors_follow_the_reader_into_the_other_language_and_back(
    reader: Page, site: Site, language: Language
) -> None:
    open_form(reader, site, language)
    write(reader, language, UNFINISHED)
    send_button(reader, language).click()

    for shown in (language, language.other, language):
        summary = reader.get_by_role("alert")
        for error in (WRITE_YOUR_MESSAGE, WRONG_EMAIL):
            expect(summary.get_by_role("link", name=said(shown, error))).to_be_visible()
        message = field(reader, shown, "Your message")
        expect(message).to_have_accessible_description(re.compile(re.escape(said(shown, WRITE_YOUR_MESSAGE))))
        expect_letter(reader, shown, UNFINISHED)
        switches(reader, shown)[IN_HEADER].click()


def test_a_letter_that_changed_language_twice_can_be_sent(
    reader: Page, site: Site, language: Language
) -> None:
    open_form(reader, site, language)
    write(reader, language, UNFINISHED)
    send_button(reader, language).click()
    switches(reader, language)[IN_HEADER].click()
    switches(reader, language.other)[BESIDE_SEND].click()
    write(reader, language, LETTER)

    with a_minute_later():
        send_button(reader, language).click()

        expect_sent(reader, site, language)


@pytest.mark.parametrize("label", ["Your name (optional)", "Your email address (optional)"])
def test_enter_sends_the_form_and_does_not_change_the_language(
    reader: Page, site: Site, language: Language, label: str
) -> None:
    open_form(reader, site, language)

    field(reader, language, label).press("Enter")

    expect(reader.get_by_role("alert")).to_contain_text(said(language, WRITE_YOUR_MESSAGE))
    assert reader.url == site.address + site.path("pages.contact_form", language)


def test_what_is_sent_at_once_may_be_sent_again(reader: Page, site: Site, language: Language) -> None:
    open_form(reader, site, language)
    write(reader, language, LETTER)

    send_button(reader, language).click()

    expect(reader.get_by_role("region", name=said(language, "Not sent yet"))).to_be_visible()
    expect_letter(reader, language, LETTER)
    with a_minute_later():
        send_button(reader, language).click()
        expect_sent(reader, site, language)


def test_an_error_leads_to_its_field(page: Page, site: Site, language: Language) -> None:
    open_form(page, site, language)
    send_button(page, language).click()
    summary = page.get_by_role("alert")
    expect(page.locator(".govuk-error-summary")).to_be_focused()

    summary.get_by_role("link", name=said(language, WRITE_YOUR_MESSAGE)).click()

    expect(field(page, language, "Your message")).to_be_focused()


def test_what_is_left_to_write_is_counted_in_the_readers_language(
    page: Page, site: Site, language: Language
) -> None:
    open_form(page, site, language)
    forms = "You have %(count)s character left", "You have %(count)s characters left"

    for letters, left in ((4989, 11), (4997, 3), (4998, 2), (4999, 1)):
        field(page, language, "Your message").fill("x" * letters)

        expect(page.locator(".govuk-character-count__status")).to_have_text(
            catalogue(language).ngettext(*forms, left) % {"count": left}
        )
