"""From a list of promises to one of them and to its document, with and without scripts, in both languages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import (
    PHONE,
    axe_finds_at_both_widths,
    expect_swaps,
    said,
    sticking_out,
)
from tests.browser.served_site import Site
from tests.record_pages import DIGITAL_PLAN

COUNCIL, KEY = "Cyngor Gwynedd", "gwynedd"
PLAN = {
    Language.CY: "Cynllun Digidol Cyngor Gwynedd 2023-28",
    Language.EN: "Cyngor Gwynedd Digital Plan 2023-28",
}


def choose_gwynedd(reader: Page, language: Language) -> None:
    """Narrow the list of promises to those of one council, by the button."""
    reader.get_by_role("combobox", name=said(language, "Council"), exact=True).select_option(COUNCIL)
    reader.get_by_role("button", name=said(language, "Show"), exact=True).click()
    reader.wait_for_url(f"**?council={KEY}*")


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_finds_what_their_council_promised_and_the_document(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    reader = visitor(site, java_script_enabled=scripts)
    reader.goto(site.path_of("promises", language))

    choose_gwynedd(reader, language)
    expect(reader.locator(".promise")).to_have_count(1)
    reader.get_by_role("link", name=PLAN[language], exact=True).click()

    expect(reader.get_by_role("heading", level=1)).to_have_text(PLAN[language])
    promise = reader.get_by_role("region", name=said(language, "What was promised"), exact=True)
    assert (promise.get_by_role("link").first.get_attribute("href") or "").startswith("https://")


def test_the_language_changes_half_way_and_the_choice_stays(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    phone.goto(site.path_of("promises", language))
    choose_gwynedd(phone, language)

    phone.get_by_role("link", name=language.other.endonym, exact=True).first.click()

    chosen = phone.get_by_role("combobox", name=said(language.other, "Council"), exact=True)
    expect(chosen).to_have_value(KEY)
    phone.get_by_role("link", name=PLAN[language.other], exact=True).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(PLAN[language.other])
    assert phone.url.endswith(DIGITAL_PLAN[language.other])
    assert sticking_out(phone) == []


def test_a_choice_swaps_the_list_and_names_itself_in_the_address(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("projects", language))
    expect_swaps(page)
    page.evaluate("window.stayed = true")

    page.get_by_role("combobox", name=said(language, "Council"), exact=True).select_option("torfaen")

    page.wait_for_url("**council=torfaen*")
    expect(page.get_by_role("status")).to_contain_text("33")
    assert page.evaluate("window.stayed")


def test_no_barrier_stands_on_the_page_of_a_promise(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("promise that was proposed", language))

    assert axe_finds_at_both_widths(page) == []
