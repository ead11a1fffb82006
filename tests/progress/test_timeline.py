"""What is dated of a council, drawn by years."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.programme.codes import Stage
from service.progress.codes import Happening
from service.progress.timeline import (
    LETTER,
    MARGIN,
    MOST_NAMED,
    THINNEST,
    WIDTH,
    Dated,
    Timeline,
    dated_projects,
    strategies,
    timeline_of,
)

TODAY = date(2026, 11, 29)
EN, CY = Language.EN, Language.CY


def dated(begins: str, ends: str | None = None, title: str = "A") -> Dated:
    return Dated(Happening.PROJECT, title, "/", begins, ends, begins)


def drawn(*entries: Dated, today: date = TODAY) -> Timeline:
    timeline = timeline_of(entries, today)
    assert timeline is not None
    return timeline


def strategy(stage: Stage = Stage.ADOPTED, **dates: str | None) -> Any:
    nothing = {"period_from": None, "period_to": None, "made_on": None}
    words = {"title": Bilingual("Cynllun", "Plan"), "slug": Bilingual("cynllun", "plan")}
    return SimpleNamespace(stage=stage, row=SimpleNamespace(**{**nothing, **words, **dates}))


def test_nothing_dated_makes_no_picture() -> None:
    assert timeline_of([], TODAY) is None


def test_the_earliest_comes_first_and_each_has_a_row_of_its_own() -> None:
    timeline = drawn(dated("2023-11-07", title="B"), dated("2023", title="C"), dated("2011", title="Z"))

    assert [each.title for each in timeline.entries] == ["Z", "C", "B"]
    places = [each.y for each in timeline.drawn]
    assert places == sorted(set(places))
    assert timeline.height > places[-1]


def test_a_mark_is_as_wide_as_its_date_is_unsure() -> None:
    year, month, day = drawn(dated("2020"), dated("2020-06"), dated("2020-06-15")).drawn

    assert year.width > month.width >= day.width == THINNEST


def test_a_period_runs_to_the_last_day_that_its_end_can_mean() -> None:
    period, following = drawn(dated("2020", "2022"), dated("2023-01-01")).drawn

    assert abs(period.x + period.width - following.x) <= 1


@pytest.mark.parametrize("begins", ["1999", "2011", "2026-11-29", "2031-01"])
def test_marks_words_and_today_stay_within_the_drawing(begins: str) -> None:
    timeline = drawn(dated(begins, title="W" * 200), dated("2024", title="short"))

    assert MARGIN <= timeline.today <= WIDTH - MARGIN
    for each in timeline.drawn:
        assert MARGIN <= each.x <= WIDTH - MARGIN
        assert each.x + each.width <= WIDTH
        wide = len(each.words) * LETTER
        assert (each.words_x - wide if each.from_right else each.words_x + wide) <= WIDTH
        assert not each.from_right or each.words_x - wide >= 0


def test_years_are_named_as_far_as_there_is_room() -> None:
    many, few = drawn(dated("1990")).ticks, drawn(dated("2026")).ticks

    assert [tick.name for tick in few] == ["2023", "2024", "2025", "2026"]
    assert len(many) == 37
    assert sum(bool(tick.name) for tick in many) <= MOST_NAMED
    assert [tick.x for tick in many] == sorted({tick.x for tick in many})


def test_the_words_of_a_period_say_which_end_is_not_stated(app: Flask) -> None:
    cases = {
        "2023 – 2028": strategy(period_from="2023", period_to="2028", made_on="2023-11"),
        "2023 – end not stated": strategy(period_from="2023"),
        "start not stated – 2028": strategy(period_to="2028"),
        "November 2023": strategy(made_on="2023-11"),
        "2024": strategy(period_from="2024", period_to="2024"),
    }

    for words, shown in cases.items():
        assert [each.when for each in strategies([shown], EN)] == [words]
    assert list(strategies([strategy()], EN)) == []


def test_only_what_was_adopted_is_drawn_as_sure(app: Flask) -> None:
    sure = {
        stage for stage in Stage for each in strategies([strategy(stage, made_on="2023")], CY) if each.is_sure
    }

    assert sure == {Stage.ADOPTED, Stage.ENDED}


def test_a_project_without_a_beginning_is_left_out(app: Flask) -> None:
    words = {"title": Bilingual("Ap", "App"), "slug": Bilingual("ap", "app")}
    rows: Any = [SimpleNamespace(**words, began=began, ended="2021") for began in (None, "2020")]

    (found,) = dated_projects(rows, CY)

    assert (found.title, found.url, found.when) == ("Ap", "/cy/rhaglen/prosiectau/ap", "2020 – 2021")
