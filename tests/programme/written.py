"""A project and two commitments, to publish with a change; and what they became."""

from copy import deepcopy
from typing import Any

from sqlalchemy import select

from service.db import db
from service.programme.kinds import COMMITMENT, PROJECT
from service.programme.models import Commitment, Project
from service.programme.queries import whole_commitment
from service.publishing.actions import publish

SOURCE, OTHER_SOURCE = "census-2021-population", "census-2021-ts033"  # the seed has them
SHARED, STRATEGY, POINT = "test-shared", "test-strategy", "test-point"
CARE = {"owner": {"cy": "Y tîm", "en": "The team"}, "checked_on": "2026-11-01", "review_on": "2027-05-01"}


def words(text: str) -> dict[str, str]:
    """Words that differ in the two languages."""
    return {"cy": f"{text} (cy)", "en": f"{text} (en)"}


PROJECT_WRITTEN: dict[str, Any] = {
    "slug": {"cy": "prawf-a-rennir", "en": SHARED},
    "title": words("Shared"),
    "sort": "shared-service",
    "what": words("What it is"),
    "councils": ["torfaen", "cardiff"],
    "partners": [words("Police"), words("Fire service")],
    "dates": words("Since 2011"),
    "began": 2011,
    "as_at": "2022-04",
    "sources": [SOURCE],
    **CARE,
}
STRATEGY_WRITTEN: dict[str, Any] = {
    "slug": {"cy": "strategaeth-prawf", "en": STRATEGY},
    "title": words("Strategy"),
    "family": "strategy",
    "council": "gwynedd",
    "standing": "adopted",
    "parties": [words("The council")],
    "promised": words("A plan"),
    "document": SOURCE,
    "made_on": "2023-11-07",
    "period": {"from": 2023, "to": 2028},
    "first_target": "2024-03",
    "themes": [words("Data")],
    **CARE,
}
POINT_WRITTEN: dict[str, Any] = {
    "slug": {"cy": "pwynt-prawf", "en": POINT},
    "title": words("Point"),
    "family": "concordat",
    "standing": "proposed",
    "parties": [words("Ministers"), words("Association")],
    "promised": words("Something"),
    "document": SOURCE,
    "would_count": words("A statement"),
    "review_months": 12,
    **CARE,
}
NOT_ASKED = {"on": "2025-01-01", "outcome": "not-asked", "text": words("Nobody asked")}
MET = {"on": "2025-11-28", "outcome": "met", "text": words("Seen"), "source": SOURCE}
LATER = {"target": "2025-03", "on": "2024-02", "reason": words("Money"), "source": SOURCE}


def publish_project(key: str = SHARED, **changes: Any) -> Project:
    """Publish that project, with some fields of its own; its row."""
    publish(PROJECT, key, {**deepcopy(PROJECT_WRITTEN), **changes}, by="Alys")
    return db.session.scalars(select(Project).where(Project.key == key)).one()


def publish_strategy(**changes: Any) -> Commitment:
    """Publish a council's strategy, with some fields of its own; its row."""
    return _published(STRATEGY, {**deepcopy(STRATEGY_WRITTEN), **changes})


def publish_point(**changes: Any) -> Commitment:
    """Publish a point of a concordat, with some fields of its own; its row."""
    return _published(POINT, {**deepcopy(POINT_WRITTEN), **changes})


def _published(key: str, given: dict[str, Any]) -> Commitment:
    publish(COMMITMENT, key, given, by="Alys")
    return whole_commitment(db.session.scalars(select(Commitment.id).where(Commitment.key == key)).one())
