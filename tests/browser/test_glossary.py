"""Looking a term up: from English, from a mutated Welsh word, by letter, with scripts and without."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, expect_swaps, said, sticking_out
from tests.browser.served_site import Site

COUNCIL_TAX = {Language.CY: ("Treth y cyngor", "Council tax"), Language.EN: ("Council tax", "Treth y cyngor")}


def rows(page: Page) -> Locator:
    """The terms in the list."""
    return page.get_by_role("table").locator("tr.term")


def names(page: Page) -> Locator:
    """What the terms are called in the reader's language."""
    return page.get_by_role("table").locator("tr.term").get_by_role("rowheader")


@pytest.fixture
def glossary(page: Page, site: Site, language: Language) -> Page:
    """A reader at the glossary."""
    page.goto(site.path_of("glossary", language))
    expect_swaps(page)
    return page


def test_typing_english_finds_the_welsh(glossary: Page, site: Site, language: Language) -> None:
    glossary.get_by_role("main").get_by_role("searchbox").press_sequentially("council tax")

    expect(rows(glossary)).to_have_count(2)
    first, other = COUNCIL_TAX[language]
    expect(rows(glossary).first).to_contain_text(first)
    expect(rows(glossary).first.locator(f"[lang={language.other}]").first).to_have_text(other)
    expect(glossary).to_have_url(re.compile(r"[?&]q=council(\+|%20)tax"))
    expect(glossary.get_by_role("main").get_by_role("searchbox")).to_be_focused()
    expect(glossary.get_by_role("status")).to_contain_text("2")


def test_a_mutated_word_finds_the_term(glossary: Page, language: Language) -> None:
    glossary.get_by_role("main").get_by_role("searchbox").press_sequentially("gyngor")

    expect(names(glossary).first).to_have_text({"cy": "Cyngor", "en": "Council"}[language])


def test_a_letter_swaps_the_list_and_stands_in_the_address(glossary: Page, language: Language) -> None:
    letters = glossary.get_by_role("navigation", name=said(language, "Terms by letter"))
    letters.get_by_role("link", name="P", exact=True).click()

    expect(glossary).to_have_url(re.compile(r"\?letter=p$"))
    expect(names(glossary).first).to_have_text(re.compile("^P"))
    expect(letters.get_by_role("link", name="P", exact=True)).to_be_focused()


def test_everything_works_without_scripts_on_a_phone(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE, java_script_enabled=False)
    phone.goto(site.path_of("glossary", language))
    phone.get_by_role("main").get_by_role("searchbox").fill("gyngor")
    phone.get_by_role("combobox", name=said(language, "Subject")).select_option("council-services")

    phone.get_by_role("button", name=said(language, "Show"), exact=True).click()

    expect(phone.get_by_role("rowheader", name=COUNCIL_TAX[language][0], exact=True)).to_be_visible()
    expect(phone.get_by_role("main").get_by_role("searchbox")).to_have_value("gyngor")
    expect(phone.get_by_role("combobox")).to_have_value("council-services")


def test_a_shared_address_leads_to_the_term(page: Page, site: Site, language: Language) -> None:
    anchor = {"cy": "treth-y-cyngor", "en": "council-tax"}[language]

    page.goto(f"{site.path_of('glossary', language)}#{anchor}")

    expect(page.locator(f"tr[id={anchor}]")).to_be_in_viewport()


def test_the_pair_fits_a_phone(visitor: Callable[..., Page], site: Site, language: Language) -> None:
    phone = visitor(site, width=PHONE)

    phone.goto(site.path_of("glossary", language))

    assert sticking_out(phone) == []


def test_both_files_come_down(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("glossary", language))

    for link, ending in (("For spreadsheets (CSV)", "csv"), ("For programs (JSON)", "json")):
        with page.expect_download() as download:
            page.get_by_role("link", name=said(language, link)).click()
        assert download.value.suggested_filename.endswith(f".{ending}")
