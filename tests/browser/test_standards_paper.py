"""The Standard on paper: all of it to read, and a checklist to write on."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from service.language.languages import Language
from tests.browser.keyboard import go_to
from tests.browser.looking import said
from tests.browser.served_site import Site
from tests.browser.test_standards import COUNCILLOR, FIVE, TITLE_OF_FIVE, place

PARTS = ("Why it matters", "What to do", "How to show it", "What a panel asks")
SHEET = re.compile(rb"/Type\s*/Page\b")
SHEETS = range(1 + 12, 60)  # what it is, and each standard on a sheet of its own
ROOM_TO_WRITE = 50  # px: more than two lines by hand
NUMBER = re.compile(r"^\d+\s*")


@pytest.fixture
def whole(page: Page, site: Site, language: Language) -> Page:
    """The whole Standard, reached from the list, as it goes to the printer."""
    page.goto(site.path("standards.index", language))
    page.get_by_role("link", name=said(language, "The whole Standard on one page")).click()
    expect(page).to_have_url(place(site, language, "standards.all_standards", {}))
    page.emulate_media(media="print")
    return page


@pytest.fixture
def checklist(page: Page, site: Site, language: Language) -> Page:
    """The checklist of a standard, reached from its page."""
    page.goto(place(site, language, "standards.show", FIVE))
    page.get_by_role("link", name=said(language, "Print the questions as a checklist")).click()
    expect(page).to_have_url(place(site, language, "standards.checklist", FIVE))
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE_OF_FIVE[language])
    return page


def expect_no_navigation(page: Page, language: Language) -> None:
    """Nothing is there to go elsewhere with; a list of what is on the sheets may stand on the first."""
    contents = page.get_by_role("heading", name=said(language, "On this page"))
    expect(page.get_by_role("navigation").filter(has_not=contents)).to_have_count(0)
    expect(page.get_by_role("link", name=said(language, "Skip to the main content"))).to_be_hidden()
    expect(page.locator(".choices__choice:visible")).to_have_count(0)
    expect(page.get_by_role("status")).to_have_count(0)


def questions(page: Page, language: Language) -> Locator:
    """The questions on the page of a standard."""
    region = page.get_by_role("region", name=said(language, "What a panel asks"), exact=True)
    return region.get_by_role("listitem")


def test_all_twelve_are_printed_in_full(whole: Page, site: Site, language: Language) -> None:
    expect_no_navigation(whole, language)
    articles = whole.get_by_role("article")
    expect(articles).to_have_count(12)
    for part in PARTS:
        heading = whole.get_by_role("heading", level=3, name=said(language, part), exact=True)
        expect(articles.filter(has=heading)).to_have_count(12)
    printed = articles.get_by_role("heading", level=2).all_inner_texts()

    whole.emulate_media(media="screen")
    whole.goto(site.path("standards.index", language))

    expect(whole.get_by_role("heading", level=3)).to_have_text([NUMBER.sub("", title) for title in printed])


def test_each_standard_starts_on_a_sheet_of_its_own(whole: Page, language: Language) -> None:
    for article in whole.get_by_role("article").all():
        expect(article).to_have_css("break-before", "page")

    printed = whole.pdf(format="A4")

    assert printed.startswith(b"%PDF")
    assert len(SHEET.findall(printed)) in SHEETS


def test_the_pills_are_not_printed(page: Page, site: Site, language: Language) -> None:
    page.emulate_media(media="print")
    page.goto(place(site, language, "standards.show", FIVE, COUNCILLOR))
    expect_no_navigation(page, language)
    page.goto(place(site, language, "standards.index", {}))

    expect_no_navigation(page, language)
    expect(page.get_by_role("heading", level=3)).to_have_count(12)


def test_boxes_are_ticked_with_the_keyboard(checklist: Page) -> None:
    boxes = checklist.get_by_role("checkbox")
    go_to(checklist, boxes.first)
    for box in boxes.all():
        expect(box).to_be_focused()
        checklist.keyboard.press("Space")
        expect(box).to_be_checked()
        checklist.keyboard.press("Tab")

    checklist.keyboard.press("Shift+Tab")
    checklist.keyboard.press("Space")
    expect(boxes.last).not_to_be_checked()

    checklist.reload()
    expect(checklist.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_the_checklist_asks_what_its_standard_asks(page: Page, site: Site, language: Language) -> None:
    for query in ("", COUNCILLOR):
        page.goto(place(site, language, "standards.show", FIVE, query))
        asked = questions(page, language).all_inner_texts()
        assert asked

        page.get_by_role("link", name=said(language, "Print the questions as a checklist")).click()

        expect(page).to_have_url(place(site, language, "standards.checklist", FIVE, query))
        for question in asked:
            expect(page.get_by_role("checkbox", name=question, exact=True)).to_be_visible()
        expect(page.locator("li:has(.checklist__room)")).to_have_count(len(asked))


def test_a_printed_checklist_has_room_to_write(checklist: Page, language: Language) -> None:
    room = checklist.locator(".checklist__room")
    lines = checklist.get_by_role("term").filter(visible=True)
    expect(room.filter(visible=True)).to_have_count(0)
    expect(lines).to_have_count(0)
    on_screen = room.count()
    assert on_screen

    checklist.emulate_media(media="print")

    expect_no_navigation(checklist, language)
    expect(lines).to_have_text([said(language, "Service"), said(language, "Date and names")])
    expect(room.filter(visible=True)).to_have_count(on_screen)
    heights = room.evaluate_all("(rooms) => rooms.map((each) => each.clientHeight)")
    assert min(heights) >= ROOM_TO_WRITE
    for box in checklist.get_by_role("checkbox").all():
        expect(box).to_be_visible()
