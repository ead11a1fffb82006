"""What somebody has ticked is in no log, in no cache of pages, and on no list of ours."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from service.journeys import step_views
from service.language.languages import Language
from service.web.page_cache import PageCache
from tests.asking import ask
from tests.databases import close
from tests.journeys.written import SLUG
from tools import serve

SECRET = "return-badge"
QUERY = f"done=funeral.{SECRET}.unknown-{SECRET}&edition=1&council=swansea"


@pytest.fixture
def site(make_seeded: Callable[..., Flask], tmp_path: Path) -> Iterator[Flask]:
    """The seeded site on SQLite with its page cache."""
    app = make_seeded(tmp_path, PAGE_CACHE_MEGABYTES=8)
    yield app
    close(app)


def sheet_of(language: Language) -> str:
    folder, page = {
        "cy": ("/cy/digwyddiadau-bywyd", "fy-nghamau"),
        "en": ("/en/life-events", "my-steps"),
    }[language]
    return f"{folder}/{SLUG[language]}/{page}"


def page_cache_of(app: Flask) -> PageCache:
    layer: Any = app.wsgi_app
    while not isinstance(layer, PageCache):
        layer = layer.application
    return layer


def test_the_page_cache_keeps_neither_the_sheet_nor_its_address(site: Flask, language: Language) -> None:
    cache = page_cache_of(site)
    ask(site, f"/{language}")

    answers = [ask(site, sheet_of(language), QUERY) for _ in range(2)]

    assert [answer.status for answer in answers] == [200, 200]
    assert not [answer for answer in answers if "ETag" in answer.headers]
    assert [key[2] for key in cache._pages] == [f"/{language}"]
    assert SECRET not in f"{list(cache._pages)} {list(cache._fillings)}"


@pytest.mark.parametrize(
    "fault, status",
    [
        (None, 200),
        (RuntimeError("a fault of ours"), 500),
        (OperationalError("SELECT 1", {}, ConnectionError("no database")), 503),
    ],
)
def test_no_log_has_what_was_ticked_whatever_goes_wrong(
    app: Flask,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    fault: Exception | None,
    status: int,
) -> None:
    def break_down(*_: object) -> NoReturn:
        assert fault is not None
        raise fault

    caplog.set_level(logging.DEBUG)
    if fault:
        monkeypatch.setattr(step_views, "progress_of", break_down)

    assert ask(app, sheet_of(Language.EN), QUERY).status == status
    assert bool(caplog.records) is bool(fault)
    assert SECRET not in caplog.text
    assert not [record for record in caplog.records if SECRET in str(vars(record))]


def test_the_server_writes_no_line_for_a_request() -> None:
    assert "log_access=False" in Path(serve.__file__).read_text(encoding="utf-8")


def test_search_engines_are_not_led_there(site: Flask) -> None:
    sitemap = ask(site, "/sitemap.xml").text

    assert SLUG["en"] in sitemap
    assert not [language for language in Language if sheet_of(language) in sitemap]
