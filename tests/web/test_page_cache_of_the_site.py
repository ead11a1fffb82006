"""The page cache in front of the real site: publications, other processes, and a database that goes away."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish
from tests.asking import Answer, ask
from tests.conftest import make_app
from tests.databases import close
from tests.factories import make_page

STALE = "safon; hit; detail=stale"
PAGES = ["/", "/cy", "/en/councils/cardiff", "/cy/cynghorau", "/sitemap.xml"]


@pytest.fixture
def site(make_seeded: Callable[..., Flask], tmp_path: Path) -> Iterator[Flask]:
    """The seeded site on SQLite with its page cache."""
    app = make_seeded(tmp_path, PAGE_CACHE_MEGABYTES=8)
    yield app
    close(app)


def published(app: Flask, title: str) -> None:
    words = {"cy": f"{title} yn Gymraeg", "en": f"{title} in English"}
    with app.app_context():
        publish(TEXT_PAGE, "test", make_page(title=words), by="Alys")


def until(app: Flask, path: str, *, stale: bool, within: float = 1.5) -> Answer:
    """The answer as soon as it is marked as wished, or the last before time is up."""
    deadline = time.monotonic() + within
    while True:
        answer = ask(app, path)
        if (answer.headers.get("Cache-Status") == STALE) is stale or time.monotonic() > deadline:
            return answer
        time.sleep(0.05)


def hidden(folder: Path) -> dict[Path, Path]:
    """Take the database away; where its files were and are."""
    moved = {path: path.with_name(f"away-{path.name}") for path in folder.glob("safon.sqlite3*")}
    for path, away in moved.items():
        path.rename(away)
    (folder / "safon.sqlite3").mkdir()
    return moved


def shown_again(folder: Path, moved: dict[Path, Path]) -> None:
    (folder / "safon.sqlite3").rmdir()
    for path, away in moved.items():
        away.rename(path)


def test_an_editor_sees_a_publication_on_the_very_next_request(site: Flask, language: Language) -> None:
    path = {"cy": "/cy/prawf", "en": "/en/test"}[language]
    published(site, "First")
    assert "First" in ask(site, path).text

    published(site, "Second")

    assert "Second" in ask(site, path).text


def test_a_publication_by_another_process_is_seen(site: Flask, tmp_path: Path) -> None:
    other = make_app(tmp_path)
    published(site, "First")
    ask(site, "/en/test")

    published(other, "Second")
    time.sleep(1.2)

    assert "Second" in ask(site, "/en/test").text
    assert "/cy/prawf" in ask(site, "/sitemap.xml").text


def test_a_page_is_the_same_from_the_cache_as_without(site: Flask) -> None:
    for path in PAGES:
        first, second = ask(site, path), ask(site, path)

        assert (first.body, first.headers) == (second.body, second.headers)
        assert "ETag" in first.headers


@pytest.mark.parametrize(
    "path", ["/en/nothing", "/en/contact/message", "/healthz", "/EN/", "/en/history/x/y"]
)
def test_other_answers_have_no_tag(site: Flask, path: str) -> None:
    assert "ETag" not in ask(site, path).headers


def test_the_form_is_signed_anew_for_each_reader(site: Flask) -> None:
    first, second = (ask(site, "/en/contact/message").text for _ in range(2))

    assert first != second


def test_while_the_database_is_away_kept_pages_say_so_and_recover(site: Flask, tmp_path: Path) -> None:
    before = {path: ask(site, path).body for path in PAGES}
    close(site)
    moved = hidden(tmp_path)

    until(site, "/cy", stale=True)
    away = {path: ask(site, path) for path in PAGES}
    unseen = ask(site, "/en/councils/swansea")
    form = ask(site, "/cy/cysylltu/neges")
    shown_again(tmp_path, moved)
    back = until(site, "/cy", stale=False)

    assert {path: answer.body for path, answer in away.items()} == before
    assert {answer.headers.get("Cache-Status") for answer in away.values()} == {STALE}
    assert (unseen.status, unseen.headers["Retry-After"], unseen.headers["Cache-Control"]) == (
        503,
        "30",
        "no-store",
    )
    assert form.status == 200
    assert (back.status, back.headers.get("Cache-Status")) == (200, None)
    assert ask(site, "/en/councils/swansea").status == 200


def test_a_page_grown_old_is_better_than_none(site: Flask, tmp_path: Path) -> None:
    ask(site, "/en/councils")
    close(site)
    moved = hidden(tmp_path)
    published_number = site.extensions["safon-publication-signal"].number

    site.extensions["safon-publication-signal"].raise_to(published_number + 1)
    answer = ask(site, "/en/councils")
    shown_again(tmp_path, moved)

    assert (answer.status, answer.headers["Cache-Status"]) == (200, STALE)
