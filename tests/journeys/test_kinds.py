"""Publishing life events: they reach standards and patterns, and what does not hold together is refused."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.db import db
from service.journeys.kinds import COUNCIL_LINKS, JOURNEY
from service.journeys.models import CouncilLink
from service.language.languages import Language
from service.publishing.actions import publish, withdraw
from service.publishing.content import ContentError
from service.publishing.queries import latest_edition
from tests.journeys.written import (
    MOVING,
    MOVING_SLUG,
    SOURCE,
    WORDS,
    journey,
    page_of,
    publish_journey,
    publish_links,
    seeded,
    step,
)
from tests.patterns.written import SLUG as PATTERN_SLUG, SWITCHING
from tests.standards.written import REASON, slug
from tests.visits import Visit, said

Open = Callable[..., Visit]
TO_STANDARD = [{"to": 9, "why": WORDS}]
TO_PATTERN = [{"to": SWITCHING, "why": WORDS}]


def leads_from(visit: Open, language: Language, endpoint: str, address: str, section: str) -> list[str]:
    page = visit(endpoint, language, slug=address)
    return [str(link["href"]) for link in page.soup.select(f"section[aria-labelledby={section}] a")]


def own_address(language: Language) -> str:
    start = said(language, "/cy/digwyddiadau-bywyd", "/en/life-events")
    return f"{start}/{MOVING_SLUG[language]}"


def test_a_life_event_and_a_standard_lead_to_each_other(app: Flask, visit: Open, language: Language) -> None:
    publish_journey(standards=TO_STANDARD)

    page = visit("journeys.show", language, slug=MOVING_SLUG[language])
    back = leads_from(visit, language, "standards.show", slug(9, language), "help-journey")
    assert any(f"{slug(9, language)}?journey=" in url for url in page.links.values())
    assert own_address(language) in back


def test_a_life_event_and_a_pattern_lead_to_each_other(app: Flask, visit: Open, language: Language) -> None:
    publish_journey(patterns=TO_PATTERN)

    page = visit("journeys.show", language, slug=MOVING_SLUG[language])
    back = leads_from(visit, language, "patterns.show", PATTERN_SLUG[language], "leading")
    assert any(f"{PATTERN_SLUG[language]}?journey=" in url for url in page.links.values())
    assert own_address(language) in back


def test_nothing_leads_to_a_life_event_that_was_taken_down(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey(standards=TO_STANDARD, patterns=TO_PATTERN)
    withdraw(JOURNEY, MOVING, reason=REASON, by="Alys")

    page = visit("journeys.show", language, slug=MOVING_SLUG[language])
    assert page.status == 410
    assert REASON.within(language) in page.text
    assert own_address(language) not in visit("journeys.index", language).html
    for endpoint, address, section in (
        ("standards.show", slug(9, language), "help-journey"),
        ("patterns.show", PATTERN_SLUG[language], "leading"),
    ):
        assert own_address(language) not in leads_from(visit, language, endpoint, address, section)


def test_a_step_keeps_its_code_when_the_steps_change_their_order(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey(steps=[step("one"), step("two", join="or"), step("three")])
    publish_journey(steps=[step("three"), step("four"), step("one")])

    page = visit("journeys.show", language, slug=MOVING_SLUG[language])

    assert [each["id"] for each in page.soup.select(".line__step")] == ["three", "four", "one"]


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"steps": []}, "steps"),
        ({"also_called": []}, "also_called"),
        ({"steps": [step("one"), step("one")]}, "steps.2.code"),
        ({"steps": [step("one", join="or")]}, "steps.1.join"),
        ({"steps": [step("one", welsh_source=SOURCE)]}, "steps.1.welsh"),
        ({"steps": [step("one", provider="army")]}, "steps.1.provider"),
        ({"steps": [step("one", condition={"cy": "Dim ond os oes angen."})]}, "steps.1.condition"),
        ({"standards": [*TO_STANDARD, *TO_STANDARD]}, "standards"),
        ({"patterns": [*TO_PATTERN, *TO_PATTERN]}, "patterns"),
        ({"first": {"en": "English alone."}}, "first"),
    ],
)
def test_what_does_not_hold_together_is_refused_whole(
    app: Flask, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(ContentError) as refused:
        publish(JOURNEY, MOVING, journey(**changes), by="Alys")

    assert [problem.field for problem in refused.value.problems] == [field]
    assert latest_edition(JOURNEY.code, MOVING) is None


def test_links_under_the_key_of_another_council_are_refused(app: Flask) -> None:
    with pytest.raises(ContentError, match="council"):
        publish(COUNCIL_LINKS, "gwynedd", seeded(COUNCIL_LINKS.code)["powys"], by="Alys")


def test_links_can_be_published_again_with_one_page_changed(app: Flask) -> None:
    publish_links("powys", {"blue-badge": {"cy": page_of("cy"), "en": page_of("en")}})
    publish_links("powys", {"blue-badge": {"cy": page_of("cy", fit="near"), "en": page_of("en")}})

    kept = db.session.query(CouncilLink).filter(CouncilLink.url.startswith("https://cyngor.example"))
    assert {each.language: str(each.fit) for each in kept} == {"cy": "near", "en": "exact"}


def test_every_council_has_links_and_none_is_of_a_page_that_nobody_should_see(app: Flask) -> None:
    links = seeded(COUNCIL_LINKS.code)
    urls = [
        page["url"] for each in links.values() for pages in each["links"].values() for page in pages.values()
    ]

    assert len(links) == 22
    assert urls
    assert not [url for url in urls if any(host in url for host in ("rhagolwg.", "cms.", "preview."))]
