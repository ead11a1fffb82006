"""The words of what changed, read for one page."""

from flask import Flask

from service.changes.queries import values_with
from service.progress.kind import INDICATOR
from service.publishing.actions import publish
from tests.progress.written import PLAN, history_of, plan_where, publish_plan


def test_a_value_comes_with_the_one_that_it_follows_and_the_first_with_none(app: Flask) -> None:
    measure = publish_plan()
    publish(INDICATOR, PLAN, plan_where("powys", code="found"), by="Alys")
    first, second = history_of(measure, "powys")

    found = values_with({second.id})

    assert {each: (now.number, before and before.number) for each, (now, before) in found.items()} == {
        second.id: (2, 1)
    }
    assert values_with({first.id})[first.id][1] is None
    assert values_with(set()) == {}
