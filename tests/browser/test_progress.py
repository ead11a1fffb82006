"""From home to one's council, to what it promised and to the document: four pages, in either language."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import DESK, PHONE, at_width, axe_finds_at_both_widths, said, sticking_out
from tests.browser.served_site import Site
from tests.record_pages import DIGITAL_PLAN

GWYNEDD = "Gwynedd"
PLAN = {
    Language.CY: "Cynllun Digidol Cyngor Gwynedd 2023-28",
    Language.EN: "Cyngor Gwynedd Digital Plan 2023-28",
}
PAGES_OF_OURS = 3  # home, council, promise; the document is the fourth


@contextmanager
def pages_loaded(reader: Page) -> Iterator[list[str]]:
    """The documents that a reader's browser asks for, one after the other."""
    asked: list[str] = []

    def note(request: object) -> None:
        if request.is_navigation_request():  # type: ignore[attr-defined]
            asked.append(request.url)  # type: ignore[attr-defined]

    reader.on("request", note)
    yield asked
    reader.remove_listener("request", note)


def expect_evidence(reader: Page, language: Language) -> None:
    """The page of the promise leads to the document that it stands in, which is not of this site."""
    promise = reader.get_by_role("region", name=said(language, "What was promised"), exact=True)
    assert (promise.get_by_role("link").first.get_attribute("href") or "").startswith("https://")


@pytest.mark.parametrize("scripts", [True, False])
def test_from_home_to_the_evidence_for_a_promise_in_four_pages(
    visitor: Callable[..., Page], site: Site, language: Language, scripts: bool
) -> None:
    reader = visitor(site, java_script_enabled=scripts)
    with pages_loaded(reader) as asked:
        reader.goto(site.path("pages.home", language))
        reader.get_by_role("main").get_by_role("link", name=GWYNEDD, exact=True).first.click()
        expect(reader.get_by_role("heading", level=1)).to_contain_text(GWYNEDD)
        reader.get_by_role("main").get_by_role("link", name=PLAN[language], exact=True).first.click()
        expect(reader.get_by_role("heading", level=1)).to_have_text(PLAN[language])
        assert reader.url.endswith(DIGITAL_PLAN[language])
        expect_evidence(reader, language)

    assert len(asked) == PAGES_OF_OURS


def test_the_language_changes_half_way_and_the_reader_stays_with_the_council(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    phone = visitor(site, width=PHONE)
    with pages_loaded(phone) as asked:
        phone.goto(site.path("pages.home", language))
        phone.get_by_role("main").get_by_role("link", name=GWYNEDD, exact=True).first.click()
        phone.get_by_role("link", name=language.other.endonym, exact=True).first.click()
        expect(phone.locator("html")).to_have_attribute("lang", language.other)
        expect(phone.get_by_role("heading", level=1)).to_contain_text(GWYNEDD)
        phone.get_by_role("main").get_by_role("link", name=PLAN[language.other], exact=True).first.click()
        expect_evidence(phone, language.other)

    assert len(asked) == PAGES_OF_OURS + 1  # the same page in the other language


def test_the_page_of_a_council_has_no_barrier_and_keeps_to_the_window(
    visitor: Callable[..., Page], site: Site, language: Language
) -> None:
    reader = visitor(site)
    reader.goto(site.path("progress.council", language, slug="blaenau-gwent"))

    assert axe_finds_at_both_widths(reader) == []
    for width in (PHONE, DESK):
        at_width(reader, width)
        assert sticking_out(reader) == []


def test_a_result_of_the_search_opens_what_is_folded_away(page: Page, site: Site, language: Language) -> None:
    page.goto(site.path("progress.council", language, slug="gwynedd") + "#baseline-staff")

    expect(page.locator("#baseline-staff")).to_be_visible()
