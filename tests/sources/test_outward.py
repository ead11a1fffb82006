"""Every address that published texts lead to is found, and nothing that is no address."""

import pytest
from flask import Flask

from service.councils.models import Council
from service.db import db
from service.journeys.models import CouncilLink
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.sources.models import Source
from service.sources.outward import Place, addresses_in, outward_links
from tests.factories import make_page

CY, EN = Language


def body(cy: str, en: str) -> list[dict[str, object]]:
    return [{"anchor": "one", "heading": {"cy": "Un", "en": "One"}, "body": {"cy": cy, "en": en}}]


def test_pages_of_councils_their_home_pages_and_sources_are_among_them(app: Flask) -> None:
    links = outward_links()

    pages = set(db.session.query(CouncilLink.url, CouncilLink.language))
    homes = [council.website for council in db.session.query(Council)]
    sources = [source for source in db.session.query(Source) if source.url]
    assert all(
        language in {place.language for place in links[url]}
        for url, language in [tuple(page) for page in pages]
    )
    assert all(website.within(language) in links for website in homes for language in Language)
    assert all(Place("source", source.key, None) in links[str(source.url)] for source in sources)
    assert pages
    assert homes
    assert sources


def test_links_in_markdown_are_found_in_their_language(app: Flask) -> None:
    cymraeg = "[Un](https://cyngor.example/tŷ?a=1&b=2) a <https://cyngor.example/dau>"
    publish(
        TEXT_PAGE, "test", make_page(sections=body(cymraeg, "[One](HTTPS://council.example/)")), by="Alys"
    )

    links = outward_links()

    assert links["https://cyngor.example/t%C5%B7?a=1&b=2"] == [Place("page", "test", CY)]
    assert links["https://cyngor.example/dau"] == [Place("page", "test", CY)]
    assert links["HTTPS://council.example/"] == [Place("page", "test", EN)]


def test_an_address_of_several_texts_has_all_its_places_once_each(app: Flask) -> None:
    twice = "[a](https://x.example/) [b](https://x.example/)"
    publish(TEXT_PAGE, "test", make_page(sections=body(twice, twice)), by="Alys")

    assert outward_links()["https://x.example/"] == [Place("page", "test", CY), Place("page", "test", EN)]


def test_an_edition_that_nobody_sees_leads_nowhere(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(sections=body("[a](https://old.example/)", "b")), by="Alys")
    publish(TEXT_PAGE, "test", make_page(sections=body("[a](https://new.example/)", "b")), by="Alys")
    present = outward_links()
    withdraw(TEXT_PAGE, "test", reason=Bilingual("Hen.", "Old."), by="Alys")

    assert "https://old.example/" not in present
    assert "https://new.example/" in present
    assert "https://new.example/" not in outward_links()


@pytest.mark.parametrize(
    "text",
    [
        "[a](/cy/cynghorau)",
        "[a](mailto:post@cyngor.example)",
        "[a](javascript://alert)",
        "`https://cyngor.example/`",
        "Written as https://cyngor.example/ it is no link.",
        "[a](ftp://cyngor.example/)",
    ],
)
def test_what_leads_nowhere_outside_is_left_out(text: str) -> None:
    assert list(addresses_in({"text": {"cy": text, "en": text}})) == []
