"""What holds on every page of the site, in both languages."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from bs4.element import Tag
from flask import Flask

from service.language.languages import Language
from tests.conftest import ADDRESS
from tests.queries import counted
from tests.visits import PAGE_TYPES, Visit, values_in

Open = Callable[[str, Language], Visit]
MOST_QUERIES = 6


@pytest.fixture
def open_type(visit: Callable[..., Visit]) -> Open:
    """Open a page of a type."""

    def open_page(name: str, language: Language) -> Visit:
        endpoint, values = PAGE_TYPES[name]
        return visit(endpoint, language, **values_in(values, language))

    return open_page


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_a_page_has_one_heading_a_title_and_its_language(
    open_type: Open, language: Language, name: str
) -> None:
    page = open_type(name, language)

    assert page.status == 200
    assert page.heading
    assert page.title.endswith(" – Safon")
    assert page.one("html")["lang"] == language
    assert page.headers["Content-Language"] == language


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_a_page_knows_its_twin_and_the_twin_knows_it(open_type: Open, language: Language, name: str) -> None:
    page, twin = open_type(name, language), open_type(name, language.other)

    alternates = {
        link["hreflang"]: link["href"] for link in page.soup.select('link[rel="alternate"][hreflang]')
    }
    assert set(alternates) == {"cy", "en", "x-default"}
    assert alternates[language] == page.one('link[rel="canonical"]')["href"]
    assert alternates[language.other] == twin.one('link[rel="canonical"]')["href"]
    assert all(str(address).startswith(ADDRESS) for address in alternates.values())


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_both_twins_have_the_same_parts(open_type: Open, name: str) -> None:
    welsh, english = (open_type(name, each) for each in Language)

    def skeleton(page: Visit) -> list[str]:
        return [tag.name for tag in page.one("main").find_all(["h1", "h2", "h3", "form", "table", "figure"])]

    assert skeleton(welsh) == skeleton(english)


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_headings_go_down_one_step_at_a_time(open_type: Open, language: Language, name: str) -> None:
    page = open_type(name, language)

    levels = [int(heading.name[1]) for heading in page.soup.find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_no_page_asks_the_database_more_than_a_few_times(
    open_type: Open, language: Language, name: str
) -> None:
    with counted() as queries:
        open_type(name, language)

    leads_back = "journey" in PAGE_TYPES[name][1]  # what to is one question more
    assert len(queries) <= MOST_QUERIES + leads_back, "\n".join(queries)


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_every_link_within_the_site_leads_to_a_page_in_the_same_language(
    open_type: Open, language: Language, name: str, app: Flask
) -> None:
    page = open_type(name, language)
    routes = app.url_map.bind("")

    def is_well(link: Tag) -> bool:
        path = str(link["href"]).partition("?")[0].partition("#")[0]
        if path in {"", "/"} or not path.startswith("/") or path.startswith("//"):
            return True
        routes.match(path, method="GET")
        spoken = link.get("hreflang") or link.find_parent(attrs={"lang": True})["lang"]  # type: ignore[index]
        return path.split("/")[1] == spoken

    assert not [link["href"] for link in page.soup.find_all("a", href=True) if not is_well(link)]


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_no_page_loads_or_sends_anything_elsewhere(open_type: Open, language: Language, name: str) -> None:
    page = open_type(name, language)

    loaded = [
        tag.get("src") or tag.get("href")
        for tag in page.soup.select("script[src], img, link[rel=stylesheet]")
    ]
    sent = [form.get("action") for form in page.soup.find_all("form")]
    assert all(str(address).startswith("/") for address in [*loaded, *sent])
    assert not page.soup.select("[style], [onclick], iframe")
