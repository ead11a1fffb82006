"""Safon as `make run` serves it: every council read in both languages, on map, in list and on its page."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from service.language.languages import Language
from tests.browser.looking import said
from tests.browser.served_site import Site
from tools.running import running_app

HALF_AND_A_LITTLE = Decimal("0.55")  # the list rounds as well, to a tenth
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


def is_rounded(whole: str, share: str) -> bool:
    """Whether a tile, which has room for a whole number, and the list round one and the same share."""
    return abs(Decimal(whole.rstrip("%")) - Decimal(share.rstrip("%"))) <= HALF_AND_A_LITTLE


def test_every_council_is_read_and_has_its_twin(
    visitor: Callable[..., Page], real_site: Site, language: Language
) -> None:
    page = visitor(real_site)
    page.goto(real_site.path("progress.index", language.other))
    figures_of_twins = {council.path: council[2:] for council in listed(page)}
    page.goto(real_site.path("progress.index", language))
    councils = listed(page)
    assert len({council.path for council in councils}) == len(figures_of_twins) == 22

    for council in councils:
        page.goto(council.path)

        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"\w{4}"))
        for figure in (council.population, council.share):
            expect(page.get_by_role("strong").filter(has_text=figure)).to_be_visible()
        expect(page.get_by_text(said(language, "How this was measured"))).to_have_count(2)
        twin = page.get_by_role("link", name=language.other.endonym, exact=True).get_attribute("href")
        assert figures_of_twins.pop(str(twin)) == (council.population, council.share)


def test_the_map_and_the_list_tell_the_same(page: Page, site: Site, language: Language) -> None:
    for query in ("", "?name=caer", "?region=north", "?name=zzz"):
        page.goto(site.path("progress.index", language) + query)

        tiles = page.locator(".tile[href]").evaluate_all(TILES)

        assert len(tiles) == 22
        listed_shares = {(row.path, row.name): row.share for row in listed(page)}
        tile_shares = {(path, name): share for path, name, share, is_dimmed in tiles if not is_dimmed}
        assert tile_shares.keys() == listed_shares.keys(), query
        assert all(is_rounded(tile_shares[council], share) for council, share in listed_shares.items())
