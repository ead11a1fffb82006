"""Reusing a pattern: found in one's own words, copied, compared on a phone, and reached from a standard."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from service.patterns.examples import every_example, example
from tests.browser.looking import (
    PHONE,
    at_width,
    axe_finds_at_both_widths,
    expect_swaps,
    said,
    sticking_out,
)
from tests.browser.served_site import Site
from tests.patterns.written import SWITCHING, seeded_patterns
from tests.visits import WELSH_AND_ENGLISH

# Words that people say, and that the title has not.
IN_THEIR_WORDS = {Language.CY: "botwm iaith", Language.EN: "language toggle"}
TITLE = {Language.CY: "Newid iaith yng nghanol ffurflen", Language.EN: "Switching language inside a form"}
CODE = "form"


def copied(page: Page) -> str:
    """What the clipboard holds."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


@pytest.fixture
def reader(visitor: Callable[..., Page], site: Site) -> Page:
    """Somebody whose browser may use the clipboard."""
    return visitor(site, permissions=["clipboard-read", "clipboard-write"])


def found(page: Page, site: Site, language: Language) -> None:
    """Find the pattern from its list by a word that its title has not."""
    page.goto(site.path_of("patterns", language))
    page.get_by_role("main").get_by_role("searchbox").fill(IN_THEIR_WORDS[language])
    page.get_by_role("main").get_by_role("button", name=said(language, "Search"), exact=True).click()
    page.get_by_role("link", name=TITLE[language], exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE[language])


def test_a_pattern_found_in_ones_own_words_can_be_copied_in_welsh(
    reader: Page, site: Site, language: Language
) -> None:
    found(reader, site, language)

    reader.get_by_text(said(language, "HTML in Welsh"), exact=True).first.click()
    reader.get_by_role("button", name=said(language, "Copy the code")).first.click()

    expect(reader.get_by_text(said(language, "Copied"), exact=True)).to_be_visible()
    assert copied(reader) == str(example(SWITCHING, CODE, Language.CY).html)


def test_a_reader_who_changes_language_half_way_copies_the_same(
    reader: Page, site: Site, language: Language
) -> None:
    found(reader, site, language)

    reader.get_by_role("link", name=language.other.endonym, exact=True).first.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(TITLE[language.other])
    reader.get_by_text(said(language.other, "Jinja in Welsh"), exact=True).first.click()
    reader.get_by_role("button", name=said(language.other, "Copy the code")).locator("visible=true").click()

    expect(reader.get_by_text(said(language.other, "Copied"), exact=True)).to_be_visible()
    assert copied(reader) == example(SWITCHING, CODE, Language.CY).jinja


def test_a_standard_leads_to_a_pattern_and_back(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("standard", language))
    heading = page.get_by_role("heading", level=1).inner_text()

    page.get_by_role("region", name=said(language, "Patterns that help")).get_by_role(
        "link", name=TITLE[language]
    ).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE[language])
    page.get_by_role("region", name=said(language, "Standards that it helps to meet")).get_by_role(
        "link"
    ).first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert page.url.endswith(WELSH_AND_ENGLISH[language])


def test_a_reader_who_changes_language_between_standard_and_pattern_goes_on(
    page: Page, site: Site, language: Language
) -> None:
    other = language.other
    page.goto(site.path_of("standard", language))
    page.get_by_role("link", name=TITLE[language], exact=True).click()

    page.get_by_role("link", name=other.endonym, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE[other])
    page.get_by_role("region", name=said(other, "Standards that it helps to meet")).get_by_role(
        "link"
    ).first.click()

    assert page.url.endswith(WELSH_AND_ENGLISH[other])


def test_on_a_phone_the_twin_shows_the_same_example_at_the_same_place(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    phone.goto(site.path_of("pattern", language))
    before = phone.locator(".live__frame[lang=cy]").first.inner_text()

    phone.get_by_role("link", name=language.other.endonym, exact=True).first.click()

    expect(phone.get_by_role("heading", level=1)).to_have_text(TITLE[language.other])
    assert phone.locator(".live__frame[lang=cy]").first.inner_text() == before


def test_on_paper_both_languages_stand_side_by_side_and_no_code(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("pattern", language))

    page.emulate_media(media="print")

    welsh, english = (page.locator(f".live__frame[lang={each}]").first.bounding_box() for each in Language)
    assert welsh is not None
    assert english is not None
    assert welsh["y"] == english["y"]
    assert page.locator(".sample").locator("visible=true").count() == 0


def test_both_languages_can_be_compared_on_a_phone(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)

    phone.goto(site.path_of("pattern", language))

    welsh, english = (phone.locator(f".live__frame[lang={each}]").first.bounding_box() for each in Language)
    assert welsh is not None
    assert english is not None
    assert welsh["width"] == english["width"]
    assert welsh["y"] < english["y"]
    assert sticking_out(phone) == []


def test_both_languages_stand_side_by_side_at_a_desk(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("pattern", language))

    welsh, english = (page.locator(f".live__frame[lang={each}]").first.bounding_box() for each in Language)
    assert welsh is not None
    assert english is not None
    assert (welsh["width"], welsh["y"]) == (english["width"], english["y"])
    assert welsh["x"] < english["x"]


def test_a_choice_swaps_the_list_and_stands_in_the_address(
    page: Page, site: Site, language: Language
) -> None:
    page.goto(site.path_of("patterns", language))
    expect_swaps(page)

    page.get_by_role("combobox", name=said(language, "What it is about")).select_option("everyone")

    expect(page).to_have_url(re.compile("group=everyone"))
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.locator(".patterns__pattern").count() < len({key for key, _code in every_example()})


def test_everything_works_without_scripts(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    reader = visitor(site, java_script_enabled=False)
    reader.goto(site.path_of("patterns", language))
    reader.get_by_role("combobox", name=said(language, "Standard that it helps to meet")).select_option("2")
    reader.get_by_role("button", name=said(language, "Show"), exact=True).click()
    reader.get_by_role("link", name=TITLE[language], exact=True).click()

    reader.get_by_text(said(language, "HTML in English"), exact=True).first.click()

    expect(reader.locator(f"#{CODE}-html-en")).to_be_visible()
    expect(reader.get_by_role("button", name=said(language, "Copy the code"))).to_have_count(0)


@pytest.mark.parametrize("key", sorted({key for key, _code in every_example()}))
def test_no_example_has_a_barrier_or_sticks_out_by_itself(
    page: Page, site: Site, key: str, language: Language
) -> None:
    slug = seeded_patterns()[key]["slug"][language]
    for code in [each for of, each in every_example() if of == key]:
        page.goto(site.path("patterns.alone", language, slug=slug, code=code))

        assert axe_finds_at_both_widths(page) == []
        at_width(page, PHONE)
        assert sticking_out(page) == []
