"""Three councils side by side on a phone, with and without scripts, the language changed half-way."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, axe_finds_at_both_widths, said, sticking_out
from tests.browser.served_site import Site

FIRST, SECOND, THIRD = (
    {Language.CY: "Ceredigion", Language.EN: "Ceredigion"},
    {Language.CY: "Abertawe", Language.EN: "Swansea"},
    {Language.CY: "Caerdydd", Language.EN: "Cardiff"},
)


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_compares_three_councils_on_a_phone_and_changes_the_language_half_way(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    phone = visitor(site, width=PHONE, java_script_enabled=scripts)
    phone.goto(site.path_of("comparison", language))
    for name in (FIRST, SECOND):
        phone.get_by_role("checkbox", name=name[language], exact=True).check()
    phone.get_by_role("button", name=said(language, "Compare"), exact=True).click()
    phone.wait_for_url("**council=*council=*")

    phone.get_by_role("link", name=language.other.endonym, exact=True).first.click()
    phone.get_by_role("searchbox", name=said(language.other, "Or write the name of one more")).fill(
        THIRD[language]
    )
    phone.get_by_role("button", name=said(language.other, "Compare"), exact=True).click()

    table = phone.get_by_role("table", name=said(language.other, "The same measures of each council"))
    expect(table.get_by_role("columnheader")).to_have_count(4)
    population = table.locator("#population")
    for name, people in ((FIRST, "71,481"), (SECOND, "238,489"), (THIRD, "362,312")):
        cell = population.locator(f"[data-label='{name[language.other]}']")
        expect(cell).to_contain_text(people)
        expect(cell).to_be_visible()
    assert sticking_out(phone) == []


def test_what_is_said_of_a_council_stands_beside_its_name_on_a_phone_and_under_it_on_a_desk(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone, desk = visitor(site, width=PHONE), visitor(site, width=1280)
    for reader in (phone, desk):
        reader.goto(site.path_of("comparison of two", language))

    label = "element => getComputedStyle(element, '::before').content"
    of_phone, of_desk = (each.locator("#population td").first.evaluate(label) for each in (phone, desk))
    assert of_phone != "none"
    assert of_desk == "none"


@pytest.mark.parametrize("page_type", ["comparison of four", "comparison, spoilt", "what changed, spoilt"])
def test_no_barrier_stands_on_these_pages(page: Page, site: Site, language: Language, page_type: str) -> None:
    page.goto(site.path_of(page_type, language))

    assert axe_finds_at_both_widths(page) == []
    assert sticking_out(page) == []
