"""Finding a council while typing its name, in either language and in every form of it."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from service.language.catalogues import catalogue
from service.language.languages import Language
from tests.browser.looking import expect_swaps, said
from tests.browser.served_site import Site

NAMES = {
    "cardiff": {Language.CY: "Caerdydd", Language.EN: "Cardiff"},
    "anglesey": {Language.CY: "Ynys Môn", Language.EN: "Isle of Anglesey"},
}
TYPED = [
    ("Gaerdydd", "cardiff"),
    ("Nghaerdydd", "cardiff"),
    ("nghaerdydd", "cardiff"),
    ("Cardiff", "cardiff"),
    ("mon", "anglesey"),
    ("MÔN", "anglesey"),
]
NUMBER_FOUND = "%(num)s of the %(total)s councils matches", "%(num)s of the %(total)s councils match"


@pytest.fixture
def index(page: Page, site: Site, language: Language) -> Page:
    """A reader at the list of the councils."""
    page.goto(site.path_of("councils", language))
    expect(rows(page)).to_have_count(22)
    expect_swaps(page)
    return page


def rows(page: Page) -> Locator:
    """The names in the list."""
    return page.get_by_role("table").get_by_role("link")


def box(page: Page) -> Locator:
    """Where the name is typed."""
    return page.get_by_role("main").get_by_role("searchbox")


def found_words(language: Language, found: int) -> str:
    """How the page tells how many councils were found."""
    message = catalogue(language).ngettext(*NUMBER_FOUND, found)
    return message % {"num": found, "total": 22}


def test_every_form_of_a_name_finds_its_council(index: Page, language: Language) -> None:
    for typed, council in TYPED:
        box(index).fill("")
        expect(rows(index)).to_have_count(22)

        box(index).press_sequentially(typed)

        expect(rows(index)).not_to_have_count(22)
        expect(rows(index).filter(has_text=NAMES[council][language])).to_have_count(1)
        if council == "cardiff":
            expect(rows(index)).to_have_count(1)


def test_the_address_follows_what_is_typed(index: Page, site: Site, language: Language) -> None:
    box(index).press_sequentially("Nghaerdydd")

    expect(index).to_have_url(re.compile(r"[?&]name=Nghaerdydd(&|$)"))
    assert index.url.startswith(site.address + site.path_of("councils", language) + "?")
    expect(box(index)).to_be_focused()


def test_what_was_found_is_announced_where_it_was_before(index: Page, language: Language) -> None:
    status = index.get_by_role("status")
    expect(status).to_have_attribute("aria-live", "polite")
    status.evaluate("(each) => { window.before = each; }")

    for typed, found in (("c", None), ("caerd", 1), ("zzz", 0)):
        box(index).fill(typed)
        if found is not None:
            expect(status).to_have_text(found_words(language, found))

    assert status.evaluate("(each) => each === window.before")


def test_only_the_results_are_fetched(index: Page) -> None:
    with index.expect_response(re.compile("name=wrecs")) as answer:
        box(index).press_sequentially("wrecs")

    assert "<html" not in answer.value.text()
    expect(rows(index)).to_have_count(1)


def test_nothing_found_says_so_and_offers_all(index: Page, site: Site, language: Language) -> None:
    box(index).press_sequentially("zzz")
    expect(
        index.get_by_role("heading", name=said(language, "No council matches your search"))
    ).to_be_visible()

    index.get_by_role("link", name=said(language, "Show all the councils")).click()

    expect(rows(index)).to_have_count(22)
    expect(index).to_have_url(site.address + site.path_of("councils", language))
    expect(box(index)).to_have_value("")


def test_region_and_order_swap_the_results_too(index: Page, language: Language) -> None:
    index.get_by_role("combobox", name=said(language, "Region")).select_option("north")
    expect(index.get_by_role("status")).to_have_text(found_words(language, 6))

    index.get_by_role("combobox", name=said(language, "Order")).select_option("region")

    expect(index).to_have_url(re.compile("region=north.*group=region"))
    heading = index.get_by_role("rowheader").first
    expect(heading).to_have_text(
        index.get_by_role("combobox", name=said(language, "Region"))
        .locator("option:checked")
        .inner_text()
        .strip()
    )


def test_reload_and_back_bring_the_same_results(index: Page, language: Language) -> None:
    box(index).press_sequentially("Nghaerdydd")
    expect(rows(index)).to_have_count(1)
    expect(index).to_have_url(re.compile("name=Nghaerdydd"))

    index.reload()
    expect(box(index)).to_have_value("Nghaerdydd")
    expect(rows(index)).to_have_text([NAMES["cardiff"][language]])

    rows(index).click()
    expect(index.get_by_role("heading", level=1)).to_contain_text(NAMES["cardiff"][language])
    index.go_back()
    expect(box(index)).to_have_value("Nghaerdydd")
    expect(rows(index)).to_have_text([NAMES["cardiff"][language]])


def test_what_was_typed_before_the_script_came_is_looked_for(
    page: Page, site: Site, language: Language
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile("htmx"), hold)
    page.goto(site.path_of("councils", language))
    box(page).press_sequentially("Nghaerdydd")

    for route in held:
        route.continue_()

    expect_swaps(page)
    expect(rows(page)).to_have_text([NAMES["cardiff"][language]])


def test_back_leads_out_of_the_filter_at_once(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("home", language))
    page.goto(site.path_of("councils", language))
    expect_swaps(page)
    box(page).press_sequentially("caerd")
    expect(rows(page)).to_have_count(1)

    page.go_back()

    expect(page).to_have_url(site.address + site.path_of("home", language))
