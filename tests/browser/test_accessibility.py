"""No type of page and no state, on a phone or at a desk, has what axe knows to be a barrier."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.contact import (
    WRITE_YOUR_MESSAGE,
    Letter,
    expect_letter,
    open_form,
    send_button,
    switches,
    write,
)
from tests.browser.looking import (
    PHONE,
    at_width,
    axe_finds,
    axe_finds_at_both_widths,
    each_page,
    expect_swaps,
    said,
)
from tests.browser.served_site import LATER_PAGES, Site


def test_no_page_has_a_barrier(page: Page, site: Site, language: Language) -> None:
    found = {
        page_type: barriers
        for page_type in each_page(page, site, language)
        if (barriers := axe_finds_at_both_widths(page))
    }

    assert found == {}


def test_no_page_of_a_site_in_use_has_a_barrier(
    visitor: Callable[..., Page], lived_in_site: Site, language: Language
) -> None:
    page = visitor(lived_in_site)
    found = {
        page_type: barriers
        for page_type in each_page(page, lived_in_site, language, LATER_PAGES)
        if (barriers := axe_finds_at_both_widths(page))
    }

    assert found == {}


def test_the_front_door_has_no_barrier(page: Page) -> None:
    page.goto("/")

    found = axe_finds_at_both_widths(page)

    assert found == []


def test_the_open_menu_has_no_barrier(page: Page, site: Site, language: Language) -> None:
    at_width(page, PHONE)
    page.goto(site.path_of("home", language))
    page.get_by_role("button", name=said(language, "Menu")).click()

    found = axe_finds(page)

    expect(page.get_by_role("navigation", name=said(language, "Main menu"))).to_be_visible()
    assert found == []


@pytest.mark.parametrize("page_type", ["council", "councils"])
def test_what_is_one_click_away_has_no_barrier(
    page: Page, site: Site, language: Language, page_type: str
) -> None:
    page.goto(site.path_of(page_type, language))
    closed = page.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()

    found = axe_finds_at_both_widths(page)

    assert page.locator("details:not([open])").count() == 0
    assert found == []


def test_a_form_with_errors_has_no_barrier_in_either_language(
    page: Page, site: Site, language: Language
) -> None:
    open_form(page, site, language)
    write(page, language, Letter(email="sian@", message=""))
    send_button(page, language).click()

    for shown in (language, language.other):
        expect(page.get_by_role("alert")).to_contain_text(said(shown, WRITE_YOUR_MESSAGE))
        assert axe_finds_at_both_widths(page) == []
        switches(page, shown)[0].click()


def test_a_form_after_a_change_of_language_has_no_barrier(page: Page, site: Site, language: Language) -> None:
    open_form(page, site, language)
    write(page, language, Letter())
    switches(page, language)[0].click()

    expect_letter(page, language.other, Letter())
    assert axe_finds_at_both_widths(page) == []


def test_results_that_were_swapped_in_have_no_barrier(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("councils", language))
    expect_swaps(page)
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("wrecs")
    expect(page.get_by_role("rowheader")).to_have_count(1)

    found = axe_finds_at_both_widths(page)

    assert found == []
