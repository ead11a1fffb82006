"""Back to your life event: from the pages that it leads to, and from any other that names it."""

from collections.abc import Callable

import pytest
from flask import Flask

from service.journeys.kinds import JOURNEY
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.publishing.actions import withdraw
from tests.journeys.written import DEATH, MOVING, SLUG, publish_journey
from tests.queries import counted
from tests.visits import SWANSEA, Visit, said

Open = Callable[..., Visit]
ABOUT = {"cy": "ynghylch", "en": "about"}
TITLE = {"cy": "Yn ôl at: Pan fydd rhywun yn marw", "en": "Back to: When someone dies"}
IN_SWANSEA = {"cy": f"{TITLE['cy']} (Cyngor Abertawe)", "en": f"{TITLE['en']} (Swansea Council)"}


def about(visit: Open, language: Language, **asked: str) -> Visit:
    return visit("pages.text", language, slug=ABOUT[language], **asked)


def test_every_page_of_ours_that_a_life_event_leads_to_leads_back(
    app: Flask, visit: Open, language: Language
) -> None:
    start = visit("journeys.in_council", language, slug=SLUG[language], council=SWANSEA[language])
    away = [str(link["href"]) for link in start.soup.select("[aria-labelledby=designers] a")]

    assert away
    for address in away:
        there = Visit(app.test_client().get(address, base_url="https://safon.example"))
        back = there.links[IN_SWANSEA[language]]
        assert back.endswith(f"/{SLUG[language]}/{SWANSEA[language]}")


def test_any_page_leads_back_and_its_twin_does_so_in_its_own_language(
    app: Flask, visit: Open, language: Language
) -> None:
    page = about(visit, language, journey=DEATH, council="swansea")
    twin = about(visit, language.other, journey=DEATH, council="swansea")

    assert IN_SWANSEA[language] in page.links
    assert page.links[language.other.endonym].endswith(f"?journey={DEATH}&council=swansea")
    assert IN_SWANSEA[language.other] in twin.links


def test_without_a_council_it_leads_to_the_life_event(app: Flask, visit: Open, language: Language) -> None:
    for asked in ({}, {"council": ""}, {"council": "mars"}):
        assert about(visit, language, journey=DEATH, **asked).links[TITLE[language]].endswith(SLUG[language])


@pytest.mark.parametrize("key", ["", "nothing", "<b>", "’", "x" * 2000, "%25", "1 OR 1=1"])
def test_a_life_event_that_there_never_was_is_not_offered(
    app: Flask, visit: Open, language: Language, key: str
) -> None:
    page = about(visit, language, journey=key, council="swansea")

    assert page.status == 200
    assert said(language, "Yn ôl at", "Back to") not in page.text


def test_a_life_event_that_was_taken_down_is_not_offered(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()
    assert said(language, "Yn ôl at", "Back to") in about(visit, language, journey=MOVING).text

    withdraw(JOURNEY, MOVING, reason=Bilingual(cy="Aeth.", en="It went."), by="Alys")

    assert said(language, "Yn ôl at", "Back to") not in about(visit, language, journey=MOVING).text


def test_what_a_page_says_of_its_own_address_is_without_the_way_back(
    app: Flask, visit: Open, language: Language
) -> None:
    page = about(visit, language, journey=DEATH)

    own = [page.one('link[rel="canonical"]'), *page.soup.select('link[rel="alternate"][hreflang]')]
    assert not [link for link in own if "journey" in str(link["href"])]


def test_the_way_back_costs_one_question_and_only_where_it_is_asked_for(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(**values: str) -> int:
        with counted() as made:
            about(visit, language, **values)
        return len(made)

    assert asked(journey=DEATH, council="swansea") == asked() + 1
    assert asked(council="swansea") == asked()


def test_an_error_page_offers_no_way_back_and_asks_nothing(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("pages.text", language, slug="x", journey=DEATH)

    assert page.status == 404
    assert said(language, "Yn ôl at", "Back to") not in page.text
