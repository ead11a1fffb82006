"""The gap map: what is known of every council's page for every service, and what nobody has looked for."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from service.cli import SEED
from service.councils.kind import COUNCIL
from service.councils.models import Council
from service.councils.queries import councils_in_order
from service.db import db
from service.journeys.codes import Found
from service.journeys.gaps import gap_map
from service.journeys.kinds import COUNCIL_LINKS, JOURNEY
from service.language.languages import Language
from service.publishing.actions import publish, withdraw
from service.publishing.content import plain
from service.publishing.seed_files import read_seed_file
from tests.journeys.written import (
    MOVING,
    SLUG,
    page_of,
    publish_journey,
    publish_links,
    step,
)
from tests.queries import counted
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]
POWYS, SERVICE = "powys", "council-tax-move"
IN_BOTH = {"cy": page_of("cy"), "en": page_of("en")}
BOTH_WORDS = {"cy": "Y ddwy iaith", "en": "Both languages"}


def names_down(page: Visit) -> list[str]:
    return [each.get_text() for each in page.soup.select(".gaps tbody th")]


def cells_of(page: Visit, council: str) -> list[str]:
    """The cells of the row of one council."""
    (row,) = [each for each in page.soup.select(".gaps tbody tr") if each.select(f"th a[href='#{council}']")]
    return [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]


def cell_of(visit: Open, language: Language, links: dict[str, Any]) -> str:
    """What the map says of one service in Powys."""
    publish_journey()
    publish_links(POWYS, links)
    (cell,) = cells_of(visit("journeys.gaps", language, event=MOVING), POWYS)
    return cell


def make_council(number: int) -> None:
    """Publish an invented council."""
    given = next(text for text in read_seed_file(SEED / "councils.yaml") if text.key == "cardiff")
    slug = dict.fromkeys(("cy", "en"), f"council-{number}")
    codes = {"code": f"A{chr(65 + number // 26)}{chr(65 + number % 26)}", "ons_code": f"W069{number:05}"}
    publish(COUNCIL, slug["en"], {**plain(given.content), "slug": slug, **codes}, by="Alys")
    links = {"title": slug, "council": slug["en"], "links": {SERVICE: IN_BOTH}}
    record = {name: plain(given.content)[name] for name in ("owner", "checked_on", "review_on")}
    publish(COUNCIL_LINKS, slug["en"], {**record, **links}, by="Alys")


def test_every_council_has_one_row_in_the_order_of_the_readers_alphabet(
    app: Flask, visit: Open, language: Language
) -> None:
    down = names_down(visit("journeys.gaps", language))

    assert down == [each.name.within(language) for each in councils_in_order(language)]
    assert len(down) == 22


@pytest.mark.parametrize(
    "links, words",
    [
        ({SERVICE: IN_BOTH}, BOTH_WORDS),
        ({SERVICE: {"cy": page_of("cy")}}, {"cy": "Cymraeg yn unig", "en": "Welsh only"}),
        ({SERVICE: {"en": page_of("en")}}, {"cy": "Saesneg yn unig", "en": "English only"}),
        ({SERVICE: {}}, {"cy": "Heb ddod o hyd i ddim", "en": "Not found by us"}),
        ({}, {"cy": "Heb chwilio", "en": "Not looked for"}),
    ],
)
def test_a_cell_says_in_words_what_is_known(
    app: Flask, visit: Open, language: Language, links: dict[str, Any], words: dict[str, str]
) -> None:
    assert cell_of(visit, language, links) == words[language]


@pytest.mark.parametrize(
    "near, words",
    [
        (["cy", "en"], {"cy": "Am yr un gwasanaeth", "en": "About the same service"}),
        (["cy"], {"cy": "Am yr un gwasanaeth: y dudalen Gymraeg", "en": "In Welsh about the same service"}),
        (["en"], {"cy": "Am yr un gwasanaeth: y dudalen Saesneg", "en": "In English about the same service"}),
    ],
)
def test_a_page_that_is_not_for_the_task_itself_says_so(
    app: Flask, visit: Open, language: Language, near: list[str], words: dict[str, str]
) -> None:
    pages = {spoken: page_of(spoken, fit="near" if spoken in near else "exact") for spoken in ("cy", "en")}

    assert cell_of(visit, language, {SERVICE: pages}) == f"{BOTH_WORDS[language]} {words[language]}"


def test_a_cell_leads_to_the_addresses_with_their_age_and_the_day(
    app: Flask, visit: Open, language: Language
) -> None:
    copy = {"cy": "Mae’r copi o 2020.", "en": "The copy is of 2020."}
    publish_journey()
    publish_links(POWYS, {SERVICE: {"cy": page_of("cy", copy=copy)}})

    page = visit("journeys.gaps", language, event=MOVING)

    link = page.one(f".gaps a[href='#{POWYS}-{SERVICE}']")
    told = page.one(str(link["href"]))
    assert told.select_one("a")["href"] == "https://cyngor.example/cy"  # type: ignore[index]
    assert copy[language] in told.get_text()
    about = page.one(f"#{POWYS}").get_text()
    assert said(language, "29 Tachwedd 2026", "29 November 2026") in about
    assert said(language, "nad ydynt wedi’u gwirio", "have not been checked") in about


def test_every_link_within_the_map_leads_somewhere(app: Flask, visit: Open, language: Language) -> None:
    page = visit("journeys.gaps", language)

    links = [str(link["href"]) for link in page.soup.select("main a[href^='#'], use[href^='#']")]
    assert len(links) > 22
    assert not [link for link in links if len(page.soup.select(f"[id='{link[1:]}']")) != 1]


def test_a_council_of_which_nobody_knows_anything_was_not_looked_for(
    app: Flask, visit: Open, language: Language
) -> None:
    withdraw(COUNCIL_LINKS, POWYS, reason=REASON, by="Alys")

    cells = cells_of(visit("journeys.gaps", language), POWYS)

    assert len(cells) == 7
    assert set(cells) == {said(language, "Heb chwilio", "Not looked for")}


def test_each_service_is_counted_out_of_all_the_councils(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()
    publish_links(POWYS, {SERVICE: IN_BOTH})

    page = visit("journeys.gaps", language, event=MOVING)

    wanted = said(
        language,
        "Ar gyfer 1 o’r 22 cyngor, daethom o hyd i dudalen yn y ddwy iaith.",
        "For 1 of 22 councils we found a page in both languages.",
    )
    assert wanted in page.one("#numbers").get_text()
    sentences = [each.get_text().split() for each in page.soup.select("#numbers p")]
    figures = [[int(word) for word in words if word.isdigit()] for words in sentences]
    assert sum(some[0] for some in figures) == 22
    assert {some[1] for some in figures} == {22}


def test_the_picture_shows_what_the_table_says(app: Flask, visit: Open, language: Language) -> None:
    page = visit("journeys.gaps", language)

    table = [str(cell["class"][-1]).removeprefix("gap--") for cell in page.soup.select(".gaps td")]
    drawing = page.one(".gap-picture svg")
    assert [str(use["href"]).removeprefix("#mark-") for use in drawing.select("use")] == table
    assert drawing["role"] == "img"
    assert page.one(f"#{drawing['aria-describedby']}").get_text(strip=True)
    assert [each.get_text() for each in drawing.select(".gap-picture__name")] == names_down(page)


def test_the_legend_has_every_state_in_words(app: Flask, visit: Open, language: Language) -> None:
    legend = visit("journeys.gaps", language).soup.select(".gap-legend li")

    assert [each.use["href"] for each in legend if each.use] == [f"#mark-{state}" for state in Found]
    assert all(each.get_text(strip=True) for each in legend)


def test_several_steps_that_need_one_service_are_one_column(app: Flask) -> None:
    found = gap_map(councils_in_order(Language.EN))

    admissions = next(each for each in found.services if each.code == "school-admissions")
    assert len(admissions.steps) == 4
    assert len({each.code for each in found.services}) == len(found.services) == 7


def test_steps_for_which_nobody_looked_stand_apart_under_their_life_event(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey(steps=[step("one", provider="council"), step("two"), step("three", provider="council")])

    page = visit("journeys.gaps", language, event=MOVING)

    apart = [each.get_text() for each in page.soup.select(".gap-apart ul a")]
    assert apart == [f"one {language}", f"three {language}"]
    assert not page.soup.select(".gaps")


def test_one_life_event_has_the_services_of_its_own_steps(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("journeys.gaps", language, event="having-a-baby")

    assert page.one("#event option[selected]")["value"] == "having-a-baby"
    across = [each.get_text() for each in page.soup.select(".gaps thead th")][1:]
    assert across == [said(language, "Cofrestru genedigaeth", "Register a birth")]


@pytest.mark.parametrize("event", ["mars", "<b>x</b>", "x" * 2000, "having-a-baby'--", "\u202e"])
def test_an_unknown_life_event_is_said_to_be_so_and_all_are_shown(
    app: Flask, visit: Open, language: Language, event: str
) -> None:
    page = visit("journeys.gaps", language, event=event)

    assert page.status == 200
    assert page.one("#notice-heading")
    assert len(page.soup.select(".gaps thead th")) == 8
    assert "<b>x</b>" not in page.html


def test_a_life_event_that_was_taken_down_is_not_on_the_map(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey(steps=[step("one", provider="council", service="rabbits")])
    assert len(visit("journeys.gaps", language).soup.select(".gaps thead th")) == 9

    withdraw(JOURNEY, MOVING, reason=REASON, by="Alys")

    assert len(visit("journeys.gaps", language).soup.select(".gaps thead th")) == 8


def test_a_service_that_has_no_name_yet_is_called_by_its_step(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey(steps=[step("one", provider="council", service="rabbits")])

    page = visit("journeys.gaps", language, event=MOVING)

    assert [each.get_text() for each in page.soup.select(".gaps thead th")][1:] == [f"one {language}"]


def test_the_questions_do_not_grow_with_councils_times_steps(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(endpoint: str) -> int:
        with counted() as made:
            visit(endpoint, language)
        return len(made)

    endpoints = ("journeys.gaps", "journeys.gaps_csv", "journeys.gaps_json")
    few = [asked(each) for each in endpoints]
    for number in range(30):
        make_council(number)
    publish_journey(steps=[step(f"s{n}", provider="council", service=f"service-{n}") for n in range(30)])

    assert [asked(each) for each in endpoints] == few
    assert len(names_down(visit("journeys.gaps", language))) == 52


def test_the_map_is_reached_from_the_overview_and_from_each_life_event(
    app: Flask, client: FlaskClient, visit: Open, language: Language
) -> None:
    words = said(language, "Pa dudalennau cynghorau y daethom o hyd iddynt", "Which councils’ pages we found")

    pages = [visit("journeys.index", language), visit("journeys.show", language, slug=SLUG[language])]

    addresses = [page.links[words] for page in pages]
    assert addresses[1] == f"{addresses[0]}?journey=when-someone-dies&event=when-someone-dies"
    assert client.get(addresses[1]).status_code == 200


def test_no_council_is_ranked(app: Flask, visit: Open, language: Language) -> None:
    first = visit("journeys.gaps", language)
    services = ("blue-badge", "planning", "register-birth")
    last = db.session.scalars(select(Council).order_by(Council.id.desc())).first()
    assert last is not None
    publish_links(last.key, dict.fromkeys(services, IN_BOTH))

    assert names_down(visit("journeys.gaps", language)) == names_down(first)
