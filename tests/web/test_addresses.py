"""Wrong addresses: the slightly wrong lead to the right one, the others say what may have been meant."""

from collections.abc import Callable
from urllib.parse import quote, unquote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish
from service.publishing.queries import publication_count
from service.web.addresses import Address, Addresses, addresses
from tests.asking import ask
from tests.factories import make_page
from tests.visits import Visit

REDIRECTS = [
    ("/en/councils/caerdydd", "/en/councils/cardiff"),
    ("/cy/cynghorau/cardiff", "/cy/cynghorau/caerdydd"),
    ("/cy/cynghorau/CAERDYDD", "/cy/cynghorau/caerdydd"),
    ("/EN/Councils/Cardiff", "/en/councils/cardiff"),
    ("/en/councils/cardiff/", "/en/councils/cardiff"),
    ("/cy/cynghorau/caerdydd///", "/cy/cynghorau/caerdydd"),
    ("/cy/cynghorau/ynys môn", "/cy/cynghorau/ynys-mon"),
    ("/cy/cynghorau/Ynys_Môn", "/cy/cynghorau/ynys-mon"),
    ("/en/councils/Ynys Môn", "/en/councils/isle-of-anglesey"),
    ("/cy/about", "/cy/ynghylch"),
    ("/en/history/cynghorau/caerdydd", "/en/history/councils/cardiff"),
    ("/en/history/cynghorau/caerdydd/1", "/en/history/councils/cardiff/1"),
    ("/cy/", "/cy"),
]
SLUGS = {"cy": "prawf", "en": "test"}
HOME = Address(path=Bilingual("/cy", "/en"), title=Bilingual("Safon", "Safon"))
NEW_SLUGS = {"cy": "prawf-newydd", "en": "new-test"}


def followed(app: Flask, path: str, query: str) -> tuple[str, int]:
    """Where a reader ends up, and after how many redirects; every one of them for good and with the query."""
    for redirects in range(4):
        answer = ask(app, path, query)
        if answer.status == 200:
            return path, redirects
        assert answer.status in {301, 308}
        location, _, kept = answer.headers["Location"].partition("?")
        assert kept == query
        path = unquote(location.removeprefix("https://safon.example"))
    raise AssertionError(f"too many redirects, the last to {path}")


@pytest.mark.parametrize("wrong,right", REDIRECTS)
def test_a_slightly_wrong_address_leads_to_the_right_one(app: Flask, wrong: str, right: str) -> None:
    found, redirects = followed(app, wrong, "name=T%C5%B7&page=2")

    assert found == right
    assert 1 <= redirects <= 2


def test_an_old_slug_leads_to_the_new_one_in_either_language(app: Flask, language: Language) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    publish(TEXT_PAGE, "test", make_page(slug=NEW_SLUGS), by="Alys")

    found = [followed(app, f"/{language}/{slug}", "a=b") for slug in SLUGS.values()]

    assert found == [(f"/{language}/{NEW_SLUGS[language]}", 1)] * 2


def test_a_redirect_may_be_shared_and_says_nothing_in_the_wrong_language(client: FlaskClient) -> None:
    answer = client.get("/cy/cynghorau/cardiff")

    assert (answer.status_code, answer.get_data()) == (301, b"")
    assert answer.headers["Cache-Control"].startswith("public, max-age=0")


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example",
        "//evil.example/",
        "///evil.example//",
        "/\\evil.example/",
        "//EN//evil.example/",
        "/en//evil.example",
        "/EN/councils//evil.example/",
        "/en/councils/https://evil.example/",
        "/EN/\r\nLocation: https://evil.example",
    ],
)
def test_no_address_leads_away_from_this_site(app: Flask, path: str) -> None:
    answer = ask(app, path)
    location = answer.headers.get("Location", "/")

    assert answer.status in {301, 308, 404}
    assert location.startswith(("/", "https://safon.example/"))
    assert not location.startswith(("//", "/\\"))
    assert len(answer.headers.getlist("Location")) <= 1


@pytest.mark.parametrize("typed", ["what?no", "a#b", "a%41", "a\r\nb", "ŵy"])
def test_a_tidied_address_is_still_the_one_that_was_typed(app: Flask, typed: str) -> None:
    answer = ask(app, f"/EN/{typed}/")

    assert (answer.status, answer.headers["Location"]) == (301, f"/en/{quote(typed.lower())}")


@pytest.mark.parametrize("path", ["/EN", "/en/councils/caerdydd", "/en/history/cynghorau/caerdydd"])
def test_a_query_that_was_sent_raw_is_quoted_in_a_redirect(app: Flask, path: str) -> None:
    answer = ask(app, path, 'a="\r\nX: y&b=<ŷ>'.encode().decode("latin-1"))

    assert answer.status == 301
    assert answer.headers["Location"].endswith("?a=%22%0D%0AX:%20y&b=%3C%C5%B7%3E")


def test_only_reading_is_redirected(app: Flask) -> None:
    assert ask(app, "/EN/COUNCILS", REQUEST_METHOD="POST").status == 404


def test_an_unknown_slug_is_not_found_and_close_ones_are_offered(
    app: Flask, visit: Callable[..., Visit], language: Language
) -> None:
    addresses().all(publication_count())
    near, name = {"cy": ("caerdyd", "Cyngor Caerdydd"), "en": ("cardif", "Cardiff Council")}[language]

    page = visit("progress.council", language, slug=near)

    assert page.status == 404
    assert page.links[name].startswith(f"/{language}/")
    assert {link[:3] for link in page.links.values()} <= {"/cy", "/en", "#ma", "htt"}


def test_where_the_address_has_no_language_close_ones_are_offered_in_both(
    app: Flask, client: FlaskClient
) -> None:
    known = addresses()
    known.all(publication_count())

    offered = [found.path.within(each) for each in Language for found in known.like("/en/counsils", each)]

    assert "/en/councils" in offered
    assert Visit(client.get("/nothing-like-it")).status == 404


def test_addresses_are_listed_again_only_after_a_publication(app: Flask) -> None:
    listed = []
    known = Addresses()

    def list_home() -> list[Address]:
        listed.append(HOME)
        return [HOME]

    known.offer(list_home)

    found = [known.all(publication) for publication in (1, 1, 2, 2)]

    assert found == [[HOME]] * 4
    assert len(listed) == 2
