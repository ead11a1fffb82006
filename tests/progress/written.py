"""A measure with answers in words and one with amounts, to publish with a change; and what they became."""

from copy import deepcopy
from typing import Any

from sqlalchemy import select

from service.cli import SEED
from service.councils.models import Council
from service.db import db
from service.progress.kind import INDICATOR
from service.progress.models import Indicator, Value
from service.progress.queries import values_of, values_once
from service.publishing.actions import publish
from service.publishing.content import plain
from service.publishing.seed_files import read_seed

SOURCE, OTHER_SOURCE = "census-2021-population", "census-2021-ts033"  # the seed has them
PLAN, COUNT = "test-plan", "test-count"
CARE = {"owner": {"cy": "Y tîm", "en": "The team"}, "checked_on": "2026-11-01", "review_on": "2027-05-01"}
NOTE = {"cy": "Nodyn byr.", "en": "A short note."}


def words(text: str) -> dict[str, str]:
    """Words that differ in the two languages."""
    return {"cy": f"{text} (cy)", "en": f"{text} (en)"}


BASIC: dict[str, Any] = {
    "measures": words("What is counted"),
    "method": words("How"),
    "group": "plans",
    "source": SOURCE,
    **CARE,
}
PLAN_WRITTEN: dict[str, Any] = {
    **BASIC,
    "slug": {"cy": "cynllun-prawf", "en": PLAN},
    "title": words("Plan"),
    "sequence": 1,
    "unit": "code",
    "codes": [
        {"code": "found", "tone": "yes", "word": {"cy": "Cafwyd cynllun", "en": "A plan was found"}},
        {"code": "ended", "tone": "ended", "word": {"cy": "Daeth i ben", "en": "It has ended"}},
    ],
    "values": {
        "cardiff": {"code": "found", "as_at": "2023-11", "note": NOTE},
        "gwynedd": {"code": "ended", "as_at": 2018, "standing": "reported", "source": OTHER_SOURCE},
        "powys": {"state": "not-found", "looked": NOTE},
    },
}
COUNT_WRITTEN: dict[str, Any] = {
    **BASIC,
    "slug": {"cy": "cyfrif-prawf", "en": COUNT},
    "title": words("Count"),
    "sequence": 2,
    "unit": "number",
    "values": {"cardiff": {"amount": 3, "as_at": "2023-11-07"}, "powys": {"amount": 0}},
}


def plan(**changes: Any) -> dict[str, Any]:
    """The measure with answers in words, with some fields of its own."""
    return {**deepcopy(PLAN_WRITTEN), **changes}


def plan_where(council: str, **changes: Any) -> dict[str, Any]:
    """The same with another value of one council."""
    values = {**PLAN_WRITTEN["values"], council: changes}
    return plan(values=values)


def publish_plan(**changes: Any) -> Indicator:
    """Publish the measure with answers in words; its row."""
    return _published(PLAN, plan(**changes))


def publish_count(**changes: Any) -> Indicator:
    """Publish the measure with amounts; its row."""
    return _published(COUNT, {**deepcopy(COUNT_WRITTEN), **changes})


def census(key: str, **values: Any) -> dict[str, Any]:
    """A measure of the seed's as it is written there, with other values of some councils."""
    found = {text.key: text for text in read_seed(SEED) if text.kind is INDICATOR}
    given: dict[str, Any] = plain(found[key].content)
    return {**given, "values": {**given["values"], **values}}


def publish_census(key: str, **values: Any) -> Indicator:
    """Publish that measure."""
    return _published(key, census(key, **values))


def _published(key: str, given: dict[str, Any]) -> Indicator:
    publish(INDICATOR, key, given, by="Alys")
    return db.session.scalars(select(Indicator).where(Indicator.key == key)).one()


def council_id(key: str) -> int:
    """The id of a council."""
    return db.session.scalars(select(Council.id).where(Council.key == key)).one()


def value_of(indicator: Indicator, council: str) -> Value:
    """The present value of a measure for a council."""
    return next(value for value in values_of(indicator.id) if value.council.key == council)


def history_of(indicator: Indicator, council: str) -> list[Value]:
    """Every value of a measure for a council, oldest first."""
    return values_once(indicator.id, council_id(council))[::-1]
