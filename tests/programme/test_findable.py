"""Promises and projects can be found: by their words, within a council, and in the sitemap."""

from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.programme.kinds import COMMITMENT
from service.publishing.actions import withdraw
from tests.programme.written import (
    PROJECT_WRITTEN,
    STRATEGY,
    STRATEGY_WRITTEN,
    publish_point,
    publish_project,
    publish_strategy,
)
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]
RABBITS = {"cy": "Gofalu am gwningod anwes.", "en": "Look after pet rabbits."}
OF_STRATEGY, OF_PROJECT = STRATEGY_WRITTEN["slug"], PROJECT_WRITTEN["slug"]


def found(visit: Open, language: Language, **narrowed: str) -> str:
    """The page of results for what the texts of these tests alone speak of."""
    return visit("search.index", language, q=said(language, "cwningod anwes", "pet rabbits"), **narrowed).html


def test_a_promise_is_found_by_what_was_promised_and_within_its_council(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_strategy(promised=RABBITS)

    assert f"/{OF_STRATEGY[language]}" in found(visit, language)
    assert f"/{OF_STRATEGY[language]}" in found(visit, language, council="gwynedd", kind="commitment")
    assert f"/{OF_STRATEGY[language]}" not in found(visit, language, council="powys")


def test_what_no_council_promised_is_found_within_none(app: Flask, visit: Open, language: Language) -> None:
    publish_point(promised=RABBITS)

    assert "/pwynt-prawf" in found(visit, Language.CY)
    assert not [
        url for url in ("/pwynt-prawf", "/test-point") if url in found(visit, language, council="powys")
    ]


def test_a_project_is_found_by_its_words(app: Flask, visit: Open, language: Language) -> None:
    publish_project(what=RABBITS)

    assert f"/{OF_PROJECT[language]}" in found(visit, language, kind="project")


def test_a_project_of_one_council_is_found_within_it(app: Flask, visit: Open, language: Language) -> None:
    publish_project(what=RABBITS, councils=["powys"])

    assert f"/{OF_PROJECT[language]}" in found(visit, language, council="powys")


def test_the_sitemap_has_what_is_up(app: Flask, client: FlaskClient, language: Language) -> None:
    publish_strategy()
    publish_project()

    listed = client.get("/sitemap.xml").get_data(as_text=True)
    withdraw(COMMITMENT, STRATEGY, reason=REASON, by="Alys")
    later = client.get("/sitemap.xml").get_data(as_text=True)

    own = f"/{said(language, 'ymrwymiadau', 'commitments')}/{OF_STRATEGY[language]}<"
    assert own in listed
    assert f"/{OF_PROJECT[language]}<" in listed
    assert own not in later


def test_the_page_for_councillors_leads_to_both_lists(app: Flask, visit: Open, language: Language) -> None:
    page = visit("pages.text", language, slug=said(language, "i-gynghorwyr", "for-councillors"))

    for endpoint in ("programme.commitments", "programme.projects"):
        assert visit(endpoint, language).status == 200
    wanted = said(
        language, "/cy/ymrwymiadau /cy/rhaglen/prosiectau", "/en/commitments /en/programme/projects"
    )
    assert set(wanted.split()) <= set(page.links.values())
