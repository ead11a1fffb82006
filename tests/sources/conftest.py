"""What tests of links stand on: an application with nothing published, on each database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from service.db import db
from tests.conftest import DATABASES, make_app
from tests.databases import close


@pytest.fixture(params=DATABASES)
def empty_app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application with nothing published, in which commands ask servers on loopback."""
    url = request.getfixturevalue("empty_postgres_url") if request.param == "postgresql" else None
    app = make_app(tmp_path, url, LINKS_MAY_BE_PRIVATE="yes")
    with app.app_context():
        yield app
        db.session.remove()
    close(app)
