"""Publishing figures: a newer value follows the older one, which stays."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from service.councils.models import Council
from service.db import db
from service.language.bilingual import NOTHING, Bilingual
from service.progress.codes import Standing, State
from service.progress.kind import INDICATOR
from service.progress.models import Indicator, Value
from service.progress.queries import amounts_by_council
from service.publishing.actions import publish, rebuild, withdraw
from service.publishing.content import ContentError
from service.publishing.queries import latest_edition
from tests.progress.written import (
    NOTE,
    OTHER_SOURCE,
    PLAN,
    SOURCE,
    history_of,
    plan,
    plan_where,
    publish_census,
    publish_count,
    publish_plan,
    value_of,
)


def values_of(key: str) -> list[int | None]:
    found = (
        select(Value.amount)
        .join(Council, Council.id == Value.council_id)
        .join(Indicator, Indicator.id == Value.indicator_id)
        .where(Council.key == key, Indicator.key == "population")
        .order_by(Value.number)
    )
    return list(db.session.scalars(found))


def test_a_changed_figure_is_added_and_the_older_one_is_kept(app: Flask) -> None:
    publish_census("population", cardiff={"amount": 400_000})

    assert values_of("cardiff") == [362_312, 400_000]
    assert values_of("swansea") == [238_489]


def test_the_newest_value_is_the_one_that_counts(app: Flask) -> None:
    publish_census("population", cardiff={"amount": 400_000})
    cardiff = db.session.scalars(select(Council.id).where(Council.key == "cardiff")).one()

    shown = amounts_by_council("population")["population"]

    assert shown[cardiff].amount == 400_000
    assert len(shown) == 22


def test_rebuilding_adds_no_values(app: Flask) -> None:
    before = db.session.scalar(select(func.count(Value.id)))

    rebuild(INDICATOR)

    assert db.session.scalar(select(func.count(Value.id))) == before


def test_a_withdrawn_measure_is_shown_nowhere(app: Flask) -> None:
    withdraw(INDICATOR, "population", reason=Bilingual("Hen", "Old"), by="Alys")

    assert amounts_by_council("population") == {"population": {}}


def test_publishing_the_same_again_adds_no_value(app: Flask) -> None:
    indicator = publish_plan()

    publish_plan(title={"cy": "Enw arall", "en": "Another name"})

    assert [value.number for value in history_of(indicator, "cardiff")] == [1]


def test_a_change_adds_one_value_with_the_next_number_and_leaves_the_first(app: Flask) -> None:
    indicator = publish_plan()

    publish_plan(values=plan_where("cardiff", code="ended", as_at="2024")["values"])

    first, second = history_of(indicator, "cardiff")
    assert (first.number, first.code, first.as_at, first.note.en) == (1, "found", "2023-11", "A short note.")
    assert (second.number, second.code, second.as_at, second.note) == (2, "ended", "2024", NOTHING)
    assert len(history_of(indicator, "gwynedd")) == 1


def test_a_council_that_is_left_out_is_one_that_nobody_looked_for(app: Flask) -> None:
    indicator = publish_plan()

    publish_plan(values={"powys": {"code": "found"}})

    assert value_of(indicator, "swansea").state == State.NOT_LOOKED_FOR
    assert [value.state for value in history_of(indicator, "cardiff")] == [State.KNOWN, State.NOT_LOOKED_FOR]
    assert [value.number for value in history_of(indicator, "swansea")] == [1]


def test_a_value_has_the_date_and_the_source_of_its_measure_unless_it_says_its_own(app: Flask) -> None:
    indicator = publish_plan(as_at=2022)

    cardiff, gwynedd, powys = (value_of(indicator, key) for key in ("cardiff", "gwynedd", "powys"))

    assert [each.as_at for each in (cardiff, gwynedd, powys)] == ["2023-11", "2018", "2022"]
    assert [each.source.key for each in (cardiff, gwynedd)] == [SOURCE, OTHER_SOURCE]


def test_a_value_is_the_standing_that_it_was_given_or_confirmed(app: Flask) -> None:
    indicator = publish_plan()

    assert value_of(indicator, "cardiff").standing == Standing.CONFIRMED
    assert value_of(indicator, "gwynedd").standing == Standing.REPORTED


@pytest.mark.parametrize(
    "council, changes, field",
    [
        ("cardiff", {"code": "other"}, "code"),
        ("cardiff", {}, "code"),
        ("cardiff", {"code": "found", "amount": 1}, "amount"),
        ("cardiff", {"code": "found", "base": 1}, "base"),
        ("cardiff", {"code": "found", "state": "not-found"}, "code"),
        ("cardiff", {"code": "found", "state": "perhaps"}, "state"),
        ("cardiff", {"code": "found", "as_at": "2023-13"}, "as_at"),
        ("cardiff", {"code": "found", "standing": "sure"}, "standing"),
        ("cardiff", {"code": "found", "source": "nowhere"}, "source"),
        ("cardiff", {"code": "found", "note": {"cy": "Dim ond Cymraeg"}}, "note"),
        ("cardiff", {"code": "found", "looked": NOTE}, "looked"),
        ("cardiff", {"state": "withheld", "standing": "reported"}, "standing"),
        ("atlantis", {"code": "found"}, None),
    ],
)
def test_a_value_that_does_not_hold_together_is_refused_by_its_field(
    app: Flask, council: str, changes: dict[str, Any], field: str | None
) -> None:
    with pytest.raises(ContentError) as refused:
        publish(INDICATOR, PLAN, plan_where(council, **changes), by="Alys")

    name = f"values.{council}.{field}" if field else f"values.{council}"
    assert [problem.field for problem in refused.value.problems] == [name]
    assert latest_edition(INDICATOR.code, PLAN) is None


@pytest.mark.parametrize(
    "changes, fields",
    [
        ({"codes": []}, ["codes"]),
        ({"codes": [*plan()["codes"], plan()["codes"][0]]}, ["codes"]),
        ({"unit": "number", "values": {}}, ["codes"]),
        ({"source": "nowhere"}, ["source"]),
        ({"group": "others"}, ["group"]),
        ({"sequence": 0}, ["sequence"]),
        ({"shelf_months": 0}, ["shelf_months"]),
    ],
)
def test_a_measure_that_does_not_hold_together_is_refused(
    app: Flask, changes: dict[str, Any], fields: list[str]
) -> None:
    with pytest.raises(ContentError) as refused:
        publish(INDICATOR, PLAN, plan(**{"values": {}, **changes}), by="Alys")

    assert [problem.field for problem in refused.value.problems] == fields


def test_a_share_needs_a_base_that_is_no_less(app: Flask) -> None:
    for given in ({"amount": 1}, {"amount": 3, "base": 2}):
        with pytest.raises(ContentError, match=r"values\.cardiff"):
            publish_count(unit="share", values={"cardiff": given})


def test_an_answer_that_values_once_had_cannot_be_taken_away(app: Flask) -> None:
    publish_plan()
    publish_plan(values={})

    with pytest.raises(ContentError, match="values have the code ended"):
        publish_plan(codes=plan()["codes"][:1], values={})


def test_answers_can_be_said_otherwise_and_stand_in_another_order(app: Flask) -> None:
    publish_plan()

    indicator = publish_plan(codes=plan()["codes"][::-1])

    assert [answer.code for answer in indicator.answers] == ["ended", "found"]
