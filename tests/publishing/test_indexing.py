"""What is published can be found, what was taken down or only drafted cannot."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import select

from service.councils.kind import COUNCIL
from service.db import db, now
from service.language.bilingual import Bilingual
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.publishing.kinds import kind_called
from service.publishing.queries import latest_edition
from service.publishing.scheduling import schedule
from service.search.models import SearchRow
from service.standards.kinds import FRAMEWORK
from tests.factories import make_page


def row_of(key: str) -> SearchRow | None:
    db.session.expire_all()
    return db.session.scalar(select(SearchRow).where(SearchRow.key == key))


def test_a_page_is_in_the_index_as_soon_as_it_is_published(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")

    row = row_of("text:test")
    assert row is not None
    assert (row.title, row.url) == (
        Bilingual("Tudalen brawf", "Test page"),
        Bilingual("/cy/prawf", "/en/test"),
    )


def test_a_page_that_was_taken_down_leaves_the_index_in_both_languages(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")

    withdraw(TEXT_PAGE, "test", reason=Bilingual("Rheswm", "Reason"), by="Alys")

    assert row_of("text:test") is None


def test_what_waits_for_its_moment_is_not_in_the_index(app: Flask) -> None:
    schedule(TEXT_PAGE, "test", make_page(), at=now() + timedelta(days=1), by="Alys", note=None)

    assert row_of("text:test") is None


def test_guidance_is_found_by_the_title_of_the_latest_wording(app: Flask) -> None:
    kind = kind_called("standard-set")
    keys = select(kind.model.key).order_by(kind.model.sequence.desc())
    key = db.session.scalars(keys.limit(1)).one()
    edition = latest_edition(kind.code, key)
    assert edition is not None
    given = {**edition.content, "groups": [dict(group) for group in edition.content["groups"]]}
    first = given["groups"][0]["standards"][0]
    given["groups"][0]["standards"] = [
        {**first, "title": {"cy": "Teitl newydd", "en": "A new title"}},
        *given["groups"][0]["standards"][1:],
    ]

    publish(kind, key, given, by="Alys")

    guided = SearchRow.kind == "guidance", SearchRow.standard == first["number"]
    titles = select(SearchRow.title).where(*guided).order_by(SearchRow.id)
    assert db.session.scalars(titles).all() == [
        Bilingual("Teitl newydd", "A new title"),
        Bilingual("Rhestr wirio: Teitl newydd", "Checklist: A new title"),
    ]


def test_a_figure_follows_the_name_of_its_council_and_goes_with_it(app: Flask) -> None:
    edition = latest_edition("council", "cardiff")
    assert edition is not None
    named = {"cy": "Cyngor Caer", "en": "Caer Council"}

    publish(COUNCIL, "cardiff", {**edition.content, "official_name": named}, by="Alys")

    row = row_of("figure:population:CRF")
    assert row is not None
    assert row.title.en == "Caer Council: Population"

    withdraw(COUNCIL, "cardiff", reason=Bilingual("Rheswm", "Reason"), by="Alys")

    assert row_of("figure:population:CRF") is None


def test_what_no_row_makes_follows_what_it_says(app: Flask) -> None:
    edition = latest_edition("framework", "wellbeing-goals")
    assert edition is not None
    renamed = {**edition.content, "title": {"cy": "Xyloffon", "en": "Xylophone"}}
    before = row_of("overview:pages.home")

    publish(FRAMEWORK, "wellbeing-goals", renamed, by="Alys")

    row, home = row_of("overview:standards.background"), row_of("overview:pages.home")
    assert row is not None
    assert "Xyloffon" in row.body_cy
    assert before is not None
    assert home is not None
    assert home.published_at == before.published_at
