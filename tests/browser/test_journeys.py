"""Following a life event for one's own council, with and without scripts, and in both languages."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, axe_finds_at_both_widths, said, sticking_out
from tests.browser.served_site import Site
from tests.journeys.written import DEATH, SLUG, seeded
from tests.visits import SWANSEA

COUNCIL = {Language.CY: "Cyngor Abertawe", Language.EN: "Swansea Council"}


def choose_swansea(reader: Page, language: Language) -> None:
    """Choose the council on the page of a life event."""
    reader.get_by_role("combobox", name=said(language, "Council"), exact=True).select_option(
        COUNCIL[language]
    )
    reader.get_by_role("button", name=said(language, "Show the pages"), exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language])


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_finds_their_life_event_and_their_councils_page(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    reader = visitor(site, java_script_enabled=scripts)
    reader.goto(site.path_of("life events", language))

    title = seeded("journey")[DEATH]["title"][language]
    reader.get_by_role("link", name=title, exact=True).click()
    choose_swansea(reader, language)

    assert reader.url.endswith(f"/{SLUG[language]}/{SWANSEA[language]}")
    link = reader.get_by_role("link", name=said(language, "The page in English")).first
    assert (link.get_attribute("href") or "").startswith("http")


def test_the_council_stays_when_the_language_changes_on_a_phone(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    phone.goto(site.path_of("life event", language))
    choose_swansea(phone, language)

    phone.get_by_role("link", name=language.other.endonym, exact=True).first.click()

    expect(phone.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language.other])
    expect(phone.get_by_role("combobox", name=said(language.other, "Council"), exact=True)).to_have_value(
        SWANSEA[language.other]
    )
    assert sticking_out(phone) == []


def test_the_steps_are_a_list_whose_headings_say_where_one_is(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("life event", language))

    steps = page.get_by_role("region", name=said(language, "Step by step")).get_by_role("heading", level=3)
    expect(steps.first).to_have_accessible_name(re.compile(said(language, "Step %(number)s:", number=1)))
    assert axe_finds_at_both_widths(page) == []


def test_who_chooses_no_council_is_led_to_the_choice(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("life event", language))

    page.get_by_role("button", name=said(language, "Show the pages"), exact=True).click()

    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_role("combobox", name=said(language, "Council"), exact=True)).to_be_focused()
