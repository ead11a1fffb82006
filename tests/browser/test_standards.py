"""What readers come to the Standard for: what it asks of their work, and what changed in it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, said, sticking_out
from tests.browser.served_site import Site
from tests.visits import values_in

INTO = {Language.CY: "Continue in Welsh", Language.EN: "Continue in English"}
SITUATIONS = ("A new service", "Replacing a form", "Buying a system", "A small change")
REPLACING, COUNCILLOR = "?situation=replacing", "?reader=councillor"
OLD_FORM = {Language.CY: "hen ffurflen", Language.EN: "old form"}
TWO = {"slug": {"cy": "cymraeg-a-saesneg", "en": "welsh-and-english"}}
FIVE = {"slug": {"cy": "pawb", "en": "everyone"}}
TITLE_OF_FIVE = {
    Language.CY: "Sicrhau bod pawb yn gallu defnyddio’r gwasanaeth",
    Language.EN: "Make sure everyone can use the service",
}
TITLE_OF_TWO = {
    Language.CY: ("Hyrwyddo’r Gymraeg", "Dylunio gwasanaethau yn Gymraeg a Saesneg"),
    Language.EN: ("Promote the Welsh language", "Design services in Welsh and English"),
}
WORDING = {"slug": {"cy": "2021", "en": "2021"}}
COUNCILLORS = {"slug": {"cy": "i-gynghorwyr", "en": "for-councillors"}}
PAGES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("pages.home", {}),
    ("standards.index", {}),
    ("standards.index", {"situation": "sharing", "reader": "content"}),
    ("standards.show", FIVE),
    ("standards.show", {**FIVE, "situation": "replacing", "reader": "councillor"}),
    ("standards.checklist", FIVE),
    ("standards.all_standards", {}),
    ("standards.changes", {}),
    ("standards.background", {}),
    ("standards.wording", WORDING),
    ("standards.worded", {**WORDING, "number": 2}),
    ("pages.text", COUNCILLORS),
)
# What remains for the eye when all words of one fate are left out.
WITHOUT = """(words, left_out) => {
  const read = words.cloneNode(true);
  read.querySelectorAll(`${left_out}, .govuk-visually-hidden`).forEach((each) => each.remove());
  return read.textContent.replace(/\\s+/g, " ").trim();
}"""
TARGETS = """(pills) => pills.map((pill) => pill.getBoundingClientRect())
  .flatMap((box) => [box.width, box.height])"""


def place(site: Site, language: Language, endpoint: str, values: dict[str, Any], query: str = "") -> str:
    """Where a page of the Standard stands, with its host."""
    return site.address + site.path(endpoint, language, **values_in(values, language)) + query


def pill(page: Page, language: Language, name: str) -> Locator:
    """One of the situations and readers to choose from."""
    return page.get_by_role("main").get_by_role("link", name=said(language, name), exact=True)


def expect_chosen(page: Page, language: Language, *names: str) -> None:
    """These pills and no others are the chosen ones."""
    chosen = page.get_by_role("main").locator("a[aria-current=true]")
    expect(chosen).to_have_text([said(language, name) for name in names])


def switch_language(page: Page, language: Language) -> None:
    """Go on in the other language."""
    pair = page.get_by_role("navigation", name=said(language, "Language"))
    pair.get_by_role("link", name=language.other.endonym).click()


def from_the_front_door_to_the_situation(page: Page, site: Site, language: Language) -> None:
    page.goto("/")
    page.get_by_role("link", name=said(language, INTO[language])).click()
    pill(page, language, "Replacing a form").click()
    expect(page).to_have_url(place(site, language, "standards.index", {}, REPLACING))
    expect_chosen(page, language, "Replacing a form")


def expect_what_five_means_for_a_form(page: Page, site: Site, language: Language) -> None:
    expect(page).to_have_url(place(site, language, "standards.show", FIVE, REPLACING))
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE_OF_FIVE[language])
    expect_chosen(page, language, "Replacing a form")
    answer = page.get_by_role("region", name=said(language, "What to do"), exact=True)
    for situation in SITUATIONS:
        heading = answer.get_by_role("heading", name=said(language, situation))
        expect(heading).to_have_count(1 if situation == "Replacing a form" else 0)
    expect(answer.get_by_role("listitem").filter(has_text=OLD_FORM[language])).not_to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_the_front_door_to_what_standard_five_means_for_a_form(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    page = visitor(site, java_script_enabled=scripts)
    from_the_front_door_to_the_situation(page, site, language)

    page.get_by_role("link", name=TITLE_OF_FIVE[language]).click()

    expect_what_five_means_for_a_form(page, site, language)


def test_a_change_of_language_half_way_keeps_the_situation(
    page: Page, site: Site, language: Language
) -> None:
    other = language.other
    from_the_front_door_to_the_situation(page, site, language)

    switch_language(page, language)
    expect(page).to_have_url(place(site, other, "standards.index", {}, REPLACING))
    expect_chosen(page, other, "Replacing a form")
    page.get_by_role("link", name=TITLE_OF_FIVE[other]).click()
    expect_what_five_means_for_a_form(page, site, other)

    switch_language(page, other)
    expect_what_five_means_for_a_form(page, site, language)


def test_the_reader_finds_what_was_taken_out_of_standard_two_and_put_in(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path("standards.index", language))
    page.get_by_role("link", name=said(language, "What changed in the wording")).click()
    expect(page).to_have_url(place(site, language, "standards.changes", {}))

    two = page.get_by_role("region", name=said(language, "Standard %(number)s", number=2), exact=True)
    for written in Language:
        words = two.locator(f"[lang={written}]")
        older, newer = TITLE_OF_TWO[written]
        assert words.evaluate(WITHOUT, "ins") == older
        assert words.evaluate(WITHOUT, "del") == newer
        removed, added = words.get_by_role("deletion").first, words.get_by_role("insertion").first
        expect(removed).to_contain_text(said(written, "taken out:"))
        expect(removed).to_have_css("text-decoration-line", "line-through")
        expect(added).to_contain_text(said(written, "put in:"))
        expect(added).to_have_css("text-decoration-line", "underline")


def test_from_what_changed_to_the_former_words_and_to_the_guidance_of_today(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path("standards.changes", language))
    wordings = page.get_by_role("region", name=said(language, "Each wording has its own address"))

    wordings.get_by_role("link", name="2021").last.click()
    expect(page).to_have_url(place(site, language, "standards.wording", WORDING))
    page.get_by_role("link", name=TITLE_OF_TWO[language][0]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE_OF_TWO[language][0])
    expect(page.get_by_text(TITLE_OF_TWO[language.other][0])).to_be_visible()
    guidance = said(language, "Guidance on standard %(number)s as it is worded now", number=2)
    page.get_by_role("link", name=guidance).click()

    expect(page).to_have_url(place(site, language, "standards.show", TWO))
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE_OF_TWO[language][1])


def test_a_councillor_comes_to_the_ten_minutes_and_to_the_standard_of_a_question(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("home", language))
    page.get_by_role("link", name=said(language, "The Standard in ten minutes: for councillors")).click()
    expect(page).to_have_url(place(site, language, "pages.text", COUNCILLORS))
    questions = page.get_by_role("listitem").filter(has=page.locator("a[href$='reader=councillor']"))
    expect(questions).to_have_count(12)
    expect(questions.nth(4)).to_contain_text("?")

    questions.nth(4).get_by_role("link", name=TITLE_OF_FIVE[language]).click()

    expect(page).to_have_url(place(site, language, "standards.show", FIVE, COUNCILLOR))
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE_OF_FIVE[language])
    expect_chosen(page, language, "Councillor")
    asked = page.get_by_role("region", name=said(language, "What a panel asks"))
    expect(asked.get_by_role("listitem")).not_to_have_count(0)


def test_on_a_phone_nothing_moves_sideways_and_every_pill_is_easy_to_touch(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    measured = 0
    for endpoint, values in PAGES:
        phone.goto(site.path(endpoint, language, **values_in(values, language)))

        assert sticking_out(phone) == [], phone.url
        targets = (
            phone.get_by_role("main")
            .locator("a[href*='situation='], a[href*='reader=']")
            .and_(phone.locator(".choices__choice"))
        )
        sides = targets.evaluate_all(TARGETS)
        assert [side for side in sides if side < 24] == [], phone.url
        measured += len(sides) // 2
    assert measured >= 5 + 4 * 10 - 2  # on the home page, twice on the list, twice on a standard
