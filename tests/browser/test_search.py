"""Searching from any page, while typing, from the keyboard, with scripts and without, in both languages."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, expect_swaps, said, sticking_out
from tests.browser.served_site import Site

CARDIFF = {Language.CY: "Cyngor Caerdydd", Language.EN: "Cardiff Council"}
WORDS = {Language.CY: "safonau", Language.EN: "standards"}


def hits(page: Page) -> Locator:
    """The titles of the pages that were found."""
    return page.get_by_role("main").get_by_role("listitem").get_by_role("heading").get_by_role("link")


def box(page: Page) -> Locator:
    """Where the words are typed: on every page there is one for the whole site, and here no other."""
    return page.get_by_role("searchbox")


def box_in_the_header(page: Page, language: Language) -> Locator:
    return page.get_by_role("banner").get_by_role(
        "searchbox", name=said(language, "Words to look for on Safon")
    )


@pytest.fixture
def search(page: Page, site: Site, language: Language) -> Page:
    """A reader at the page of results, with nothing typed."""
    page.goto(site.path_of("search", language))
    expect_swaps(page)
    return page


def test_a_mutated_name_finds_its_council_from_any_page(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("standard", language))
    box_in_the_header(page, language).fill("gyngor Caerdydd")
    box_in_the_header(page, language).press("Enter")

    expect(page).to_have_url(re.compile(r"\?q=gyngor(\+|%20)Caerdydd$"))
    expect(hits(page).first).to_have_text(CARDIFF[language])
    expect(box(page)).to_have_value("gyngor Caerdydd")
    hits(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(CARDIFF[language])


def test_results_come_while_typing_and_are_announced(search: Page, language: Language) -> None:
    status = search.get_by_role("status")
    expect(status).to_have_attribute("aria-live", "polite")
    status.evaluate("(each) => { window.before = each; }")

    box(search).press_sequentially(WORDS[language])

    expect(hits(search)).to_have_count(10)
    expect(status).to_contain_text(f"“{WORDS[language]}”")
    expect(search).to_have_url(re.compile(rf"\?q={WORDS[language]}$"))
    expect(box(search)).to_be_focused()
    assert status.evaluate("(each) => each === window.before")


def test_only_the_results_are_fetched(search: Page, language: Language) -> None:
    with search.expect_response(re.compile(f"q={WORDS[language]}")) as answer:
        box(search).fill(WORDS[language])

    assert "<html" not in answer.value.text()


def test_a_filter_stays_while_other_words_are_typed(search: Page, language: Language) -> None:
    box(search).fill(WORDS[language])
    terms = search.get_by_role("navigation", name=said(language, "Kind of page")).get_by_role(
        "link", name=re.compile(said(language, "Terms of the glossary"))
    )
    terms.click()
    expect(terms).to_have_attribute("aria-current", "true")
    expect(terms).to_be_focused()

    box(search).fill("cyngor")

    expect(search).to_have_url(re.compile(r"\?q=cyngor&kind=term$"))
    expect(terms).to_have_attribute("aria-current", "true")


def test_the_other_language_keeps_the_words_and_the_filter(search: Page, language: Language) -> None:
    box(search).fill("gyngor")
    search.get_by_role("link", name=re.compile(said(language, "Terms of the glossary"))).first.click()
    expect(search).to_have_url(re.compile("q=gyngor&kind=term"))

    search.get_by_role("banner").get_by_role("link", name=language.other.endonym).click()

    expect(search.locator("html")).to_have_attribute("lang", language.other)
    expect(search).to_have_url(re.compile(r"\?q=gyngor&kind=term$"))
    expect(box(search)).to_have_value("gyngor")


def test_nothing_found_offers_what_was_meant(search: Page, language: Language) -> None:
    typed = {"cy": "cynghotau", "en": "standarts"}[language]
    box(search).press_sequentially(typed)
    expect(search.get_by_role("heading", name=said(language, "What may help"))).to_be_visible()

    search.locator(".found__meant").get_by_role("link").click()

    expect(hits(search)).not_to_have_count(0)
    expect(box(search)).not_to_have_value(typed)


def test_everything_works_without_scripts_on_a_phone(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE, java_script_enabled=False)
    phone.goto(site.path_of("home", language))
    box_in_the_header(phone, language).fill("cyngor")
    phone.get_by_role("banner").get_by_role("button", name=said(language, "Search"), exact=True).click()
    first = hits(phone).first.inner_text()

    phone.get_by_role("link", name=said(language, "Next page")).click()
    expect(hits(phone).first).not_to_have_text(first)
    phone.get_by_role("navigation", name=said(language, "Council")).get_by_role("link").first.click()

    expect(phone).to_have_url(re.compile(r"\?q=cyngor&council=[a-z-]+$"))
    expect(box(phone)).to_have_value("cyngor")
    assert sticking_out(phone) == []


def test_the_keyboard_alone_leads_from_the_box_to_a_page(search: Page, language: Language) -> None:
    box(search).focus()
    search.keyboard.type("gyngor Caerdydd")
    expect(hits(search).first).to_have_text(CARDIFF[language])

    search.keyboard.press("Tab")
    expect(search.get_by_role("button", name=said(language, "Search"), exact=True)).to_be_focused()
    search.keyboard.press("Tab")
    expect(hits(search).first).to_be_focused()
    search.keyboard.press("Enter")

    expect(search.get_by_role("heading", level=1)).to_contain_text(CARDIFF[language])


def test_the_header_fits_a_phone_with_its_menu_open(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    phone.goto(site.path_of("home", language))

    phone.get_by_role("button", name=said(language, "Menu")).click()

    expect(box_in_the_header(phone, language)).to_be_visible()
    assert sticking_out(phone) == []
