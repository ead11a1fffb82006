"""Publications for later: both languages at one moment, once, whoever notices first."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from service.db import now
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish
from service.publishing.content import ContentError
from service.publishing.errors import NotInTheFutureError
from service.publishing.queries import latest_edition, publication_count, scheduled
from service.publishing.scheduling import look_and_release, release_due, schedule
from tests.factories import make_page

TOMORROW = timedelta(days=1)


def test_a_scheduled_text_appears_in_both_languages_when_it_is_due(app: Flask) -> None:
    schedule(TEXT_PAGE, "test", make_page(), at=now() + TOMORROW, by="Alys")

    early = look_and_release()
    with time_machine.travel(now() + 2 * TOMORROW, tick=False):
        late = look_and_release()

    edition = latest_edition("page", "test")
    assert late == early + 1 == publication_count()
    assert edition is not None
    assert (edition.title.cy, edition.title.en, edition.published_by) == (
        "Tudalen brawf",
        "Test page",
        "Alys",
    )
    assert edition.note.en == "Published as planned."
    assert not scheduled()


def test_it_is_released_once_however_often_one_looks(app: Flask) -> None:
    schedule(TEXT_PAGE, "test", make_page(), at=now() + TOMORROW, by="Alys")

    with time_machine.travel(now() + 2 * TOMORROW, tick=False):
        released = [release_due(), release_due()]

    assert released == [1, 0]


def test_an_incomplete_text_or_a_moment_gone_is_refused_at_once(app: Flask) -> None:
    with pytest.raises(ContentError):
        schedule(TEXT_PAGE, "test", make_page(title={"cy": "Teitl"}), at=now() + TOMORROW, by="Alys")
    with pytest.raises(NotInTheFutureError):
        schedule(TEXT_PAGE, "test", make_page(), at=now(), by="Alys")


def test_what_cannot_be_released_waits_for_the_team_and_blocks_nobody(app: Flask) -> None:
    schedule(TEXT_PAGE, "late", make_page(), at=now() + TOMORROW, by="Alys")
    schedule(
        TEXT_PAGE,
        "fine",
        make_page(slug={"cy": "iawn", "en": "fine"}),
        at=now() + TOMORROW + timedelta(seconds=1),
        by="Alys",
    )
    publish(TEXT_PAGE, "test", make_page(), by="Beca")

    with time_machine.travel(now() + 2 * TOMORROW, tick=False):
        release_due()

    (waiting,) = scheduled()
    assert (waiting.key, waiting.problem) == ("late", "another page has the slug 'prawf' in cy")
    assert latest_edition("page", "fine") is not None
    assert latest_edition("page", "late") is None
