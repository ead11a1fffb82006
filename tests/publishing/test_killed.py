"""A process that is killed while it publishes leaves all of the publication, or none of it."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from service.db import db
from service.pages.models import Section, TextPage
from service.publishing.models import ChangeEvent, Edition, OldAddress, Publication
from tests.conftest import DATABASES, make_app
from tests.databases import close

ROOT = Path(__file__).resolve().parents[2]
# Publishes once whole, then publishes a new wording and kills itself right after its nth statement,
# or right before or right after it commits.
PUBLISHER = dedent(
    """
    import os, signal, sys
    from sqlalchemy import event
    from service import create_app
    from service.db import db
    from service.pages.kind import TEXT_PAGE
    from service.publishing.actions import publish
    from tests.factories import make_page

    statements = 0

    def die(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    def count(*_):
        global statements
        statements += 1
        if statements == last:
            die()

    app = create_app()
    with app.app_context():
        publish(TEXT_PAGE, "test", make_page(), by="Alys")
        moment = sys.argv[1]
        last = int(moment) if moment.isdigit() else 0
        if moment == "before-commit":
            event.listen(db.engine, "commit", die)
        elif moment.isdigit():
            event.listen(db.engine, "after_cursor_execute", count)
        publish(TEXT_PAGE, "test", make_page(slug={"cy": "newydd", "en": "new"}), by="Beca")
        print(statements)
        if moment == "after-commit":
            die()
    """
)


def publish_and_die(app: Flask, folder: Path, url: str | None, moment: str) -> int:
    """How the publishing process ended."""
    given = {"SAFON_INSTANCE": str(folder), "PUBLIC_URL": "https://safon.example", "DATABASE_URL": url or ""}
    ended = subprocess.run(
        [sys.executable, "-c", PUBLISHER, moment], cwd=ROOT, env={**os.environ, **given}, check=False
    )
    return ended.returncode


def left_behind() -> dict[str, Any]:
    """What is in the database of the text that was being published."""
    counted = {
        table.__tablename__: db.session.scalar(select(func.count()).select_from(table))
        for table in (TextPage, Section, Edition, ChangeEvent, OldAddress)
    }
    slug = db.session.scalars(select(TextPage)).one().slug.en
    return {**counted, "slug": slug, "number": db.session.scalar(select(Publication.number))}


WHOLE = {"text_page": 1, "text_page_section": 1}
NOTHING_NEW = {**WHOLE, "edition": 1, "change_event": 1, "old_address": 0, "slug": "test", "number": 1}
ALL_OF_IT = {**WHOLE, "edition": 2, "change_event": 2, "old_address": 2, "slug": "new", "number": 2}


@pytest.mark.parametrize("database", DATABASES)
@pytest.mark.parametrize("moment", ["1", "10", "19", "before-commit", "after-commit"])
def test_a_kill_leaves_all_or_nothing(
    database: str, moment: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("empty_postgres_url") if database == "postgresql" else None
    app = make_app(tmp_path, url)

    ended = publish_and_die(app, tmp_path, url, moment)

    with app.app_context():
        found = left_behind()
    close(app)
    assert ended == -signal.SIGKILL
    assert found == (ALL_OF_IT if moment == "after-commit" else NOTHING_NEW)
