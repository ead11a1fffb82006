"""Safon as `make run` serves it: every council read in both languages, on the map, in the list and on its page."""

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import said
from tests.browser.served_site import Site
from tools.running import running_app

TILES = """(tiles) => tiles.map((tile) => [
  new URL(tile.href).pathname, tile.querySelector(".tile__name").textContent,
  tile.querySelector(".tile__share").textContent, tile.classList.contains("tile--dimmed")])"""
ROWS = """(rows) => rows.map((row) => [
  new URL(row.querySelector("a").href).pathname, row.querySelector("a").textContent,
  ...[...row.querySelectorAll("td")].map((cell) => cell.textContent.trim())])"""


class Row(NamedTuple):
    """A council as the list shows it."""

    path: str
    name: str
    population: str
    share: str


@pytest.fixture(scope="session")
def real_site(site: Site) -> Iterator[Site]:
    """Safon set up and served by the command that the README gives."""
    with running_app() as address:
        yield Site(site.app, address)


def listed(page: Page) -> list[Row]:
    """The councils of the list."""
    found = page.get_by_role("table").locator("tr:has(a)").evaluate_all(ROWS)
    return [Row(*each) for each in found]


def whole(share: str) -> str:
    """A share as a tile has room for it."""
    return f"{Decimal(share.rstrip('%')).quantize(Decimal(1), rounding=ROUND_HALF_UP)}%"


def test_every_council_is_read(visitor: Callable[..., Page], real_site: Site, language: Language) -> None:
    page = visitor(real_site)
    page.goto(real_site.path("progress.index", language))
    councils = listed(page)
    assert len({council.path for council in councils}) == 22

    for council in councils:
        page.goto(council.path)

        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"\w{4}"))
        for figure in (council.population, council.share):
            expect(page.get_by_role("strong").filter(has_text=figure)).to_be_visible()
        expect(page.get_by_text(said(language, "How this was measured"))).to_have_count(2)


def test_every_council_leads_to_its_twin(visitor: Callable[..., Page], real_site: Site) -> None:
    page = visitor(real_site)
    page.goto(real_site.path("progress.index", Language.CY))
    welsh = {council.path: council for council in listed(page)}
    page.goto(real_site.path("progress.index", Language.EN))
    english = {council.path: council for council in listed(page)}

    twins = {}
    for path, council in welsh.items():
        page.goto(path)
        page.get_by_role("link", name="English", exact=True).click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        twin = english[page.url.removeprefix(real_site.address)]
        twins[twin.path] = twin
        assert (twin.population, twin.share) == (council.population, council.share)

    assert twins == english


@pytest.mark.parametrize("query", ["", "?name=caer", "?region=north", "?name=zzz"])
def test_the_map_and_the_list_tell_the_same(page: Page, site: Site, language: Language, query: str) -> None:
    page.goto(site.path("progress.index", language) + query)

    tiles = page.locator(".tile[href]").evaluate_all(TILES)

    assert len(tiles) == 22
    matching = {(path, name, share) for path, name, share, is_dimmed in tiles if not is_dimmed}
    assert matching == {(row.path, row.name, whole(row.share)) for row in listed(page)}
