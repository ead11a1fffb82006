"""Forced colours, reduced motion and paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.keyboard import stops
from tests.browser.looking import each_page, said
from tests.browser.served_site import Site

MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
  const style = getComputedStyle(each);
  return style.scrollBehavior === "smooth" || style.animationName !== "none"
    || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
}).map((each) => each.tagName + " " + each.className)"""
AFTER = (
    "(links) => links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content])"
)
BORDERS = "(tiles) => tiles.map((tile) => getComputedStyle(tile).borderStyle)"
STANDING_OUT = "(each) => Number(getComputedStyle(each).fontWeight)"


@pytest.fixture
def paper(page: Page) -> Page:
    """What comes out of the printer."""
    page.emulate_media(media="print")
    return page


@pytest.fixture
def high_contrast(visitor: Callable[..., Page], site: Site) -> Page:
    """A reader who has chosen a few colours for everything."""
    return visitor(site, forced_colors="active", reduced_motion="reduce")


def test_with_forced_colours_the_focus_has_an_outline(
    high_contrast: Page, site: Site, language: Language
) -> None:
    for page_type in each_page(
        high_contrast, site, language, ("home", "councils", "council", "contact form")
    ):
        found = stops(high_contrast)

        assert [stop.name for stop in found if not stop.is_outlined] == [], page_type


def test_with_forced_colours_the_map_keeps_its_meaning(
    high_contrast: Page, site: Site, language: Language
) -> None:
    high_contrast.goto(site.path("progress.index", language, region="north"))

    borders = high_contrast.locator(".tile[href]").evaluate_all(BORDERS)

    assert sorted(set(borders)) == ["dashed", "solid"]
    assert borders.count("solid") == 6
    for shown in (".tile--dimmed", ".tile:not(.tile--dimmed)"):
        letters, ground = high_contrast.locator(f"a{shown}").first.evaluate(
            "(tile) => [getComputedStyle(tile).color, getComputedStyle(tile).backgroundColor]"
        )
        assert letters != ground


def test_with_forced_colours_the_present_place_stands_out(
    high_contrast: Page, site: Site, language: Language
) -> None:
    high_contrast.goto(site.path_of("councils", language))

    menu = high_contrast.get_by_role("navigation", name=said(language, "Main menu"))

    names = (said(language, "Councils"), said(language, "About"))
    here, elsewhere = (menu.get_by_role("link", name=name).evaluate(STANDING_OUT) for name in names)
    assert here > elsewhere


def test_nothing_moves_for_readers_who_asked_for_that(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    page = visitor(site, reduced_motion="reduce")

    for page_type in each_page(
        page, site, language, ("home", "councils", "council", "about", "contact form")
    ):
        assert page.evaluate(MOVING) == [], page_type


def test_paper_has_the_content_and_no_navigation(paper: Page, site: Site, language: Language) -> None:
    for _ in each_page(paper, site, language):
        expect(paper.get_by_role("heading", level=1)).to_be_visible()
        expect(paper.get_by_role("navigation")).to_have_count(0)
        expect(paper.get_by_role("search")).to_have_count(0)
        expect(paper.get_by_role("link", name=said(language, "Skip to the main content"))).to_be_hidden()


def test_paper_shows_each_figure_with_its_source_and_method(
    paper: Page, site: Site, language: Language
) -> None:
    paper.goto(site.path_of("council", language))

    for figure in paper.locator("section.figure").all():
        expect(figure.locator(".figure__sentence")).to_be_visible()
        expect(figure.locator(".source")).to_be_visible()
        expect(figure.locator("details").get_by_role("paragraph").first).to_be_visible()


def test_paper_shows_where_links_lead(paper: Page, site: Site, language: Language) -> None:
    for page_type in each_page(paper, site, language, ("council", "councils", "licence", "accessibility")):
        away = paper.locator("main a[href^=http]:not(.address)").evaluate_all(AFTER)
        spelt_out = paper.locator("main a.address").evaluate_all(AFTER)

        assert away, page_type
        assert all(address in shown for address, shown in away), page_type
        assert all(shown in ("none", "normal") for _, shown in spelt_out), page_type


def test_paper_carries_the_map_and_the_list(paper: Page, site: Site, language: Language) -> None:
    paper.goto(site.path_of("councils", language))

    expect(paper.locator(".tile[href]:visible")).to_have_count(22)
    expect(paper.get_by_role("table").get_by_role("link")).to_have_count(22)
