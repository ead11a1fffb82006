"""Searches that found nothing are counted, and nothing personal is kept."""

import time
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, text

from service import create_app
from service.db import db, now, writing
from service.language.languages import Language
from service.search import misses as module
from service.search.misses import Misses, kept_words, misses
from service.search.models import SearchMiss
from service.search.queries import searches_without_results
from tests.asking import ask
from tests.conftest import ADDRESS, make_app
from tests.databases import close
from tests.queries import counted


def counted_misses() -> dict[tuple[str, str], int]:
    return {(each.language, each.words): each.times for each in db.session.scalars(select(SearchMiss))}


def test_the_same_words_are_counted_together_by_language(app: Flask) -> None:
    for written in ("Dŵr Glân", "dwr  glan!"):
        misses().count(written, Language.CY)
    misses().write()
    misses().count("dŵr glân", Language.CY)
    misses().count("dwr glan", Language.EN)
    misses().write()

    assert counted_misses() == {("cy", "dwr glan"): 3, ("en", "dwr glan"): 1}
    assert [each.times for each in searches_without_results(now().date())] == [3, 1]


@pytest.mark.parametrize(
    "typed",
    [
        *[
            "alys@example.org",
            "alys＠example.org",
            "02920 123456",
            "029 2012 3456",
            "+44 (0)7700 900 123",
            "07700·900·123",
            "٠٧٧٠٠٩٠٠١٢٣",
            "AB 12 34 56 C",
            "ab123456c",
            "AB-12-34-56-C",
            "CF10 4UW",
            "CF10-4UW",
            "LL5 7AB",
            "my cf104uw bins",
        ],
        *["12345", "", "?!", "word " * 20, "CR-12345", "PCN 1 2 3 4 5", "ref/2026/0012"],
    ],
)
def test_what_may_be_somebody_s_own_is_not_kept(typed: str) -> None:
    assert kept_words(typed) is None


@pytest.mark.parametrize("typed", ["council tax 2026", "22 councils", "w06 codes", "a470", "wcag 2 2 aa"])
def test_other_words_are_kept(typed: str) -> None:
    assert kept_words(typed) == typed


def test_counting_asks_the_database_nothing(app: Flask) -> None:
    with counted() as made:
        misses().count("unicorn", Language.EN)

    assert made == []
    assert misses().write() == 1


def test_they_are_written_without_a_page_cache_too(tmp_path: Path) -> None:
    make_app(tmp_path)
    served = create_app({"SAFON_INSTANCE": tmp_path, "PUBLIC_URL": ADDRESS, "PAGE_CACHE_MEGABYTES": 0})

    ask(served, "/en/search", "q=unicorn")

    with served.app_context():
        until = time.monotonic() + 5
        while not (written := counted_misses()) and time.monotonic() < until:
            db.session.rollback()
            time.sleep(0.05)
    close(served)
    assert written == {("en", "unicorn"): 1}


def test_a_failure_is_logged_and_nobody_is_troubled(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    with writing() as session:
        session.execute(text("ALTER TABLE search_miss RENAME TO elsewhere"))
    misses().count("unicorn", Language.EN)

    assert misses().write() == 0
    assert "could not be counted" in caplog.text


def test_neither_memory_nor_table_grows_without_end(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_HELD", 5)
    monkeypatch.setattr(module, "MOST_A_DAY", 7)
    several = Misses()
    for first in ("a", "b"):
        for second in "cdefgh":
            several.count(f"{first} {second}", Language.EN)
        several.write()

    assert len(counted_misses()) == 7


def test_what_is_older_than_a_year_goes(app: Flask) -> None:
    with writing() as session:
        old = now().date() - timedelta(days=366)
        session.add(SearchMiss(day=old, language="en", words="old", times=1))
    misses().count("new", Language.EN)
    misses().write()

    assert counted_misses() == {("en", "new"): 1}
