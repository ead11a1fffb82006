"""The index made anew is the index as it was written with each publication."""

from typing import Any

from flask import Flask
from sqlalchemy import select, text

from service.db import db, rows, writing
from service.language.bilingual import Bilingual
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.publishing.queries import publication_count
from service.publishing.reindexing import rebuild_index, rebuild_index_if_outdated
from service.search.models import SearchRow, SearchWord
from tests.factories import make_page


def the_index() -> list[list[tuple[Any, ...]]]:
    return [
        [tuple(row) for row in rows(select(*model.__table__.c).order_by(*model.__table__.primary_key))]
        for model in (SearchRow, SearchWord)
    ]


def test_it_equals_what_was_written_little_by_little(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    publish(TEXT_PAGE, "test", make_page(title={"cy": "Arall", "en": "Another"}), by="Alys")
    publish(TEXT_PAGE, "gone", make_page(slug={"cy": "aeth", "en": "gone"}), by="Alys")
    withdraw(TEXT_PAGE, "gone", reason=Bilingual("Rheswm", "Reason"), by="Alys")
    before = the_index()

    rebuild_index()

    assert len(before[0]) > 400
    assert the_index() == before


def test_it_says_how_far_it_is_and_lets_pages_know(app: Flask) -> None:
    seen: list[tuple[int, int]] = []
    before = publication_count()

    count = rebuild_index(lambda done, of: seen.append((done, of)))

    assert seen == [(number, count) for number in range(1, count + 1)]
    assert publication_count() == before + 1


def test_it_is_made_anew_when_another_analyser_made_it_and_only_then(app: Flask) -> None:
    rebuild_index()
    while_current = rebuild_index_if_outdated()
    with writing() as session:
        session.execute(text("UPDATE search_index SET analyser = 'another'"))
        session.execute(text("DELETE FROM search_row"))

    assert (while_current, rebuild_index_if_outdated()) == (False, True)
    assert len(db.session.scalars(select(SearchRow.id)).all()) > 400
