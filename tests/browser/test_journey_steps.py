"""Ticking off "When someone dies": on one device, on paper, and on another device in the other language."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from service.language.languages import Language
from tests.browser.looking import PHONE, axe_finds_at_both_widths, said, sticking_out
from tests.browser.served_site import Site
from tests.browser.test_journeys import COUNCIL, choose_swansea
from tests.journeys.written import DEATH, seeded

SHEET = re.compile(rb"/Type\s*/Page\b")
CODES = ("register-death", "tell-us-once")
BLOCKED = (
    'Object.defineProperty(window, "localStorage", '
    '{ get() { throw new DOMException("not here", "SecurityError"); } })'
)
STORED = "localStorage.getItem('safon.steps.when-someone-dies')"


def done(number: int, language: Language) -> re.Pattern[str]:
    """The sentence that says how many of the seven steps are done."""
    words = {
        "cy": "Nid oes yr un o’r 7 cam" if not number else f"Mae {number} o’r 7 cam",
        "en": f"{number} of 7 steps",
    }
    return re.compile(words[language])


def box(reader: Page, code: str) -> Locator:
    """What ticks a step."""
    return reader.locator(f"#done-{code}")


def in_swansea(reader: Page, site: Site, language: Language) -> None:
    """The steps of Swansea, with whatever is ticked."""
    reader.goto(site.path_of("life event", language))
    choose_swansea(reader, language)


def tick_two(reader: Page) -> None:
    for code in CODES:
        box(reader, code).check()


def expect_two(reader: Page, language: Language) -> None:
    """Two steps are ticked, and counted in the language of the page."""
    expect(reader.locator("[data-progress]")).to_have_text(done(2, language))
    for code in CODES:
        expect(box(reader, code)).to_be_checked()
    expect(box(reader, "funeral")).not_to_be_checked()


def hand_over(reader: Page, language: Language) -> None:
    """Go on to the sheet, whose address holds what is ticked."""
    words = "Continue on another device, in the other language or on paper"
    reader.get_by_role("link", name=said(language, words)).click()
    expect(reader.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language])


def address_in(reader: Page, language: Language) -> str:
    """The address that is to be copied, in one of the languages."""
    link = reader.locator(f"#address-{language}")
    expect(link).to_have_attribute("href", link.inner_text())
    return link.inner_text()


def test_ticks_stay_on_the_device_and_go_to_a_phone_in_the_other_language(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    reader = visitor(site)
    in_swansea(reader, site, language)
    tick_two(reader)
    reader.reload()
    expect_two(reader, language)
    hand_over(reader, language)
    expect_two(reader, language)

    phone = visitor(site, width=PHONE)
    phone.goto(address_in(reader, language.other))

    expect_two(phone, language.other)
    expect(phone.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language.other])
    assert sticking_out(phone) == []
    phone.get_by_role("button", name=said(language.other, "Keep these ticks on this device")).click()
    expect(phone.get_by_text(said(language.other, "These ticks are kept on this device."))).to_be_focused()
    phone.get_by_role(
        "link", name=re.compile(said(language.other, "Go on with the life event: %(title)s", title=""))
    ).click()
    expect_two(phone, language.other)
    assert sticking_out(phone) == []


def test_without_scripts_the_same_goes_by_address_alone(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    reader = visitor(site, java_script_enabled=False)
    in_swansea(reader, site, language)
    expect(reader.get_by_role("checkbox")).to_have_count(0)
    reader.get_by_role("link", name=said(language, "Tick off the steps and print a sheet")).click()
    tick_two(reader)
    reader.get_by_role("button", name=said(language, "Update the sheet")).click()
    expect_two(reader, language)

    phone = visitor(site, width=PHONE, java_script_enabled=False)
    phone.goto(address_in(reader, language.other))

    expect_two(phone, language.other)
    expect(phone.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language.other])


def test_ticks_stay_when_the_language_changes_half_way(page: Page, site: Site, language: Language) -> None:
    in_swansea(page, site, language)
    box(page, CODES[0]).check()
    page.get_by_role("link", name=language.other.endonym, exact=True).first.click()
    expect(page.locator("[data-progress]")).to_have_text(done(1, language.other))
    box(page, CODES[1]).check()
    hand_over(page, language.other)

    box(page, "funeral").check()
    page.get_by_role("link", name=language.endonym, exact=True).first.click()

    expect(page).to_have_url(re.compile(r"done=register-death\.tell-us-once\.funeral"))
    expect(box(page, "funeral")).to_be_checked()


def test_clearing_leaves_nothing_on_the_device(page: Page, site: Site, language: Language) -> None:
    in_swansea(page, site, language)
    tick_two(page)
    assert page.evaluate(STORED) == ".".join(CODES)

    page.get_by_role("button", name=said(language, "Clear the ticks from this device")).click()

    expect(page.locator("[data-progress]")).to_have_text(done(0, language))
    assert page.evaluate(STORED) is None
    page.reload()
    expect(page.locator("[data-progress]")).to_have_text(done(0, language))


@pytest.mark.parametrize("choice, wanted", [("Add these to them", 3), ("Keep only these", 2)])
def test_other_ticks_of_the_device_are_replaced_only_when_somebody_says_so(
    page: Page, site: Site, language: Language, choice: str, wanted: int
) -> None:
    in_swansea(page, site, language)
    box(page, "council-tax").check()
    before = page.evaluate(STORED)

    page.goto(site.path_of("my steps, some of them done", language).replace("funeral", "tell-us-once"))
    expect(
        page.get_by_text(said(language, "There are other ticks for this life event on this device."))
    ).to_be_visible()
    assert page.evaluate(STORED) == before
    page.get_by_role("button", name=said(language, choice)).click()

    expect(page.locator("[data-progress]")).to_have_text(done(wanted, language))
    in_swansea(page, site, language)
    expect(page.locator("[data-progress]")).to_have_text(done(wanted, language))


def test_where_the_browser_keeps_nothing_the_page_says_so_and_the_address_still_does(
    page: Page, site: Site, language: Language
) -> None:
    page.add_init_script(BLOCKED)
    in_swansea(page, site, language)
    expect(page.locator("[data-not-kept]")).to_be_visible()
    expect(page.locator("[data-kept]")).to_be_hidden()
    tick_two(page)

    hand_over(page, language)

    expect_two(page, language)
    expect(page.locator("[data-offer]")).to_be_hidden()


def test_what_is_ticked_in_one_window_shows_in_the_other(page: Page, site: Site, language: Language) -> None:
    in_swansea(page, site, language)
    other = page.context.new_page()
    in_swansea(other, site, language.other)

    tick_two(page)

    expect_two(other, language.other)


@pytest.mark.parametrize("ticked", [True, False])
def test_the_sheet_goes_on_two_sides_of_paper_with_boxes_to_tick(
    page: Page, site: Site, language: Language, ticked: bool
) -> None:
    in_swansea(page, site, language)
    if ticked:
        tick_two(page)
    hand_over(page, language)
    page.emulate_media(media="print")

    expect(page.get_by_role("checkbox")).to_have_count(len(seeded("journey")[DEATH]["steps"]))
    for each in page.get_by_role("checkbox").all():
        expect(each).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.locator(f"#address-{language}")).to_be_visible()
    assert len(SHEET.findall(page.pdf(format="A4"))) <= 2


def test_ticking_is_without_barriers(page: Page, site: Site, language: Language) -> None:
    in_swansea(page, site, language)
    tick_two(page)
    title = seeded("journey")[DEATH]["steps"][1]["title"][language]
    expect(box(page, CODES[0])).to_have_accessible_name(re.compile(f"^{said(language, 'Done')}.*{title}"))
    assert axe_finds_at_both_widths(page) == []
    hand_over(page, language)
    assert axe_finds_at_both_widths(page) == []
    page.goto(site.path_of("my steps, spoilt", language))
    assert axe_finds_at_both_widths(page) == []


def test_a_council_is_found_while_its_name_is_written(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path_of("life event", language))
    field = page.get_by_role("textbox", name=said(language, "Or write its name"))
    expect(page.locator("form[data-hx-get]")).to_have_attribute("data-htmx-powered", "true")

    field.press_sequentially("Abertawe")
    expect(page.locator("#named").get_by_role("link")).to_have_text([COUNCIL[language]])
    assert axe_finds_at_both_widths(page) == []
    field.fill("zzz")
    expect(page.locator("#named").get_by_role("status")).to_contain_text(
        said(
            language,
            "No council has that name. Write part of it, in Welsh or in English, or choose from the list",
        )
    )
    field.fill("swans")
    page.locator("#named").get_by_role("link").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language])


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_leads_to_the_council_whose_name_was_written(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    reader = visitor(site, java_script_enabled=scripts)
    reader.goto(site.path_of("life event", language))
    field = reader.get_by_role("textbox", name=said(language, "Or write its name"))

    field.fill("nghyngor abertawe")
    field.press("Enter")

    expect(reader.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language])


def test_from_a_standard_one_comes_back_to_the_life_event(page: Page, site: Site, language: Language) -> None:
    in_swansea(page, site, language)
    page.locator("[aria-labelledby=designers] a").first.click()
    page.get_by_role("link", name=language.other.endonym, exact=True).first.click()

    page.get_by_role("main").get_by_role("link", name=COUNCIL[language.other]).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(COUNCIL[language.other])
