"""The number of questions to the database does not depend on how many councils there are."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import insert, select

from service.councils.models import Council, Region
from service.db import db, now
from service.language.languages import Language
from service.programme.kinds import COMMITMENT
from service.progress.models import Indicator, Value
from service.publishing.actions import publish
from service.sources.models import Source
from tests.programme.written import LATER, STRATEGY_WRITTEN, publish_project
from tests.queries import counted
from tests.visits import Visit

MANY, MOST = 200, 8  # councils, and questions that one page asks
NOTES = {f"{name}_{each}": "" for name in ("note", "looked", "council_note") for each in Language}
UNSAID = {"standing": "confirmed", "as_at": "2021-03-21", **NOTES}
FORMS = ("name", "name_in", "name_to", "name_from", "name_and", "official_name", "official_in", "official_to")
CARDIFF: dict[str, Any] = {"slug": "population", "council": "cardiff"}
OF_ONE = {"progress.council", "progress.measures", "progress.figure"}  # pages that do not list the councils
PAGES: list[tuple[str, dict[str, Any]]] = [
    ("progress.index", {}),
    ("pages.home", {}),
    ("progress.council", {"slug": "cardiff"}),
    ("progress.measures", {}),
    ("progress.measure", {"slug": "population"}),
    ("progress.figure", {**CARDIFF, "number": 1}),
]


def synthetic_council(number: int) -> dict[str, object]:
    """One more row, as far from a real council as it can be."""
    words = {
        f"{form}_{each}": f"X{number:03}" for form in (*FORMS, "official_and", "website") for each in Language
    }
    slugs = {f"{name}_{each}": f"x{number:03}" for name in ("slug", "sort_key") for each in Language}
    care = {
        "owner_cy": "Neb",
        "owner_en": "Nobody",
        "checked_on": date(2026, 1, 1),
        "review_on": date(2027, 1, 1),
    }
    place = {"region": Region.MID, "tile_column": 0, "tile_row": 0, "search_names": f" x{number:03} "}
    codes = {"key": f"x{number:03}", "code": f"{number:03}", "ons_code": f"X{number:08}"}
    lists: dict[str, object] = {"website_sources": [], "sources": []}
    return {
        "edition": 1,
        "published_at": now(),
        "withdrawn": False,
        **words,
        **slugs,
        **care,
        **place,
        **codes,
        **lists,
    }


@pytest.fixture
def many_councils(app: Flask) -> None:
    """Many more councils than there are, each with every figure."""
    table = Council.metadata.tables[Council.__tablename__]
    db.session.execute(insert(table), [synthetic_council(number) for number in range(MANY)])
    ids = db.session.scalars(select(Council.id).where(Council.key.startswith("x"))).all()
    source = db.session.scalars(select(Source.id)).first()
    value = {"source_id": source, "number": 1, "state": "known", "amount": 1, "base": 2, **UNSAID}
    for indicator in db.session.scalars(select(Indicator.id)).all():
        rows = [
            {**value, "indicator_id": indicator, "council_id": each, "recorded_at": now()} for each in ids
        ]
        db.session.execute(insert(Value), rows)
    db.session.commit()


@pytest.mark.parametrize("endpoint, values", PAGES)
def test_a_page_asks_as_often_with_22_councils_as_with_many_more(
    visit: Callable[..., Visit], endpoint: str, values: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    with counted() as few:
        visit(endpoint, Language.EN, **values)
    request.getfixturevalue("many_councils")

    with counted() as many:
        page = visit(endpoint, Language.EN, **values)

    assert len(many) == len(few) > 0
    assert len(many) <= MOST
    assert endpoint in OF_ONE or "X199" in page.text


def test_a_council_asks_as_often_however_much_it_promised_and_does(
    app: Flask, visit: Callable[..., Visit]
) -> None:
    with counted() as few:
        visit("progress.council", Language.EN, slug="gwynedd")
    for number in range(5):
        slug = {"cy": f"p{number}", "en": f"p{number}"}
        publish_project(f"p{number}", slug=slug, councils=["gwynedd", "powys", "cardiff"])
        strategy = {**STRATEGY_WRITTEN, "slug": slug, "later_targets": [LATER]}
        publish(COMMITMENT, f"s{number}", strategy, by="Alys")

    with counted() as many:
        page = visit("progress.council", Language.EN, slug="gwynedd")

    assert len(many) == len(few) <= MOST
    assert len(page.soup.select(".strategy")) == 6
    assert len(page.soup.select(".works__one")) == 8
