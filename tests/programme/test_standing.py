"""How far a promise has come on a day."""

from datetime import date

import pytest
from flask import Flask

from service.language.languages import Language
from service.programme.codes import Stage
from service.programme.standing import note_on, stage_of
from tests.programme.written import publish_strategy

PERIODS = [("2028", date(2028, 12, 31)), ("2028-02", date(2028, 2, 29)), ("2028-05-04", date(2028, 5, 4))]


@pytest.mark.parametrize("until, last", PERIODS)
def test_what_was_adopted_ends_the_day_after_its_period(app: Flask, until: str, last: date) -> None:
    strategy = publish_strategy(standing="adopted", period={"from": "2023", "to": until})

    assert stage_of(strategy, last) == Stage.ADOPTED
    assert stage_of(strategy, date.fromordinal(last.toordinal() + 1)) == Stage.ENDED


@pytest.mark.parametrize("stage", [Stage.PROPOSED, Stage.DRAFT, Stage.REPORTED, Stage.ENDED])
def test_what_nobody_saw_adopted_does_not_become_so_by_ending(app: Flask, stage: Stage) -> None:
    strategy = publish_strategy(standing=str(stage), period={"to": "2020"})

    assert stage_of(strategy, date(2026, 11, 29)) == stage


def test_a_period_without_an_end_goes_on(app: Flask) -> None:
    strategy = publish_strategy(standing="adopted", period={"from": "2016"})

    assert stage_of(strategy, date(2090, 1, 1)) == Stage.ADOPTED


def test_every_stage_says_what_it_means_in_both_languages() -> None:
    notes = [note_on(stage, language) for stage in Stage for language in Language]

    assert len(set(notes)) == 2 * len(Stage)
