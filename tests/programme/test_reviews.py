"""How a promise turned out, and when it should be looked at again."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from service.language.languages import Language
from service.programme.reviews import due_on, is_stale, outcome_of, overdue
from tests.programme.written import MET, NOT_ASKED, publish_point, publish_strategy
from tests.visits import said

MET_UNTIL = date(2026, 11, 28)  # a year after the review
DAY_AFTER = date(2026, 11, 29)


SEEN = "Wedi’i gyflawni, yn ôl yr hyn a welwyd ddiwethaf ar 28 Tachwedd 2025"
SINCE = f"{SEEN}; heb ei gadarnhau ers hynny.", "Met, as last seen on 28 November 2025; not confirmed since."
ASKED = (
    "Nid ydym wedi gofyn a gafodd ei gyflawni. Adolygiad diwethaf: 1 Ionawr 2026.",
    "We have not asked whether it was met. Last review: 1 January 2026.",
)


@pytest.mark.parametrize(
    "reviews, today, sentence",
    [
        ([], DAY_AFTER, ("Nid oes neb wedi adolygu hyn eto.", "Nobody has reviewed this yet.")),
        ([MET], MET_UNTIL, (f"{SEEN}.", "Met, as last seen on 28 November 2025.")),
        ([MET], DAY_AFTER, SINCE),
        ([MET, {**NOT_ASKED, "on": "2026-01-01"}], DAY_AFTER, ASKED),
    ],
)
def test_the_newest_review_is_said_with_its_day_and_goes_stale(
    app: Flask, language: Language, reviews: list[dict[str, Any]], today: date, sentence: tuple[str, str]
) -> None:
    point = publish_point(reviews=reviews)

    assert outcome_of(point, language, today) == said(language, *sentence)


@pytest.mark.parametrize("outcome", ["not-met", "not-known", "not-asked"])
def test_only_what_was_met_goes_stale(app: Flask, outcome: str) -> None:
    point = publish_point(reviews=[{**MET, "outcome": outcome}])

    assert not is_stale(point, date(2099, 1, 1))


def test_what_was_met_goes_stale_after_a_year_unless_it_says_otherwise(app: Flask) -> None:
    usual = publish_strategy(reviews=[MET])
    often = publish_point(reviews=[MET], review_months=1)

    assert not is_stale(usual, MET_UNTIL)
    assert is_stale(usual, DAY_AFTER)
    assert not is_stale(often, date(2025, 12, 28))
    assert is_stale(often, date(2025, 12, 29))


def test_a_review_is_overdue_from_the_day_after(app: Flask, language: Language) -> None:
    point = publish_point(reviews=[MET])

    assert due_on(point) == MET_UNTIL
    assert overdue(point, language, MET_UNTIL) == ""
    late = (
        "Dylai’r adolygiad nesaf fod wedi digwydd erbyn 28 Tachwedd 2026.",
        "The next review was due on 28 November 2026.",
    )
    assert overdue(point, language, DAY_AFTER) == said(language, *late)


def test_what_was_never_reviewed_is_due_so_long_after_it_was_published(app: Flask) -> None:
    point = publish_point()

    due = due_on(point)
    assert due is not None
    assert due > point.published_at.date()


def test_what_nobody_said_how_often_to_review_is_never_overdue(app: Flask) -> None:
    strategy = publish_strategy()

    assert due_on(strategy) is None
    assert overdue(strategy, Language.EN, date(2099, 1, 1)) == ""
