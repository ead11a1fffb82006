"""One view, two addresses: the right slug, the twin, and a way back from every slightly wrong address."""

from collections.abc import Callable

import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.language.routing import name_this_page, twin_address
from tests.visits import PAGE_TYPES, Visit, values_in

CARDIFF = Bilingual(cy="caerdydd", en="cardiff")
COUNCILS = Bilingual(cy="/cy/cynghorau", en="/en/councils")


def test_url_for_speaks_the_language_of_the_page(app: Flask, language: Language) -> None:
    with app.test_request_context(f"/{language}"):
        found = url_for("progress.council", slug=CARDIFF)

    assert found == f"{COUNCILS.within(language)}/{CARDIFF.within(language)}"


def test_url_for_speaks_another_language_when_told(app: Flask, language: Language) -> None:
    with app.test_request_context(f"/{language}"):
        found = url_for("progress.council", slug=CARDIFF, language=language.other)

    assert found == f"{COUNCILS.within(language.other)}/{CARDIFF.within(language.other)}"


def test_the_twin_keeps_slug_filters_and_page_number(app: Flask, language: Language) -> None:
    query = "name=T%C5%B7%20ni&region=a%26b&page=3"

    with app.test_request_context(f"{COUNCILS.within(language)}/x?{query}"):
        app.preprocess_request()
        name_this_page(slug=CARDIFF)
        twin = twin_address()

    assert twin == f"{COUNCILS.within(language.other)}/{CARDIFF.within(language.other)}?{query}"


def test_the_language_link_of_a_list_keeps_its_filters(
    visit: Callable[..., Visit], language: Language
) -> None:
    page = visit("progress.index", language, name="gwy<n", group="region")

    link = page.one(f"header a[hreflang={language.other}]")

    assert link["href"] == f"{COUNCILS.within(language.other)}?name=gwy%3Cn&group=region"


@pytest.mark.parametrize("kind", PAGE_TYPES)
def test_every_page_is_paired_with_its_twin(
    visit: Callable[..., Visit], client: FlaskClient, language: Language, kind: str
) -> None:
    endpoint, values = PAGE_TYPES[kind]

    page = visit(endpoint, language, **values_in(values, language))
    pairs = {
        link["hreflang"]: str(link["href"]) for link in page.soup.select("link[rel=alternate][hreflang]")
    }
    twin = Visit(client.get(pairs[language.other]))

    assert page.status == twin.status == 200
    assert set(pairs) == {"cy", "en", "x-default"}
    assert all(address.startswith("https://safon.example/") for address in pairs.values())
    assert page.one("link[rel=canonical]")["href"] == pairs[language]
    assert pairs[language].startswith(f"https://safon.example/{language}")
    assert twin.one("link[rel=canonical]")["href"] == pairs[language.other]
    assert str(twin.one(f"link[rel=alternate][hreflang={language}]")["href"]) == pairs[language]


@pytest.mark.parametrize("kind", PAGE_TYPES)
def test_every_page_says_which_language_it_is_in(
    visit: Callable[..., Visit], language: Language, kind: str
) -> None:
    endpoint, values = PAGE_TYPES[kind]
    locales = {"cy": "cy_GB", "en": "en_GB"}

    page = visit(endpoint, language, **values_in(values, language))

    assert page.headers["Content-Language"] == page.one("html")["lang"] == language
    assert page.one("meta[property='og:locale']")["content"] == locales[language]
    assert page.one("meta[property='og:locale:alternate']")["content"] == locales[language.other]


def test_the_front_door_is_in_both_languages(client: FlaskClient) -> None:
    page = Visit(client.get("/"))

    assert page.headers["Content-Language"] == "cy, en"
    assert [page.one(f"link[hreflang={code}]")["href"] for code in ("cy", "en", "x-default")] == [
        "https://safon.example/cy",
        "https://safon.example/en",
        "https://safon.example/",
    ]
