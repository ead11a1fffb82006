"""The history of a text as readers see it."""

from collections.abc import Callable

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import distinct, func, select

from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.publishing.models import Edition
from tests.factories import make_page
from tests.visits import Visit, said

Open = Callable[..., Visit]
NAMES = {
    Language.CY: {"kind": "tudalennau", "slug": "prawf"},
    Language.EN: {"kind": "pages", "slug": "test"},
}


@pytest.fixture
def two_editions(app: Flask) -> None:
    """A page whose summary was revised once, in both languages."""
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    publish(
        TEXT_PAGE,
        "test",
        make_page(summary={"cy": "Crynodeb hir iawn.", "en": "A very long summary."}),
        by="Alys",
        note=Bilingual("Mwy o fanylion.", "More detail."),
    )


@pytest.mark.usefixtures("two_editions")
def test_the_history_lists_every_edition_newest_first(visit: Open, language: Language) -> None:
    history = visit("publishing.history", language, **NAMES[language])

    names = [link.get_text() for link in history.soup.select(".editions__name a")]
    word = said(language, "Argraffiad", "Edition")
    assert names == [f"{word} 2", f"{word} 1"]
    assert said(language, "Mwy o fanylion.", "More detail.") in history.text


@pytest.mark.usefixtures("two_editions")
def test_the_history_names_the_text_by_its_title_alone(visit: Open, language: Language) -> None:
    history = visit("publishing.history", language, **NAMES[language])

    title = said(language, "Tudalen brawf", "Test page")
    assert history.one("h1 .caption").get_text() == title
    assert history.links[title] == said(language, "/cy/prawf", "/en/test")


@pytest.mark.usefixtures("two_editions")
def test_an_old_edition_keeps_its_address_and_its_words_in_both_languages(
    visit: Open, language: Language
) -> None:
    edition = visit("publishing.edition", language, **NAMES[language], number=1)

    pairs = {each.get("lang"): each.get_text().strip() for each in edition.soup.select(".twin__words")[4:6]}
    assert pairs == {"cy": "Crynodeb byr.", "en": "A short summary."}


@pytest.mark.usefixtures("two_editions")
def test_a_difference_is_readable_without_colour_and_by_ear(visit: Open, language: Language) -> None:
    difference = visit("publishing.difference", language, **NAMES[language], older=1, newer=2)

    welsh = difference.one('.twin__words[lang="cy"]')
    english = difference.one('.twin__words[lang="en"]')
    assert [each.get_text() for each in welsh.select("del, ins")] == [
        "[tynnwyd: byr. diwedd y newid]",
        "[ychwanegwyd: hir iawn. diwedd y newid]",
    ]
    assert "[taken out: short end of the change]" in english.get_text()


@pytest.mark.usefixtures("two_editions")
def test_choosing_two_editions_leads_to_their_difference(client: FlaskClient) -> None:
    chosen = client.get("/en/history/pages/test/compare?a=2&b=1")
    nothing = client.get("/en/history/pages/test/compare?a=2&b=2")

    assert chosen.headers["Location"] == "/en/history/pages/test/1/2"
    assert nothing.headers["Location"] == "/en/history/pages/test"


@pytest.mark.usefixtures("two_editions")
@pytest.mark.parametrize(
    "address", ["/en/history/pages/test/3", "/en/history/pages/test/1/9", "/en/history/poems/test"]
)
def test_an_edition_that_never_was_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_other_languages_words_in_an_address_lead_to_the_right_ones(client: FlaskClient) -> None:
    moved = client.get("/cy/hanes/councils/cardiff/1")

    assert (moved.status_code, moved.headers["Location"]) == (301, "/cy/hanes/cynghorau/caerdydd/1")


def test_a_page_that_moved_redirects_for_good_in_each_language(app: Flask, client: FlaskClient) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    publish(TEXT_PAGE, "test", make_page(slug={"cy": "newydd", "en": "test"}), by="Alys")

    welsh, english = client.get("/cy/prawf?a=1"), client.get("/en/test")

    assert (welsh.status_code, welsh.headers["Location"]) == (301, "/cy/newydd?a=1")
    assert english.status_code == 200


def test_a_withdrawn_page_says_why_in_its_language(app: Flask, client: FlaskClient) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    withdraw(TEXT_PAGE, "test", reason=Bilingual("Roedd yn anghywir.", "It was wrong."), by="Alys")

    welsh, english = Visit(client.get("/cy/prawf")), Visit(client.get("/en/test"))

    assert (welsh.status, english.status) == (410, 410)
    assert "Roedd yn anghywir." in welsh.text
    assert "It was wrong." in english.text
    assert Visit(client.get(english.links["Read its editions"])).status == 200


def test_a_review_that_is_late_is_shown_to_readers(visit: Open, language: Language) -> None:
    slug = said(language, "ynghylch", "about")
    words = said(language, "Mae’r gwiriad hwn yn hwyr", "This check is late")

    in_time = visit("pages.text", language, slug=slug)
    with time_machine.travel("2027-05-25"):
        late = visit("pages.text", language, slug=slug)

    assert words not in in_time.text
    assert words in late.text


def test_the_parity_page_shows_equal_counts_and_when_they_were_compared(
    visit: Open, language: Language
) -> None:
    shown = visit("publishing.languages", language)

    rows = [[cell.get_text() for cell in row.find_all("td")] for row in shown.soup.select("tbody tr")]
    published = select(func.count(distinct(Edition.kind)))
    assert len(rows) == db.session.scalar(published)
    assert all(welsh == english and reviewed == "0" for welsh, english, reviewed in rows)
    assert ["22", "22", "0"] in rows
    assert ["12", "12", "0"] in rows
    assert said(language, "Gwnaed y gymhariaeth ddiwethaf rhwng y ddwy iaith", "last compared") in shown.text
