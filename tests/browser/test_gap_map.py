"""The gap map in a browser: reached, narrowed, read on a phone, and in the other language half-way."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, said, sticking_out
from tests.browser.served_site import Site

TITLE = "Which councils’ pages we found"
CAPTION = "Councils in alphabetical order, and for each service in which languages we found a page"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_map_is_narrowed_to_a_life_event_and_stays_so_in_the_other_language(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    reader = visitor(site, java_script_enabled=scripts)
    reader.goto(site.path_of("life events", language))
    reader.get_by_role("link", name=said(language, TITLE), exact=True).click()
    expect(reader.get_by_role("columnheader")).to_have_count(8)

    reader.get_by_role("combobox", name=said(language, "Life event"), exact=True).select_option(
        "having-a-baby"
    )
    reader.get_by_role("button", name=said(language, "Show"), exact=True).click()
    reader.get_by_role("link", name=language.other.endonym, exact=True).first.click()

    other = language.other
    expect(reader.get_by_role("heading", level=1)).to_have_text(said(other, TITLE))
    expect(reader.get_by_role("columnheader")).to_have_count(2)
    expect(reader.get_by_role("columnheader", name=said(other, "Register a birth"))).to_be_visible()


def test_on_a_phone_the_table_moves_by_the_keyboard_and_keeps_the_names_in_sight(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    phone.goto(site.path_of("gap map", language))
    table = phone.get_by_role("region", name=said(language, CAPTION))

    table.focus()
    phone.keyboard.press("ArrowRight")
    phone.keyboard.press("ArrowRight")

    expect(phone.locator(".gaps")).not_to_have_js_property("scrollLeft", 0)
    name = phone.get_by_role("rowheader").first.bounding_box()
    assert name is not None
    assert 0 <= name["x"] < 40
    assert sticking_out(phone) == []


def test_a_cell_leads_to_the_page_and_its_age(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("gap map", language))

    page.get_by_role("table").get_by_role("link", name=said(language, "Both languages")).first.click()

    there = page.locator(":target")
    expect(there).to_be_in_viewport()
    assert (there.get_by_role("link").first.get_attribute("href") or "").startswith("http")


def test_the_picture_says_in_words_what_it_shows(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("gap map", language))

    picture = page.get_by_role("img", name=said(language, "The same as a picture, and in numbers"))
    expect(picture).to_be_visible()
    expect(picture).to_have_accessible_description(said_of_councils(language))


def said_of_councils(language: Language) -> re.Pattern[str]:
    """A sentence with a denominator."""
    return re.compile({"cy": "o’r 22 cyngor", "en": "of 22 councils"}[language])
