"""What a life event says of a council's pages once their addresses were checked, and in which order."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from bs4.element import Tag
from flask import Flask

from service.councils.models import Council
from service.db import db
from service.language.languages import Language
from service.sources.link_check import keep
from service.sources.models import LinkStatus
from service.sources.visiting import Visited
from tests.journeys.written import MOVING_SLUG, SOURCE, page_of, publish_journey, publish_links, step
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
POWYS = "powys"
FIRST, SECOND = (datetime(2026, 11, day, 12, tzinfo=UTC) for day in (28, 29))
ROUTES = [{"way": "phone", "text": {"cy": "Ffoniwch.", "en": "Ring."}, "source": SOURCE}]
DEAD = {"cy": "Nid atebodd y dudalen hon", "en": "This page did not answer"}
GONE = {"cy": "Nid oedd tudalen yn y cyfeiriad hwn", "en": "There was no page at this address"}
WORKS = {"cy": "Roedd y dudalen hon yn gweithio", "en": "Seen working"}
UNSURE = {"cy": "ni allem ddweud a yw’n gweithio", "en": "we could not tell whether it works"}
UNCHECKED = {"cy": "heb ei wirio", "en": "not checked"}


def check(url: str, status: str) -> None:
    """Let an address have answered so on two days."""
    for moment in (FIRST, SECOND):
        with time_machine.travel(moment, tick=False):
            keep(url, Visited(LinkStatus(status)))


def own(language: str) -> str:
    return str(page_of(language)["url"])


def home_of_powys(language: Language) -> str:
    return db.session.query(Council).filter_by(key=POWYS).one().website.within(language)


def step_in_powys(visit: Open, language: Language, *spoken: str) -> Tag:
    """The step whose page the council has in those languages."""
    steps = [step("tell", provider="council", service="council-tax-move", routes=ROUTES), step("rest")]
    publish_journey(steps=steps)
    publish_links(POWYS, {"council-tax-move": {each: page_of(each) for each in spoken}})
    page = visit("journeys.in_council", language, slug=MOVING_SLUG[language], council=POWYS)
    assert page.status == 200
    return page.one("#tell")


def words_of(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize(
    "status, words",
    [("working", WORKS), ("redirected", WORKS), ("timeout", DEAD), ("gone", GONE), ("refused", UNSURE)],
)
def test_what_was_found_of_a_page_is_said_with_the_day(
    app: Flask, visit: Open, language: Language, status: str, words: dict[str, str]
) -> None:
    check(own("cy"), status)

    text = words_of(step_in_powys(visit, language, "cy"))

    assert words[language] in text
    assert said(language, "29 Tachwedd 2026", "29 November 2026") in text
    assert UNCHECKED[language] not in text


def test_a_page_that_was_checked_says_nothing_for_one_that_was_not(
    app: Flask, visit: Open, language: Language
) -> None:
    check(own("cy"), "working")

    text = words_of(step_in_powys(visit, language, "cy", "en"))

    assert in_order(text, WORKS[language], UNCHECKED[language])


def test_a_dead_page_comes_after_the_one_that_lives(app: Flask, visit: Open, language: Language) -> None:
    check(own("cy"), "timeout")
    check(own("en"), "working")

    found = step_in_powys(visit, language, "cy", "en")

    text = words_of(found)
    assert in_order(text, WORKS[language], DEAD[language])
    assert home_of_powys(language) not in {link["href"] for link in found.select(".at-council a")}


@pytest.mark.parametrize("status, words", [("timeout", DEAD), ("gone", GONE)])
def test_where_only_dead_pages_are_known_every_other_way_comes_first(
    app: Flask, visit: Open, language: Language, status: str, words: dict[str, str]
) -> None:
    check(own("cy"), status)

    found = step_in_powys(visit, language, "cy")

    addresses = [str(link["href"]) for link in found.select(".at-council a")]
    assert addresses == [home_of_powys(language), own("cy")]
    assert in_order(words_of(found), said(language, "Ffoniwch.", "Ring."), words[language])
    assert found.select_one(".at-council strong")


def test_a_page_that_lives_comes_before_the_other_ways(app: Flask, visit: Open, language: Language) -> None:
    text = words_of(step_in_powys(visit, language, "cy"))

    assert in_order(text, UNCHECKED[language], said(language, "Ffoniwch.", "Ring."))


@pytest.mark.parametrize("status, words", [("working", WORKS), ("gone", GONE)])
def test_what_was_found_of_the_home_page_is_said_where_it_is_shown(
    app: Flask, visit: Open, language: Language, status: str, words: dict[str, str]
) -> None:
    check(home_of_powys(language), status)

    assert words[language] in words_of(step_in_powys(visit, language))
    assert words[language] in visit("progress.council", language, slug=POWYS).one(".facts__seen").get_text()


def test_checks_cost_a_life_event_no_question(app: Flask, visit: Open, language: Language) -> None:
    def asked() -> int:
        with counted() as made:
            step_in_powys(visit, language, "cy", "en")
        return len(made)

    asked()  # publishes, which the second time changes nothing
    before = asked()
    for url in (own("cy"), own("en"), home_of_powys(language)):
        check(url, "timeout")

    assert asked() == before
