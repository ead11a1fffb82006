"""Publishing projects and commitments: what was said stays, and what does not hold together is refused."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from service.db import db
from service.language.bilingual import NOTHING
from service.programme.kinds import COMMITMENT, PROJECT
from service.publishing.actions import publish, rebuild, withdraw
from service.publishing.content import ContentError
from service.publishing.queries import latest_edition
from tests.programme.written import (
    LATER,
    MET,
    NOT_ASKED,
    POINT,
    POINT_WRITTEN,
    PROJECT_WRITTEN,
    SHARED,
    SOURCE,
    STRATEGY,
    STRATEGY_WRITTEN,
    publish_point,
    publish_project,
    publish_strategy,
    words,
)
from tests.standards.written import REASON


def refused(kind: Any, key: str, given: dict[str, Any]) -> list[str]:
    with pytest.raises(ContentError) as error:
        publish(kind, key, given, by="Alys")
    return [problem.field for problem in error.value.problems]


def test_a_project_is_kept_with_its_councils_and_partners_in_order(app: Flask) -> None:
    project = publish_project()

    assert [each.position for each in project.taking_part] == [1, 2]
    assert project.partner_names.en == "Police (en)\nFire service (en)"
    assert (project.began, project.ended, project.as_at, project.all_councils) == (
        "2011",
        None,
        "2022-04",
        False,
    )


def test_a_project_can_change_its_councils(app: Flask) -> None:
    publish_project()

    project = publish_project(councils=["cardiff", "powys"], partners=[])

    assert len(project.taking_part) == 2
    assert project.partner_names == NOTHING


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"councils": ["atlantis"]}, "councils"),
        ({"councils": ["cardiff", "cardiff"]}, "councils"),
        ({"sources": []}, "sources"),
        ({"sources": ["nowhere"]}, "sources"),
        ({"sort": "miracle"}, "sort"),
        ({"began": "2020", "ended": "2019-12"}, "ended"),
        ({"began": "soon"}, "began"),
        ({"all_councils": "yes"}, "all_councils"),
        ({"what": {"en": "English alone."}}, "what"),
    ],
)
def test_a_project_that_does_not_hold_together_is_refused(
    app: Flask, changes: dict[str, Any], field: str
) -> None:
    assert refused(PROJECT, SHARED, {**PROJECT_WRITTEN, **changes}) == [field]
    assert latest_edition(PROJECT.code, SHARED) is None


def test_a_project_can_end_in_the_year_or_the_month_in_which_it_began(app: Flask) -> None:
    assert publish_project(began="2020-05", ended=2020).ended == "2020"


def test_a_commitment_is_kept_with_all_that_is_known_of_it(app: Flask) -> None:
    strategy = publish_strategy(later_targets=[LATER], exact={"language": "en", "words": "We will."})

    assert strategy.by_council is not None
    assert (strategy.by_council.key, strategy.written_in.key) == ("gwynedd", SOURCE)
    assert (strategy.period_from, strategy.period_to, strategy.first_target) == ("2023", "2028", "2024-03")
    assert [(each.target, each.set_on, each.source.key) for each in strategy.targets] == [
        ("2025-03", "2024-02", SOURCE)
    ]
    assert (strategy.exact_words, strategy.exact_language) == ("We will.", "en")
    assert str(strategy.promised_html.cy) == "<p>A plan (cy)</p>"
    assert not strategy.evidence_html


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"council": "atlantis"}, "council"),
        ({"parties": []}, "parties"),
        ({"document": "nowhere"}, "document"),
        ({"standing": "certain"}, "standing"),
        ({"exact": {"words": "We will."}}, "exact.language"),
        ({"period": {"from": "2028", "to": "2023"}}, "period.to"),
        ({"first_target": None, "later_targets": [LATER]}, "first_target"),
        ({"later_targets": [{**LATER, "source": "nowhere"}]}, "later_targets.1.source"),
        ({"review_months": 0}, "review_months"),
        ({"reviews": [{**MET, "source": None}]}, "reviews.1.source"),
        ({"reviews": [{**MET, "outcome": "partly-met", "source": None}]}, "reviews.1.source"),
        ({"reviews": [{**MET, "source": "nowhere"}]}, "reviews.1.source"),
        ({"reviews": [MET, NOT_ASKED]}, "reviews.2.on"),
        ({"reviews": [{**NOT_ASKED, "outcome": "fine"}]}, "reviews.1.outcome"),
    ],
)
def test_a_commitment_that_does_not_hold_together_is_refused(
    app: Flask, changes: dict[str, Any], field: str
) -> None:
    assert refused(COMMITMENT, STRATEGY, {**STRATEGY_WRITTEN, **changes}) == [field]
    assert latest_edition(COMMITMENT.code, STRATEGY) is None


@pytest.mark.parametrize(
    "changes, field", [({"council": "cardiff"}, "council"), ({"would_count": None}, "would_count")]
)
def test_a_concordat_is_no_councils_promise_and_says_what_would_count(
    app: Flask, changes: dict[str, Any], field: str
) -> None:
    assert refused(COMMITMENT, POINT, {**POINT_WRITTEN, **changes}) == [field]


@pytest.mark.parametrize("target", ["2024-04", "2024", None])
def test_a_first_target_is_never_edited(app: Flask, target: str | None) -> None:
    publish_strategy()

    assert refused(COMMITMENT, STRATEGY, {**STRATEGY_WRITTEN, "first_target": target}) == ["first_target"]


def test_a_first_target_is_not_edited_by_taking_the_page_down_and_publishing_it_again(app: Flask) -> None:
    publish_strategy()
    withdraw(COMMITMENT, STRATEGY, reason=REASON, by="Alys")

    assert refused(COMMITMENT, STRATEGY, {**STRATEGY_WRITTEN, "first_target": None}) == ["first_target"]


@pytest.mark.parametrize("value", ["'2099'", "NULL"])
def test_the_database_keeps_a_first_target(app: Flask, value: str) -> None:
    publish_strategy()

    with pytest.raises(DBAPIError, match="first_target is kept for ever"), db.session.begin_nested():
        db.session.execute(text(f"UPDATE commitment SET first_target = {value}"))


def test_a_first_target_can_be_added_and_later_ones_follow(app: Flask) -> None:
    publish_strategy(first_target=None)

    strategy = publish_strategy(first_target="2024", later_targets=[LATER])

    assert (strategy.first_target, [each.target for each in strategy.targets]) == ("2024", ["2025-03"])


@pytest.mark.parametrize(
    "reviews",
    [[], [{**NOT_ASKED, "outcome": "not-met"}], [{**NOT_ASKED, "text": words("Else")}], [MET, NOT_ASKED]],
)
def test_a_review_is_neither_dropped_nor_changed(app: Flask, reviews: list[dict[str, Any]]) -> None:
    publish_point(reviews=[NOT_ASKED])

    assert "reviews" in refused(COMMITMENT, POINT, {**POINT_WRITTEN, "reviews": reviews})


def test_a_review_follows_the_one_before(app: Flask) -> None:
    publish_point(reviews=[NOT_ASKED])

    point = publish_point(reviews=[NOT_ASKED, MET])

    assert [str(each.outcome) for each in point.looks] == ["not-asked", "met"]


@pytest.mark.parametrize("outcome", ["met", "partly-met"])
def test_the_database_refuses_that_something_was_met_without_evidence(app: Flask, outcome: str) -> None:
    publish_point(reviews=[NOT_ASKED])

    with pytest.raises(DBAPIError), db.session.begin_nested():
        db.session.execute(text(f"UPDATE commitment_review SET outcome = '{outcome}'"))


def test_the_database_keeps_exact_words_only_with_their_language(app: Flask) -> None:
    publish_strategy()

    with pytest.raises(DBAPIError), db.session.begin_nested():
        db.session.execute(text("UPDATE commitment SET exact_words = 'We will.'"))


def test_rebuilding_leaves_everything_as_it_was(app: Flask) -> None:
    publish_point(reviews=[NOT_ASKED, MET])
    publish_strategy(later_targets=[LATER])

    assert rebuild(COMMITMENT) >= 2
    assert len(publish_point(reviews=[NOT_ASKED, MET]).looks) == 2


def test_what_names_no_optional_words_has_none_in_either_language(app: Flask) -> None:
    publish_strategy()

    with pytest.raises(DBAPIError), db.session.begin_nested():
        db.session.execute(text("UPDATE commitment SET decided_by_cy = 'Cabinet'"))
