"""Reading life events: the overview, the steps, one council's pages, and what is not known."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.journeys.kinds import JOURNEY
from service.language.languages import Language
from tests.journeys.written import (
    MOVING_SLUG,
    SLUG,
    SOURCE,
    WORDS,
    page_of,
    publish_journey,
    publish_links,
    seeded,
    step,
)
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
POWYS = "powys"


def moving(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_journey(**changes)
    return visit("journeys.show", language, slug=MOVING_SLUG[language])


def in_powys(visit: Open, language: Language, links: dict[str, Any]) -> str:
    """What the first step says of the council's page."""
    publish_journey()
    publish_links(POWYS, links)
    page = visit("journeys.in_council", language, slug=MOVING_SLUG[language], council=POWYS)
    return " ".join(page.one("#tell .at-council").get_text().split())


def test_the_overview_has_every_life_event_in_its_order(app: Flask, visit: Open, language: Language) -> None:
    page = visit("journeys.index", language)

    wanted = sorted(seeded(JOURNEY.code).values(), key=lambda each: int(each["sequence"]))
    titles = [each.get_text() for each in page.soup.select(".events__title")]
    assert titles == [each["title"][language] for each in wanted]
    for each in wanted:
        assert each["lead"][language] in page.text


def test_what_joins_a_step_has_no_number_and_says_how_in_words(
    app: Flask, visit: Open, language: Language
) -> None:
    page = moving(visit, language, steps=[step("one"), step("two", join="and"), step("three", join="or")])

    headings = [" ".join(each.get_text().split()) for each in page.soup.select(".line__title")]
    assert headings[0].startswith(said(language, "Cam 1:", "Step 1:"))
    assert headings[1] == said(language, "A hefyd, ar yr un pryd: two cy", "And, at the same time: two en")
    assert headings[2] == said(language, "Neu, yn lle hynny: three cy", "Or, instead of that: three en")
    assert len(page.soup.select("ol.line > li")) == 1


def test_a_step_that_not_everybody_needs_says_when(app: Flask, visit: Open, language: Language) -> None:
    condition = {"cy": "Dim ond os oes gennych gar.", "en": "Only if you have a car."}
    page = moving(visit, language, steps=[step("one", condition=condition), step("two")])

    assert page.one("#one .line__condition").get_text() == condition[language]
    assert not page.soup.select("#two .line__condition")


def test_what_is_known_of_a_step_has_its_source(app: Flask, visit: Open, language: Language) -> None:
    known = {
        "facts": [{"text": {"cy": "42 diwrnod.", "en": "42 days."}, "source": SOURCE}],
        "routes": [{"way": "phone", "text": {"cy": "Ffoniwch.", "en": "Ring."}, "source": SOURCE}],
        "welsh": WORDS,
        "welsh_source": SOURCE,
    }
    page = moving(visit, language, steps=[step("one", **known)])

    assert len(page.soup.select("#one .source")) == 3
    assert said(language, "Dros y ffôn: Ffoniwch.", "By phone: Ring.") in page.text
    assert WORDS[language] in page.one("#one .known").get_text()
    assert not page.soup.select("#one .line__unknown")


@pytest.mark.parametrize(
    "known, words",
    [
        ({}, {"cy": "nac a ellir ei wneud yn Gymraeg", "en": "or whether it can be done in Welsh"}),
        ({"welsh": WORDS}, {"cy": "a ellir gwneud hyn ar-lein", "en": "whether this can be done online"}),
        (
            {"routes": [{"way": "post", "text": WORDS, "source": SOURCE}]},
            {"cy": "a ellir gwneud hyn yn Gymraeg", "en": "whether this can be done in Welsh"},
        ),
    ],
)
def test_what_is_not_known_of_a_step_is_said(
    app: Flask, visit: Open, language: Language, known: dict[str, Any], words: dict[str, str]
) -> None:
    page = moving(visit, language, steps=[step("one", **known)])

    assert words[language] in page.one("#one .line__unknown").get_text()


