"""Choosing a situation or a reader: the guidance is swapped, and everything around it stays and follows."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from service.language.catalogues import catalogue
from service.language.languages import Language
from tests.browser.looking import said
from tests.browser.served_site import Site
from tests.browser.test_standards import (
    COUNCILLOR,
    FIVE,
    REPLACING,
    expect_chosen,
    pill,
    place,
    switch_language,
)

Address = Callable[..., str]
BOTH = "?situation=replacing&reader=content"
TRANSLATOR = "Content designer or translator"
NUMBER_SHOWN = "Showing %(num)s of the %(total)s points."
SECTIONS = ("What to do", "How to show it", "What a panel asks")
REMEMBER = """() => {
  window.heading = document.querySelector("h1");
  window.announcing = new Set(document.querySelectorAll("[aria-live=polite], [role=status]"));
}"""
IS_SAME_HEADING = "() => document.querySelector('h1') === window.heading"
WAS_ANNOUNCING = """(each) => {
  while (each && !window.announcing.has(each)) each = each.parentElement;
  return each !== null;
}"""


@pytest.fixture(params=[("standards.index", {}), ("standards.show", FIVE)], ids=["list", "standard"])
def address(request: pytest.FixtureRequest, site: Site) -> Address:
    """Where one of the two pages with pills stands, in a language and with a query."""
    endpoint, values = request.param
    return lambda language, query="": place(site, language, endpoint, values, query)


@pytest.fixture
def standard(site: Site) -> Address:
    """Where the page of one standard stands, in a language and with a query."""
    return lambda language, query="": place(site, language, "standards.show", FIVE, query)


def come_to(page: Page, address: str, language: Language) -> None:
    """Open a page whose pills the script has taken on."""
    page.goto(address)
    expect(pill(page, language, "Councillor")).to_have_attribute("data-htmx-powered", "true")


def points(page: Page, language: Language) -> Locator:
    """The steps, proofs and questions that the page of a standard shows."""
    names = "|".join(re.escape(said(language, section)) for section in SECTIONS)
    return page.get_by_role("region", name=re.compile(f"^({names})$")).get_by_role("listitem")


def test_choosing_a_reader_swaps_the_guidance_alone_and_announces_it(
    page: Page, language: Language, address: Address
) -> None:
    come_to(page, address(language), language)
    page.evaluate(REMEMBER)

    with page.expect_response(re.compile("reader=councillor")) as answer:
        pill(page, language, "Councillor").click()

    expect_chosen(page, language, "Councillor")
    expect(page).to_have_url(address(language, COUNCILLOR))
    assert "<h1" not in answer.value.text()
    assert page.evaluate(IS_SAME_HEADING)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\d+\D+\d+"))
    assert page.get_by_role("status").evaluate(WAS_ANNOUNCING), "nothing announces what was not there before"


def test_the_focus_stays_on_what_was_chosen(page: Page, language: Language, standard: Address) -> None:
    come_to(page, standard(language), language)
    councillor = pill(page, language, "Councillor")
    councillor.focus()

    for chosen in (["Councillor"], []):
        page.keyboard.press("Enter")

        expect_chosen(page, language, *chosen)
        expect(councillor).to_be_focused()


def test_what_is_announced_is_the_number_of_points(page: Page, language: Language, standard: Address) -> None:
    come_to(page, standard(language), language)
    total = points(page, language).count()

    pill(page, language, "Replacing a form").click()

    expect_chosen(page, language, "Replacing a form")
    shown = points(page, language).count()
    assert 0 < shown < total
    told = catalogue(language).ngettext(NUMBER_SHOWN, NUMBER_SHOWN, shown) % {"num": shown, "total": total}
    expect(page.get_by_role("status")).to_contain_text(told)


def test_the_list_announces_the_number_of_points_too(page: Page, site: Site, language: Language) -> None:
    come_to(page, place(site, language, "standards.index", {}), language)

    pill(page, language, "Replacing a form").click()

    expect_chosen(page, language, "Replacing a form")
    listed = page.locator(".standards__guide").get_by_role("listitem").count()
    assert listed
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"\b{listed}\D+\d+"))


def test_back_brings_each_former_choice_back(page: Page, language: Language, standard: Address) -> None:
    come_to(page, standard(language), language)
    pill(page, language, "Replacing a form").click()
    expect_chosen(page, language, "Replacing a form")
    pill(page, language, TRANSLATOR).click()
    expect_chosen(page, language, "Replacing a form", TRANSLATOR)
    expect(page).to_have_url(standard(language, BOTH))

    page.go_back()
    expect(page).to_have_url(standard(language, REPLACING))
    expect_chosen(page, language, "Replacing a form")
    page.go_back()

    expect(page).to_have_url(standard(language))
    expect_chosen(page, language)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_back_from_another_page_shows_the_whole_page_with_its_choice(
    page: Page, site: Site, language: Language, standard: Address
) -> None:
    come_to(page, standard(language), language)
    pill(page, language, "Councillor").click()
    expect(page).to_have_url(standard(language, COUNCILLOR))
    page.goto(site.path_of("home", language))

    page.go_back()

    expect(page).to_have_url(standard(language, COUNCILLOR))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect_chosen(page, language, "Councillor")


def test_the_language_link_follows_the_choice(page: Page, language: Language, standard: Address) -> None:
    come_to(page, standard(language), language)
    pill(page, language, "Councillor").click()
    expect(page).to_have_url(standard(language, COUNCILLOR))

    switch_language(page, language)

    expect(page).to_have_url(standard(language.other, COUNCILLOR))
    expect_chosen(page, language.other, "Councillor")


def test_choosing_it_again_takes_it_away(page: Page, language: Language, standard: Address) -> None:
    come_to(page, standard(language), language)
    whole = page.get_by_role("main").aria_snapshot()
    for _ in range(2):
        pill(page, language, "Councillor").click()
        expect(page).to_have_url(standard(language, COUNCILLOR))
        expect_chosen(page, language, "Councillor")

        pill(page, language, "Councillor").click()

        expect(page).to_have_url(standard(language))
        expect_chosen(page, language)
        assert page.get_by_role("main").aria_snapshot() == whole


def test_everything_can_be_shown_again(page: Page, language: Language, standard: Address) -> None:
    page.goto(standard(language, BOTH))
    expect_chosen(page, language, "Replacing a form", TRANSLATOR)

    page.get_by_role("link", name=said(language, "Show everything")).click()

    expect(page).to_have_url(standard(language))
    expect_chosen(page, language)


def choose_both(page: Page, language: Language, address: Address) -> str:
    """Choose a situation and then a reader, and tell what the page shows now."""
    for name, query in (("Replacing a form", REPLACING), (TRANSLATOR, BOTH)):
        pill(page, language, name).click()
        expect(page).to_have_url(address(language, query))
    return read(page, language)


def read(page: Page, language: Language) -> str:
    """What a page shows for which both were chosen."""
    expect_chosen(page, language, "Replacing a form", TRANSLATOR)
    return page.get_by_role("main").aria_snapshot()


def test_a_deep_link_shows_the_same_as_choosing(page: Page, language: Language, address: Address) -> None:
    come_to(page, address(language), language)
    chosen = choose_both(page, language, address)

    page.goto("about:blank")
    page.goto(address(language, BOTH))

    assert read(page, language) == chosen


def test_without_scripts_choosing_and_a_deep_link_show_the_same(
    visitor: Callable[..., Page], page: Page, site: Site, language: Language, standard: Address
) -> None:
    reader = visitor(site, java_script_enabled=False)
    reader.goto(standard(language))
    chosen = choose_both(reader, language, standard)

    page.goto(standard(language, BOTH))

    assert read(page, language) == chosen
