"""Somebody quotes a figure and opens its dated address, without scripts too, and in both languages."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, axe_finds_at_both_widths, expect_swaps, said, sticking_out
from tests.browser.served_site import Site
from tests.visits import CARDIFF, POPULATION

MEASURE = {Language.CY: "Poblogaeth", Language.EN: "Population"}
COUNCIL = {Language.CY: "Caerdydd", Language.EN: "Cardiff"}
FIGURE = "362,312"


def go_to_figure(reader: Page, site: Site, language: Language) -> None:
    """From Wales at a glance to the figure of one council."""
    reader.goto(site.path_of("progress", language))
    reader.get_by_role("link", name=MEASURE[language], exact=True).click()
    reader.get_by_role("table").get_by_role("link", name=COUNCIL[language], exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_contain_text(MEASURE[language])


def address_in(quotation: str) -> str:
    """The path of the address that a quotation ends with; the test site is served elsewhere."""
    return urlsplit(quotation.rsplit(maxsplit=1)[-1]).path


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_quotes_a_figure_and_opens_its_dated_address(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    reader = visitor(site, java_script_enabled=scripts)
    go_to_figure(reader, site, language)

    quotation = reader.locator(f"#quote-{language}").inner_text()
    assert FIGURE in quotation
    reader.goto(address_in(quotation))

    expect(reader.locator("p.figure__sentence")).to_contain_text(FIGURE)
    assert reader.url.endswith(f"/{POPULATION[language]}/{CARDIFF[language]}/1")


def test_the_language_changes_half_way_and_the_figure_stays(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    go_to_figure(phone, site, language)

    phone.get_by_role("link", name=language.other.endonym, exact=True).first.click()

    expect(phone.get_by_role("heading", level=1)).to_contain_text(MEASURE[language.other])
    quotation = phone.locator(f"#quote-{language.other}").inner_text()
    phone.goto(address_in(quotation))
    assert phone.url.endswith(f"/{POPULATION[language.other]}/{CARDIFF[language.other]}/1")
    expect(phone.locator("p.figure__sentence")).to_contain_text(FIGURE)
    assert sticking_out(phone) == []


def test_the_button_copies_the_sentences_as_they_stand(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    reader = visitor(site)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.goto(site.path_of("figure", language))

    reader.get_by_role("button", name=said(language, "Copy the Welsh"), exact=True).click()

    expect(reader.get_by_role("status").filter(has_text=said(language, "Copied"))).to_be_visible()
    copied = reader.evaluate("navigator.clipboard.readText()")
    assert copied == reader.locator("#quote-cy").text_content()


def test_a_choice_swaps_the_values_and_names_itself_in_the_address(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("measure", language))
    expect_swaps(page)
    page.evaluate("window.stayed = true")

    page.get_by_role("combobox", name=said(language, "Region"), exact=True).select_option("mid")

    page.wait_for_url("**region=mid*")
    expect(page.get_by_role("table").get_by_role("rowheader")).to_have_count(2)
    assert page.evaluate("window.stayed")


@pytest.mark.parametrize("page_type", ["progress", "measure", "figure"])
def test_no_barrier_stands_on_these_pages(page: Page, site: Site, language: Language, page_type: str) -> None:
    page.goto(site.path_of(page_type, language))

    assert axe_finds_at_both_widths(page) == []
    for width in (PHONE, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert sticking_out(page) == []
