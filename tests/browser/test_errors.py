"""The error pages as readers meet them: in their language, without a barrier, with a way on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response, expect

from service.language.languages import Language
from service.web.error_messages import message_for
from tests.browser.contact import Letter, a_minute_later, expect_letter, field, open_form, send_button, write
from tests.browser.looking import axe_finds_at_both_widths, said, sticking_out
from tests.browser.served_site import Site

CODES = (400, 403, 404, 405, 410, 413, 422, 429, 500, 503)
TOO_LONG = "o eiriau " * 70_000


@pytest.fixture
def open_page(visitor: Callable[..., Page], lived_in_site: Site) -> Page:
    """A reader at a site where addresses can be broken at will."""
    return visitor(lived_in_site)


def heading_of(code: int, language: Language) -> str:
    return said(language, message_for(code)[0])


def send_from_elsewhere(page: Page, site: Site, path: str) -> Response:
    """Send a form that does not stand on a page of the site."""
    page.goto("about:blank")
    page.set_content(f'<form method="post" action="{site.address}{path}"><button>Send</button></form>')
    with page.expect_navigation() as navigation:
        page.get_by_role("button").click()
    return navigation.value


def test_no_error_in_a_language_has_a_barrier(open_page: Page, language: Language) -> None:
    for code in CODES:
        answer = open_page.goto(f"/{language}/broken/{code}")

        assert answer
        assert answer.status == code
        expect(open_page.get_by_role("heading", level=1)).to_have_text(heading_of(code, language))
        assert axe_finds_at_both_widths(open_page) == [], code


def test_an_error_without_a_language_speaks_both(open_page: Page) -> None:
    for code in CODES:
        open_page.goto(f"/broken/{code}")

        for language in Language:
            part = open_page.locator(f"main [lang={language}]")
            expect(part.get_by_role("heading", name=heading_of(code, language))).to_be_visible()
            home = part.get_by_role("link", name=said(language, "Go to the home page"))
            expect(home).to_have_attribute("href", f"/{language}")
        assert axe_finds_at_both_widths(open_page) == [], code


def test_every_error_fits_a_phone(visitor: Callable[..., Page], lived_in_site: Site) -> None:
    page = visitor(lived_in_site, width=320)

    for path in (f"{place}/broken/{code}" for place in ("/cy", "/en", "") for code in CODES):
        page.goto(path)

        assert sticking_out(page) == [], path


def test_a_slip_in_an_address_leads_to_the_page_that_was_meant(
    page: Page, site: Site, language: Language
) -> None:
    meant = site.path_of("council", language)
    answer = page.goto(meant[:-1])
    assert answer
    assert answer.status == 404

    page.get_by_role("main").locator(f'a[href="{meant}"]').click()

    expect(page).to_have_url(site.address + meant)
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_damaged_address_is_not_understood(page: Page, site: Site, language: Language) -> None:
    answer = page.goto(site.path_of("councils", language) + "?name=%00")

    assert answer
    assert answer.status == 400
    expect(page.get_by_role("heading", level=1)).to_have_text(heading_of(400, language))


def test_what_another_site_sends_is_refused(page: Page, site: Site, language: Language) -> None:
    answer = send_from_elsewhere(page, site, site.path_of("contact form", language))

    assert answer.status == 403
    expect(page.get_by_role("heading", level=1)).to_have_text(heading_of(403, language))


def test_a_page_to_read_takes_nothing(page: Page, site: Site, language: Language) -> None:
    answer = send_from_elsewhere(page, site, site.path_of("about", language))

    assert answer.status == 405
    expect(page.get_by_role("heading", level=1)).to_have_text(heading_of(405, language))


def test_a_page_that_was_taken_down_says_why_and_shows_its_editions(
    open_page: Page, lived_in_site: Site, language: Language
) -> None:
    answer = open_page.goto(lived_in_site.path_of("taken down", language))
    assert answer
    assert answer.status == 410
    reason = {"cy": "Nid oes ei hangen mwyach.", "en": "It is no longer needed."}[language]
    expect(open_page.get_by_text(reason)).to_be_visible()

    open_page.get_by_role("link", name=said(language, "Read its editions")).click()

    expect(open_page.get_by_role("link", name=said(language, "Edition %(number)s", number=1))).to_be_visible()


def test_what_is_too_long_is_refused_and_still_in_the_form(
    page: Page, site: Site, language: Language
) -> None:
    open_form(page, site, language)
    message = field(page, language, "Your message")
    message.evaluate("(field, pasted) => { field.value = pasted; }", TOO_LONG)

    send_button(page, language).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(heading_of(413, language))
    page.go_back()
    assert message.evaluate("(field) => field.value") == TOO_LONG


def test_after_several_messages_the_next_one_waits_in_its_form(
    page: Page, site: Site, language: Language
) -> None:
    for _ in range(6):
        open_form(page, site, language)
        write(page, language, Letter())
        with a_minute_later():
            send_button(page, language).click()
            expect(page.get_by_role("heading", level=1)).to_be_visible()

    expect(page.get_by_role("region", name=said(language, "Not sent yet"))).to_be_visible()
    expect_letter(page, language, Letter())
    assert axe_finds_at_both_widths(page) == []
