"""What other sites show in a frame: a figure or a council with its sources, and no way to follow anybody."""

from collections.abc import Callable

import pytest
from flask import Flask

from service.language.languages import Language
from service.progress.kind import INDICATOR
from service.publishing.actions import withdraw
from tests.progress.written import PLAN_WRITTEN, publish_plan
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]
CARDIFF = {"cy": "caerdydd", "en": "cardiff"}
POPULATION = {"cy": "poblogaeth", "en": "population"}


def figure(visit: Open, language: Language, measure: dict[str, str], council: dict[str, str]) -> Visit:
    return visit("embeds.figure", language, measure=measure[language], council=council[language])


def population(visit: Open, language: Language) -> Visit:
    return figure(visit, language, POPULATION, CARDIFF)


def council(visit: Open, language: Language) -> Visit:
    return visit("embeds.council", language, slug=CARDIFF[language])


def test_a_figure_says_what_it_is_of_whom_and_where_from(visit: Open, language: Language) -> None:
    page = figure(visit, language, POPULATION, CARDIFF)

    assert page.heading == said(language, "Poblogaeth", "Population")
    assert said(language, "o bobl yn byw yng Nghaerdydd ar", "people lived in Cardiff on") in page.text
    assert said(language, "Ffynhonnell: ", "Source: ") in page.text
    assert page.one("html")["lang"] == language


def test_what_is_not_known_is_said_in_words(visit: Open, language: Language) -> None:
    publish_plan()
    slugs: dict[str, str] = PLAN_WRITTEN["slug"]

    powys = figure(visit, language, slugs, {"cy": "powys", "en": "powys"})
    conwy = figure(visit, language, slugs, {"cy": "conwy", "en": "conwy"})

    assert said(language, "Nodyn byr.", "A short note.") in powys.text
    assert said(language, "Nid ydym wedi chwilio am hyn.", "We have not looked for this.") in conwy.text


def test_a_council_has_all_that_was_looked_for(visit: Open, language: Language) -> None:
    publish_plan()

    page = council(visit, language)

    assert page.heading == said(language, "Cyngor Caerdydd", "Cardiff Council")
    assert said(language, "Cafwyd cynllun", "A plan was found") in page.text


@pytest.mark.parametrize("open_embed", [council, population])
def test_it_may_be_framed_runs_nothing_and_sets_no_cookie(
    visit: Open, language: Language, open_embed: Callable[..., Visit]
) -> None:
    page = open_embed(visit, language)

    policy = page.headers["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "'none'" in policy
    assert "Set-Cookie" not in page.headers
    assert not page.soup.find(["script", "form", "header", "nav"])


def test_its_links_leave_the_frame_and_lead_to_the_whole_page(visit: Open, language: Language) -> None:
    page = council(visit, language)

    assert page.one("base")["target"] == "_top"
    link = page.one(".embed__from a")
    assert link["href"] == f"https://safon.example/{language}/" + said(
        language, "cynghorau/caerdydd", "councils/cardiff"
    )


def test_no_other_page_may_be_framed(visit: Open, language: Language) -> None:
    page = visit("progress.council", language, slug=CARDIFF[language])

    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert "frame-ancestors *" not in page.headers["Content-Security-Policy"]


def test_an_address_of_the_other_language_leads_to_the_right_one(visit: Open, language: Language) -> None:
    page = figure(visit, language, {language: POPULATION[language.other]}, CARDIFF)

    assert page.status == 301
    assert page.headers["Location"].startswith(f"/{language}/")
    assert POPULATION[language] in page.headers["Location"]


def test_what_was_taken_down_says_so_in_the_frame(app: Flask, visit: Open, language: Language) -> None:
    publish_plan()
    withdraw(INDICATOR, "test-plan", reason=REASON, by="Alys")

    page = figure(visit, language, PLAN_WRITTEN["slug"], CARDIFF)

    assert page.status == 410
    assert "frame-ancestors *" in page.headers["Content-Security-Policy"]


def test_an_unknown_measure_or_council_is_not_found(visit: Open, language: Language) -> None:
    nothing = {"cy": "dim", "en": "dim"}

    assert figure(visit, language, nothing, CARDIFF).status == 404
    assert figure(visit, language, POPULATION, nothing).status == 404
