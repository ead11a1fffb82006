"""With scripts off everything is there and everything works."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import FORMS, PHONE, each_page, said
from tests.browser.served_site import Site

MENU = ("Standards", "Patterns", "Life events", "Councils", "About")
# There a script counts what is left to write, shows what can be ticked, or says what it keeps.
SCRIPTED = {
    *FORMS,
    *("life event", "life event, no council chosen", "life event in a council"),
    "my steps, some of them done",
    "figure",
}
WORDS = "(main) => main.innerText.replace(/\\s+/g, ' ')"


@pytest.fixture
def reader(visitor: Callable[..., Page], site: Site) -> Page:
    """A reader whose browser runs no scripts."""
    return visitor(site, java_script_enabled=False)


def test_every_page_says_the_same_and_shows_its_menu(
    reader: Page, page: Page, site: Site, language: Language
) -> None:
    menu = reader.get_by_role("navigation", name=said(language, "Main menu"))
    pairs = zip(each_page(reader, site, language), each_page(page, site, language), strict=True)
    for page_type, _ in pairs:
        expect(menu.get_by_role("link")).to_have_text([said(language, name) for name in MENU])
        if page_type not in SCRIPTED:
            said_without, said_with = (each.get_by_role("main").evaluate(WORDS) for each in (reader, page))
            assert said_without == said_with, page_type


def test_on_a_phone_the_menu_is_simply_there(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE, java_script_enabled=False)

    phone.goto(site.path_of("home", language))

    menu = phone.get_by_role("navigation", name=said(language, "Main menu"))
    expect(menu.get_by_role("link")).to_have_count(len(MENU))
    expect(menu).to_be_visible()
    expect(phone.get_by_role("button", name=said(language, "Menu"))).to_be_hidden()


def test_the_filter_works_by_its_button(reader: Page, site: Site, language: Language) -> None:
    reader.goto(site.path_of("councils", language))
    reader.get_by_role("main").get_by_role("searchbox").fill("nghaer")
    reader.get_by_role("combobox", name=said(language, "Order")).select_option("region")

    reader.get_by_role("button", name=said(language, "Show"), exact=True).click()

    expect(reader.get_by_role("main").get_by_role("searchbox")).to_have_value("nghaer")
    expect(reader.get_by_role("combobox", name=said(language, "Order"))).to_have_value("region")
    names = {"cy": ["Caerdydd", "Caerffili"], "en": ["Cardiff", "Caerphilly"]}[language]
    for name in names:
        expect(reader.get_by_role("table").get_by_role("link", name=name)).to_be_visible()
    expect(reader.get_by_role("table").get_by_role("link")).to_have_count(len(names))


def test_what_is_one_click_away_opens(reader: Page, site: Site, language: Language) -> None:
    reader.goto(site.path_of("council", language))
    details = reader.locator("details").first

    details.locator("summary").click()

    expect(details.get_by_role("paragraph").first).to_be_visible()