def test_the_council_is_chosen_from_all_in_the_order_of_the_readers_alphabet(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("journeys.show", language, slug=SLUG[language])

    offered = [each.get_text() for each in page.soup.select("#council option")]
    assert len(offered) == 23
    assert said(language, "Cyngor Abertawe", "Blaenau Gwent County Borough Council") == offered[1]


def test_the_choice_leads_to_an_address_of_its_own(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    start = f"{said(language, '/cy/digwyddiadau-bywyd', '/en/life-events')}/{SLUG[language]}"
    council = said(language, "caerdydd", "cardiff")

    answer = client.get(f"{start}?council={council}")

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{start}/{council}")


def test_who_chooses_nothing_is_told_to_choose(app: Flask, visit: Open, language: Language) -> None:
    page = visit("journeys.show", language, slug=SLUG[language], council="")

    words = said(language, "Dewiswch gyngor o’r rhestr", "Choose a council from the list")
    assert words in page.one("#council-error").get_text()
    assert page.one("#council")["aria-invalid"] == "true"
    assert page.soup.select(".line__step")


def test_the_names_of_the_other_language_lead_to_the_right_address(app: Flask, client: FlaskClient) -> None:
    path = "/cy/digwyddiadau-bywyd/when-someone-dies/cardiff"
    while (answer := client.get(path)).status_code == 301:
        path = answer.headers["Location"]

    assert (answer.status_code, path) == (200, "/cy/digwyddiadau-bywyd/pan-fydd-rhywun-yn-marw/caerdydd")


@pytest.mark.parametrize(
    "path",
    [
        "/en/life-events/nothing",
        "/en/life-events/when-someone-dies/mars",
        "/cy/digwyddiadau-bywyd/dim/ynys-mon",
    ],
)
def test_what_there_never_was_is_not_found(app: Flask, client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_councils_page_in_both_languages_is_shown_whatever_is_read(
    app: Flask, visit: Open, language: Language
) -> None:
    copy = {"cy": "Mae’r copi o 2020.", "en": "The copy is of 2020."}
    links = {"council-tax-move": {"cy": page_of("cy"), "en": page_of("en", fit="near", copy=copy)}}

    words = in_powys(visit, language, links)

    assert said(language, "yn Gymraeg ac yn Saesneg", "in Welsh and in English") in words
    assert said(language, "yr union dasg hon", "this very task") in words
    assert said(language, "ond nid am yr union dasg", "not for this very task") in words
    assert words.count(said(language, "heb ei wirio", "not checked")) == 2
    assert copy[language] in words
    assert said(language, "Nid ydym yn gwybod beth yw oed", "We do not know how old") in words


@pytest.mark.parametrize(
    "spoken, words",
    [
        ("cy", {"cy": "yn Gymraeg, ond nid yn Saesneg", "en": "in Welsh, and not in English"}),
        ("en", {"cy": "yn Saesneg, ond nid yn Gymraeg", "en": "in English, and not in Welsh"}),
    ],
)
def test_a_page_in_one_language_is_said_to_be_so(
    app: Flask, visit: Open, language: Language, spoken: str, words: dict[str, str]
) -> None:
    shown = in_powys(visit, language, {"council-tax-move": {spoken: page_of(spoken)}})

    assert words[language] in shown


@pytest.mark.parametrize(
    "links, words",
    [
        ({"council-tax-move": {}}, {"cy": "ni ddaethom o hyd iddi", "en": "did not find it"}),
        ({}, {"cy": "Nid ydym wedi chwilio", "en": "We have not looked"}),
    ],
)
def test_a_page_not_found_is_not_one_that_nobody_looked_for(
    app: Flask, visit: Open, language: Language, links: dict[str, Any], words: dict[str, str]
) -> None:
    shown = in_powys(visit, language, links)

    assert words[language] in shown
    assert said(language, "cy.powys.gov.uk", "en.powys.gov.uk") in shown


def test_only_steps_of_a_council_have_its_page(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()

    page = visit("journeys.in_council", language, slug=MOVING_SLUG[language], council=POWYS)

    assert [each.parent["id"] for each in page.soup.select(".at-council") if each.parent] == ["tell"]


def test_the_questions_do_not_grow_with_the_steps_or_the_links(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked() -> int:
        with counted() as made:
            visit("journeys.in_council", language, slug=MOVING_SLUG[language], council=POWYS)
        return len(made)

    publish_journey()
    few = asked()
    services = [f"service-{number}" for number in range(20)]
    publish_journey(steps=[step(each, provider="council", service=each) for each in services])
    publish_links(POWYS, {each: {"cy": page_of("cy"), "en": page_of("en")} for each in services})

    assert asked() == few


def test_a_life_event_is_found_by_what_people_call_it(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()

    page = visit("search.index", language, q=said(language, "mudo cwningod", "moving rabbits"))

    assert said(language, "Rhoi cynnig arni", "Trying it out") in page.text


def test_the_style_sheet_of_life_events_is_loaded_only_where_it_is_needed(app: Flask, visit: Open) -> None:
    assert "journeys-" in visit("journeys.index", Language.EN).html
    assert "journeys-" not in visit("standards.index", Language.EN).html
