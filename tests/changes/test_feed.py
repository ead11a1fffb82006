"""What changed, for whoever follows it: valid, in one language, each entry under one name for good."""

from collections.abc import Callable
from xml.etree import ElementTree

from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.progress.kind import INDICATOR
from service.publishing.actions import publish
from tests.changes.reading import told
from tests.progress.written import PLAN, plan_where, publish_plan
from tests.visits import Visit, said

Open = Callable[..., Visit]
ATOM = "{http://www.w3.org/2005/Atom}"
PATHS = {Language.CY: "/cy/newidiadau.atom", Language.EN: "/en/changes.atom"}


def feed(client: FlaskClient, language: Language, query: str = "") -> ElementTree.Element:
    answer = client.get(PATHS[language] + query)
    assert answer.mimetype == "application/atom+xml"
    return ElementTree.fromstring(answer.get_data(as_text=True))


def texts(found: ElementTree.Element, name: str) -> list[str]:
    return [each.text or "" for each in found.iterfind(f"{ATOM}entry/{ATOM}{name}")]


def test_the_feed_tells_what_the_page_tells(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    found = feed(client, language)

    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    first_page = told(visit("changes.index", language))
    assert texts(found, "title")[: len(first_page)] == first_page


def test_names_are_of_one_entry_and_one_language(app: Flask, client: FlaskClient) -> None:
    welsh, english = (texts(feed(client, language), "id") for language in Language)

    assert len({*welsh, *english}) == len(welsh) + len(english)


def test_a_name_stays_when_something_else_happens(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    before = texts(feed(client, language, "?council=powys"), "id")
    publish_plan()
    publish(INDICATOR, PLAN, plan_where("powys", code="found"), by="Alys")

    after = texts(feed(client, language, "?council=powys"), "id")

    assert set(before) < set(after)
    assert [each.partition("#")[2] for each in after[:2]] == [
        f"value/{PLAN}/powys/2",
        f"value/{PLAN}/powys/1",
    ]


def test_the_feed_of_a_council_says_whose_it_is_and_leads_to_its_page(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    found = feed(client, language, "?council=powys&since=nonsense&page=zzz")

    title = found.findtext(f"{ATOM}title") or ""
    assert said(language, "Cyngor Sir Powys", "Powys County Council") in title
    page = visit("changes.index", language, council="powys")
    address = page.one("link[type='application/atom+xml']")["href"]
    assert str(found.findtext(f"{ATOM}id")).endswith(str(address))


def test_every_link_of_the_feed_is_whole_and_leads_to_a_page(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    for link in feed(client, language).iterfind(f"{ATOM}entry/{ATOM}link"):
        address = link.get("href") or ""
        assert address.startswith("https://safon.example/")
        assert client.get(address.removeprefix("https://safon.example").partition("#")[0]).status_code == 200
