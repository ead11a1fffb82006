"""The language link: the same page, the same choice, in the other language."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.contact import Letter, expect_letter, field, open_form, send_button, switches, write
from tests.browser.looking import FORMS, LOOKED_AT, expect_swaps, said
from tests.browser.served_site import LATER_PAGES, Site

LETTER = Letter(email="sian@")


def language_link(page: Page, language: Language) -> None:
    pair = page.get_by_role("navigation", name=said(language, "Language"))
    pair.get_by_role("link", name=language.other.endonym).click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_language_link_leads_to_the_twin_and_back(
    visitor: Callable[..., Page], site: Site, scripts: bool
) -> None:
    page = visitor(site, java_script_enabled=scripts)
    for page_type in set(LOOKED_AT) - FORMS:
        page.goto(site.path_of(page_type, Language.CY))

        for shown in Language:
            language_link(page, shown)

            expect(page).to_have_url(site.address + site.path_of(page_type, shown.other))
            expect(page.locator("html")).to_have_attribute("lang", shown.other)


def test_pages_of_a_site_in_use_have_twins(visitor: Callable[..., Page], lived_in_site: Site) -> None:
    page = visitor(lived_in_site)
    for page_type in ("difference", "late review", "taken down"):
        assert page_type in LATER_PAGES
        page.goto(lived_in_site.path_of(page_type, Language.EN))

        language_link(page, Language.EN)

        expect(page).to_have_url(lived_in_site.address + lived_in_site.path_of(page_type, Language.CY))


def test_the_language_link_keeps_name_region_and_order(page: Page, site: Site, language: Language) -> None:
    query = "?name=c&region=north&group=region"
    page.goto(site.path_of("councils", language) + query)
    found = page.get_by_role("rowheader").count()

    language_link(page, language)

    expect(page).to_have_url(site.address + site.path_of("councils", language.other) + query)
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("c")
    expect(page.get_by_role("combobox", name=said(language.other, "Region"))).to_have_value("north")
    expect(page.get_by_role("combobox", name=said(language.other, "Order"))).to_have_value("region")
    expect(page.get_by_role("rowheader")).to_have_count(found)


def test_the_language_link_keeps_what_was_just_typed(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("councils", language))
    expect_swaps(page)
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("Nghaerdydd")
    expect(page.get_by_role("rowheader")).to_have_count(1)

    language_link(page, language)

    expect(page.locator("html")).to_have_attribute("lang", language.other)
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("Nghaerdydd")
    expect(page.get_by_role("rowheader")).to_have_count(1)


def test_back_after_a_change_of_language_shows_the_form_that_was_left(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("contact", language))
    open_form(page, site, language)
    write(page, language, LETTER)
    switches(page, language)[0].click()
    expect_letter(page, language.other, LETTER)

    page.go_back()

    expect(page.locator("html")).to_have_attribute("lang", language)
    expect_letter(page, language, LETTER)
    page.go_back()
    expect(page).to_have_url(site.address + site.path_of("contact", language))


def test_back_from_another_page_brings_back_a_letter_that_changed_language(
    page: Page, site: Site, language: Language
) -> None:
    open_form(page, site, language)
    write(page, language, LETTER)
    switches(page, language)[0].click()
    expect_letter(page, language.other, LETTER)

    page.get_by_role("link", name=said(language.other, "Privacy")).click()
    expect(page).to_have_url(site.address + site.path_of("privacy", language.other))
    page.go_back()

    expect_letter(page, language.other, LETTER)


def test_back_from_another_page_brings_back_a_letter_with_errors(
    page: Page, site: Site, language: Language
) -> None:
    open_form(page, site, language)
    write(page, language, LETTER)
    send_button(page, language).click()
    expect(page.get_by_role("alert")).to_be_visible()
    field(page, language, "Your message").fill("More")

    page.get_by_role("link", name=said(language, "Privacy")).click()
    expect(page).to_have_url(site.address + site.path_of("privacy", language))
    page.go_back()

    expect(field(page, language, "Your message")).to_have_value("More")
