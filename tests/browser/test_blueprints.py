"""Following a blueprint from a standard to a life event, on a phone, on paper, and beside a council."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from service.language.languages import Language
from tests.browser.looking import DESK, PHONE, at_width, axe_finds_at_both_widths, said, sticking_out
from tests.browser.served_site import Site
from tests.visits import MISSED_BIN

TITLE = {Language.CY: "Bin heb ei gasglu", Language.EN: "A missed bin"}
# Where each cell of a column is, from the top down, as the code of its lane and how far down it is.
CARD = """() => [...document.querySelectorAll('.sheet__table .sheet--1')]
  .map((each) => each.getBoundingClientRect().top)"""
SECOND_CARD = "() => document.querySelector('.sheet__stage.sheet--2').getBoundingClientRect().top"


def region(page: Page, language: Language, name: str) -> Locator:
    """The part of the page with a heading."""
    return page.get_by_role("region", name=said(language, name), exact=True)


def follow_the_standard(page: Page, site: Site, first: Language, then: Language) -> None:
    """From a standard to a pattern and, in a language that may be another, to a cell and a life event."""
    page.goto(site.path_of("standard", first))
    heading = page.get_by_role("heading", level=1)
    title = heading.inner_text()
    region(page, first, "Patterns that help").get_by_role("link").first.click()
    expect(heading).not_to_have_text(title)
    page.go_back()
    expect(heading).to_have_text(title)

    if then is not first:
        page.get_by_role("link", name=then.endonym, exact=True).first.click()
        expect(page.locator("html")).to_have_attribute("lang", then)
    found = region(page, then, "Service blueprints that touch it")
    found.get_by_role("link", name=TITLE[then], exact=True).click()
    expect(heading).to_have_text(TITLE[then])
    expect(page.locator("td:target")).to_be_in_viewport()

    touched = region(page, then, "What it touches").get_by_role("listitem")
    link = touched.filter(has_text=f"{said(then, 'Life event')}: ").first.get_by_role("link").first
    step = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(page.locator(f"#{step}")).to_be_in_viewport()
    expect(page.locator(f"#{step} .line__leading").get_by_role("link").first).to_be_visible()


def test_a_standard_leads_to_a_pattern_a_cell_and_a_life_event(
    page: Page, site: Site, language: Language
) -> None:
    follow_the_standard(page, site, language, language)


def test_the_same_by_somebody_who_changes_language_half_way(
    page: Page, site: Site, language: Language
) -> None:
    follow_the_standard(page, site, language, language.other)


def test_the_same_without_scripts(visitor: Callable[..., Page], site: Site, language: Language) -> None:
    follow_the_standard(visitor(site, java_script_enabled=False), site, language, language.other)


def test_a_cell_keeps_its_address_in_the_other_language(page: Page, site: Site, language: Language) -> None:
    page.goto(f"{site.path_of('blueprint', language)}#report-person")

    page.get_by_role("link", name=language.other.endonym, exact=True).first.click()

    expect(page.locator("#report-person")).to_be_attached()
    assert MISSED_BIN[language.other] in page.url


def test_a_table_that_is_too_wide_scrolls_in_a_frame_that_the_keyboard_reaches(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("blueprint", language))

    frame = page.locator(".sheet__scroll").first
    frame.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")

    expect(frame).to_be_focused()
    assert frame.evaluate("each => each.scrollWidth > each.clientWidth")
    page.wait_for_function("() => document.querySelector('.sheet__scroll').scrollLeft > 0")
    assert sticking_out(page) == []


def test_on_a_phone_each_stage_is_a_card_of_all_its_lanes(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("blueprint", language))
    at_width(page, PHONE)

    tops = page.evaluate(CARD)
    assert len(tops) == 8  # the name of the stage, then its seven lanes
    assert tops == sorted(tops)
    assert tops[-1] < page.evaluate(SECOND_CARD)
    assert sticking_out(page) == []
    first = page.get_by_role("columnheader").nth(1)
    expect(first).to_be_visible()  # it is still the head of a column to whoever listens


def test_the_picture_says_what_it_is_and_stands_alone(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("blueprint", language))
    expect(page.get_by_role("img", name=TITLE[language])).to_be_visible()
    drawn = page.locator("svg.drawn tspan").count()

    page.get_by_role("link", name=said(language, "The picture by itself (SVG)"), exact=True).click()

    expect(page.locator("svg text").first).to_have_text(TITLE[language])
    assert page.locator("svg tspan").count() == drawn


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_words_of_the_picture_leave_their_box(
    page: Page, site: Site, language: Language, width: int
) -> None:
    page.goto(site.path_of("blueprint", language))
    at_width(page, width)

    widest = page.evaluate("""() => Math.max(...[...document.querySelectorAll('.drawn tspan')]
      .filter((each) => Number(each.getAttribute('x')) > 150).map((each) => each.getComputedTextLength()))""")
    assert widest < 196


def test_an_example_beside_the_blueprint_says_that_it_is_one(
    visitor: Callable[..., Page], lived_in_site: Site, language: Language
) -> None:
    reader = visitor(lived_in_site)
    reader.goto(lived_in_site.path_of("blueprint", language))

    variants = region(reader, language, "How councils differ")
    variants.get_by_role("listitem").get_by_role("link").click()

    expect(region(reader, language, "Example: not a real council")).to_be_visible()
    expect(reader.get_by_role("cell").filter(has_text=said(language, "Differs here"))).to_have_count(3)
    assert axe_finds_at_both_widths(reader) == []
    assert sticking_out(reader) == []
