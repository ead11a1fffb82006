"""On a phone, at 400 % zoom and in large print nothing has to be moved sideways and nothing is cut off."""

from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import LOOKED_AT, PHONE, at_width, each_page, said, sticking_out
from tests.browser.served_site import LATER_PAGES, Site

LARGE_LETTERS = {"fontSizes": {"standard": 32, "fixed": 26}}  # twice what browsers begin with
CUT_OFF = """() => [...document.querySelectorAll(
    "a:not(.govuk-button), h1, h2, h3, p, dt, dd, th, td, li, label, legend")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true })
    && getComputedStyle(each).display !== "inline" && each.scrollWidth > each.clientWidth + 1
    && !each.closest(".govuk-visually-hidden, thead"))
  .map((each) => `${each.tagName} ${each.className}: ${each.innerText.slice(0, 40)}`)"""


@pytest.fixture
def phone(visitor: Callable[..., Page], site: Site) -> Page:
    """A reader with a small phone; or with a window of 1280 px at 400 % zoom, which is the same."""
    return visitor(site, width=PHONE)


def what_does_not_fit(
    page: Page, site: Site, language: Language, page_types: Iterable[str] = LOOKED_AT
) -> dict[str, list[str]]:
    return {
        page_type: found
        for page_type in each_page(page, site, language, page_types)
        if (found := sticking_out(page) + page.evaluate(CUT_OFF))
    }


def test_every_page_fits_a_phone(phone: Page, site: Site, language: Language) -> None:
    found = what_does_not_fit(phone, site, language)

    assert found == {}


def test_every_page_of_a_site_in_use_fits_a_phone(
    visitor: Callable[..., Page], lived_in_site: Site, language: Language
) -> None:
    phone = visitor(lived_in_site, width=PHONE)

    found = what_does_not_fit(phone, lived_in_site, language, LATER_PAGES)

    assert found == {}


def test_the_front_door_and_the_open_menu_fit_a_phone(phone: Page, site: Site, language: Language) -> None:
    phone.goto("/")
    assert sticking_out(phone) == []
    phone.goto(site.path_of("home", language))

    phone.get_by_role("button", name=said(language, "Menu")).click()

    assert sticking_out(phone) == []


def test_what_is_one_click_away_fits_a_phone(phone: Page, site: Site, language: Language) -> None:
    for page_type in ("council", "councils"):
        phone.goto(site.path_of(page_type, language))

        for summary in phone.locator("summary").all():
            summary.click()

        assert sticking_out(phone) == []


def test_every_page_fits_with_letters_twice_as_large(page: Page, site: Site, language: Language) -> None:
    page.context.new_cdp_session(page).send("Page.setFontSizes", LARGE_LETTERS)

    found = what_does_not_fit(page, site, language)

    assert found == {}
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"


def test_a_wide_table_becomes_cards(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("councils", language))
    table = page.get_by_role("table")
    rows, cells = table.get_by_role("row").count(), table.get_by_role("cell").count()
    in_line = table.get_by_role("cell").first.bounding_box()

    at_width(page, PHONE)

    beneath = table.get_by_role("cell").first.bounding_box()
    name = table.get_by_role("rowheader").first.bounding_box()
    assert in_line
    assert beneath
    assert name
    assert beneath["x"] < in_line["x"]
    assert beneath["y"] >= name["y"] + name["height"]
    assert (table.get_by_role("row").count(), table.get_by_role("cell").count()) == (rows, cells)
    label = table.get_by_role("cell").first.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert said(language, "Population") in label
    expect(table.get_by_role("columnheader")).to_have_count(3)
