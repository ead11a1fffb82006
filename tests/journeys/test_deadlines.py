"""Deadlines as they are published: each with a sourced start, and none counted from a death."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from service.db import db
from service.journeys.codes import Starts
from service.journeys.kinds import JOURNEY
from service.journeys.models import JourneyStep
from service.language.languages import Language
from service.publishing.actions import publish
from service.publishing.content import ContentError
from tests.journeys.dated import BORN, address
from tests.journeys.written import (
    DEATH,
    MOVING,
    MOVING_SLUG,
    SLUG,
    SOURCE,
    WORDS,
    journey,
    publish_journey,
    seeded,
    step,
)
from tests.visits import HAVING_A_BABY, Visit, said

Open = Callable[..., Visit]
FACT = {"text": {"cy": "O fewn deg diwrnod.", "en": "Within ten days."}, "source": SOURCE}
TEN_DAYS = {"days": 10, "starts": "birth", "source": SOURCE, "late": WORDS}


def test_only_a_life_event_with_a_deadline_has_the_page(app: Flask, visit: Open, language: Language) -> None:
    assert visit("journeys.dates", language, slug=SLUG[language]).status == 404
    assert visit("journeys.dates", language, slug=HAVING_A_BABY[language]).status == 200


def test_a_step_with_a_deadline_leads_to_the_page_and_others_do_not(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey(steps=[step("one", facts=[FACT], deadline=TEN_DAYS), step("two")])

    page = visit("journeys.show", language, slug=MOVING_SLUG[language])

    words = said(language, "Cyfrifo’r diwrnod olaf", "Work out the last day")
    assert words in page.one("#one").get_text()
    assert words not in page.one("#two").get_text()
    assert [url for name, url in page.links.items() if name.startswith(words)] == [
        address(language).replace(HAVING_A_BABY[language], MOVING_SLUG[language]) + f"?journey={MOVING}"
    ]


def test_a_life_event_with_several_deadlines_shows_the_soonest_first(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    month = {**TEN_DAYS, "days": 30}
    steps = [step("later", facts=[FACT], deadline=month), step("sooner", facts=[FACT], deadline=TEN_DAYS)]
    publish_journey(steps=steps)

    path = address(language).replace(HAVING_A_BABY[language], MOVING_SLUG[language])
    page = Visit(client.post(path, data=BORN))

    assert [each["id"] for each in page.soup.select(".last-day h2")] == ["sooner", "later"]


@pytest.mark.parametrize(
    "deadline, field",
    [
        ({**TEN_DAYS, "starts": "death"}, "steps.1.deadline.starts"),
        ({**TEN_DAYS, "days": 0}, "steps.1.deadline.days"),
        ({**TEN_DAYS, "source": "birth-powys"}, "steps.1.deadline.source"),
        ({**TEN_DAYS, "late": {"en": "English alone."}}, "steps.1.deadline.late"),
        ({"days": 10, "starts": "birth", "late": WORDS}, "steps.1.deadline.source"),
    ],
)
def test_a_deadline_without_a_sourced_start_is_refused(
    app: Flask, deadline: dict[str, Any], field: str
) -> None:
    with pytest.raises(ContentError) as refused:
        publish(JOURNEY, MOVING, journey(steps=[step("one", facts=[FACT], deadline=deadline)]), by="Alys")

    assert [problem.field for problem in refused.value.problems] == [field]


def test_nothing_is_counted_from_a_death(app: Flask) -> None:
    deadlines = select(JourneyStep.code, JourneyStep.days, JourneyStep.days_start)
    found = db.session.execute(deadlines.where(JourneyStep.days.is_not(None))).all()

    assert [tuple(each) for each in found] == [("register-birth", 42, Starts.BIRTH)]
    assert not [each for each in seeded(JOURNEY.code)[DEATH]["steps"] if "deadline" in each]
