"""Journeys with the keyboard alone."""

from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.contact import Letter, a_minute_later, expect_sent, field, send_button
from tests.browser.keyboard import follow, go_to, stops
from tests.browser.looking import DESK, LOOKED_AT, PHONE, each_page, expect_swaps, said
from tests.browser.served_site import Site

WITH_ERRORS = {"life event, no council chosen"}  # there the focus begins at what is to be put right
INTO = {Language.CY: "Continue in Welsh", Language.EN: "Continue in English"}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_focus_is_always_seen(
    visitor: Callable[..., Page], site: Site, language: Language, width: int
) -> None:
    page = visitor(site, width=width, reduced_motion="reduce")  # else the focus is seen once it has scrolled

    for page_type in each_page(page, site, language):
        found = stops(page)

        assert [stop.name for stop in found if not (stop.looks_other and stop.is_in_view)] == [], page_type
        assert [stop.name for stop in found if stop.is_hidden] == [], page_type


def test_the_focus_is_seen_on_the_front_door(visitor: Callable[..., Page], site: Site) -> None:
    page = visitor(site, reduced_motion="reduce")
    page.goto("/")

    found = stops(page)

    # Between the two doors stands the search box of the first.
    assert [stop.path for stop in found if stop.path][:2] == ["/cy", "/en"]
    assert all(stop.looks_other and stop.is_in_view for stop in found)


def test_the_skip_link_comes_first_and_leads_past_the_menu(
    page: Page, site: Site, language: Language
) -> None:
    skip = page.get_by_role("link", name=said(language, "Skip to the main content"))

    for _ in each_page(page, site, language, [name for name in LOOKED_AT if name not in WITH_ERRORS]):
        page.keyboard.press("Tab")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")

        expect(page.get_by_role("main")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main, footer') !== null")


def test_each_council_is_once_in_the_tab_order(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("councils", language))
    index = site.path_of("councils", language)

    others = {f"{index}/compare", f"{index}/cymharu"}
    paths = [stop.path for stop in stops(page) if stop.path.startswith(index + "/")]
    reached = Counter(path for path in paths if path not in others)

    assert len(reached) == 22
    assert set(reached.values()) == {1}


def test_from_the_front_door_to_a_council(page: Page, site: Site, language: Language) -> None:
    name = {"cy": "Caerdydd", "en": "Cardiff"}[language]
    page.goto("/")
    follow(page, page.get_by_role("link", name=said(language, INTO[language])))
    expect(page).to_have_url(f"{site.address}/{language}")
    menu = page.get_by_role("navigation", name=said(language, "Main menu"))
    follow(page, menu.get_by_role("link", name=said(language, "Councils")))
    expect(page).to_have_url(site.address + site.path_of("councils", language))

    expect_swaps(page)
    go_to(page, page.get_by_role("main").get_by_role("searchbox"))
    page.keyboard.type("Nghaerdydd")
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_focused()
    follow(page, page.get_by_role("table").get_by_role("link", name=name))

    expect(page).to_have_url(site.address + site.path_of("council", language))
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


def test_the_search_of_the_home_page_finds_a_council(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("home", language))

    go_to(page, page.get_by_role("main").get_by_role("searchbox"))
    page.keyboard.type("Abertawe")
    page.keyboard.press("Enter")

    name = {"cy": "Abertawe", "en": "Swansea"}[language]
    expect(page).to_have_url(site.address + site.path_of("councils", language) + "?name=Abertawe")
    expect(page.get_by_role("rowheader")).to_contain_text([name])


def test_a_message_is_sent(page: Page, site: Site, language: Language) -> None:
    letter = Letter()
    page.goto(site.path_of("home", language))
    follow(page, page.get_by_role("contentinfo").get_by_role("link", name=said(language, "Contact")))
    follow(page, page.get_by_role("main").get_by_role("link", name=said(language, "Write to us")).last)
    go_to(page, field(page, language, "Your name (optional)"))
    for typed in (letter.name, letter.email, letter.message):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")

    expect(send_button(page, language)).to_be_focused()
    with a_minute_later():
        page.keyboard.press("Enter")

        expect_sent(page, site, language)


def test_the_menu_of_a_phone_opens_and_closes(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    page = visitor(site, width=PHONE)
    page.goto(site.path_of("council", language))
    button = page.get_by_role("button", name=said(language, "Menu"))
    menu = page.get_by_role("navigation", name=said(language, "Main menu"))
    expect(menu).to_be_hidden()

    follow(page, button)
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")

    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.get_by_role("banner").get_by_role("searchbox")).to_be_focused()


def test_what_is_one_click_away_opens(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("council", language))
    details = page.locator("details").first

    follow(page, details.locator("summary"))

    expect(details.get_by_role("paragraph").first).to_be_visible()
