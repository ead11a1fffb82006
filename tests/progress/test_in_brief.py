"""A council in three sentences, for every combination of what is known."""

from collections.abc import Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from service.journeys.codes import Found
from service.journeys.one_council import ServicesFound
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.programme.codes import Stage
from service.progress.codes import Standing, State
from service.progress.in_brief import MOST_UNKNOWN, PROMISED, UNPROMISED, Brief, Known, brief_of, foremost

EN, CY = Language.EN, Language.CY
LOOKED_ON = date(2026, 11, 29)
SEVERAL = {"a": Found.BOTH, "b": Found.NOT_FOUND, "c": Found.NOT_FOUND}
AUDIT_UNKNOWN = "We do not know what Audit Wales said of this council’s digital strategy."
ACCOUNT_UNKNOWN = "We do not know whether the council has an online account."


def value(state: str = "known", code: str | None = None, **others: Any) -> Any:
    answer = SimpleNamespace(word=Bilingual(f"{code} (cy)", f"{code} (en)")) if code else None
    return SimpleNamespace(
        **{"state": state, "code": code, "answer": answer, "standing": "confirmed", **others}
    )


ALL_KNOWN = {key: value(code="x") for key in ("strategy-audit", "online-account", "published-assessments")}


def project(name: str, began: str | None = None, *, everybody: bool = False) -> Any:
    names = {
        "title": Bilingual(f"{name} <cy>", f"{name} <en>"),
        "slug": Bilingual(f"{name}-cy", f"{name}-en"),
    }
    return SimpleNamespace(**names, began=began, all_councils=everybody)


def promise(stage: Stage, *, known: bool = False, name: str = "plan", **dates: str | None) -> Any:
    row = SimpleNamespace(**{**vars(project(name)), "made_on": None, "period_from": None, **dates})
    is_only_proposed = stage in (Stage.PROPOSED, Stage.DRAFT)
    return SimpleNamespace(stage=stage, row=row, is_known=known, is_only_proposed=is_only_proposed)


def brief(
    language: Language = EN,
    promises: list[Any] | None = None,
    projects: list[Any] | None = None,
    values: Mapping[str, Any] | None = None,
    services: Mapping[str, Found] | None = None,
) -> Brief:
    looked = ServicesFound(LOOKED_ON if services else None, services or {}, None)
    return brief_of(Known(promises or [], projects or [], values or {}, looked), language)


@pytest.fixture(autouse=True)
def _in_the_app(app: Any) -> None:
    """Addresses are made with the rules of the application."""


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_of_a_strategy_has_a_whole_sentence_that_leads_to_it(
    stage: Stage, language: Language
) -> None:
    said = brief(language, [promise(stage)]).promised

    place = {CY: "/cy/ymrwymiadau/plan-cy", EN: "/en/commitments/plan-en"}[language]
    assert f'<a href="{place}">plan &lt;{language}&gt;</a>' in said
    assert "%" not in said
    assert said.endswith("</a>.")
    assert stage in PROMISED


def test_the_day_of_a_decision_is_as_exact_as_it_is_known(language: Language) -> None:
    words = {"2023-11-07": "ar 7 Tachwedd 2023", "2023-11": "ym mis Tachwedd 2023", "2023": "yn 2023"}
    english = {"2023-11-07": "on 7 November 2023", "2023-11": "in November 2023", "2023": "in 2023"}

    for made_on in words:
        said = brief(language, [promise(Stage.ADOPTED, made_on=made_on)]).promised
        assert (words if language is CY else english)[made_on] in said


def test_a_report_is_never_said_to_be_adopted_whatever_its_date() -> None:
    said = brief(promises=[promise(Stage.REPORTED, made_on="2024-03-12")]).promised

    assert said.startswith("We have read of a digital strategy, and have not seen it adopted")
    assert "2024" not in said


def test_of_several_strategies_what_holds_today_is_spoken_of_and_then_the_newest() -> None:
    ended = promise(Stage.ENDED, made_on="2026", name="ended")
    old = promise(Stage.ADOPTED, period_from="2019", name="old")
    new = promise(Stage.ADOPTED, made_on="2023-07", name="new")

    assert foremost([ended, old, new]) is new
    assert foremost([ended]) is ended
    assert foremost([]) is None


@pytest.mark.parametrize("state", [each for each in State if each is not State.KNOWN])
def test_without_a_strategy_every_state_has_a_whole_sentence(state: State, language: Language) -> None:
    said = brief(language, values={"digital-strategy": value(state)}).promised

    assert said
    assert (said == UNPROMISED[state]) is (language is EN)


@pytest.mark.parametrize(
    "standing, words",
    [
        (Standing.CONFIRMED, "only a wider plan that speaks of digital things."),
        (Standing.REPORTED, "is reported, not confirmed."),
    ],
)
def test_a_wider_plan_is_not_a_strategy(standing: Standing, words: str) -> None:
    said = brief(values={"digital-strategy": value(code="related-only", standing=standing)}).promised

    assert said.startswith("We have found no digital strategy of the council’s own")
    assert said.endswith(words)


def test_another_answer_without_a_promise_is_said_in_its_own_words(language: Language) -> None:
    said = brief(language, values={"digital-strategy": value(code="found")}).promised

    assert said.endswith(f": found ({language}).")


def test_no_project_one_and_many_are_each_said_whole(language: Language) -> None:
    none, one, two, three = (
        brief(language, projects=[project(f"p{each}", f"20{each + 10}") for each in range(number)]).done
        for number in range(4)
    )

    assert "%" not in none + one + two + three
    assert "p0" in one
    assert {CY: "i 2 brosiect digidol", EN: "2 digital projects"}[language] in two
    assert {CY: "i 3 phrosiect digidol", EN: "3 digital projects"}[language] in three
    assert three.endswith("</a> (2012).")


def test_projects_of_which_none_is_dated_are_counted_alone() -> None:
    said = brief(projects=[project("a"), project("b")]).done

    assert said == "We have found 2 digital projects that the council takes part in, alone or with others."


def test_what_every_council_does_is_not_the_latest_where_there_is_something_of_its_own() -> None:
    said = brief(projects=[project("own", "2018"), project("shared", "2024", everybody=True)]).done

    assert "own" in said
    assert "shared" not in said


def test_at_most_two_unknowns_are_told_in_a_fixed_order() -> None:
    most = brief(promises=[promise(Stage.ADOPTED)], services=SEVERAL).unknown
    without_promise = brief(services=SEVERAL).unknown
    audited = brief(services=SEVERAL, values={"strategy-audit": value(code="read")}).unknown

    assert len(most) == MOST_UNKNOWN == 2
    assert most == ["We do not know whether what was promised has been done.", AUDIT_UNKNOWN]
    assert without_promise[0] == AUDIT_UNKNOWN
    assert without_promise[1].startswith("For 2 of the 3 services")
    assert audited[1] == ACCOUNT_UNKNOWN


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.PROPOSED])
def test_nobody_asks_whether_a_draft_was_kept(stage: Stage) -> None:
    assert brief(promises=[promise(stage)], services=SEVERAL).unknown[0] == AUDIT_UNKNOWN


def test_a_promise_that_was_reviewed_is_not_among_the_unknowns() -> None:
    assert brief(promises=[promise(Stage.ADOPTED, known=True)], services=SEVERAL).unknown[0] == AUDIT_UNKNOWN


def test_what_does_not_apply_is_not_unknown() -> None:
    values = {**ALL_KNOWN, "online-account": value("not-applicable")}

    assert brief(values=values, services={"a": Found.BOTH}).unknown == [
        "Of the main things on this page none is unknown."
    ]


def test_a_council_of_which_nothing_was_looked_for_says_only_that(language: Language) -> None:
    for values in ({}, {"online-account": value("not-looked-for")}):
        unknown = brief(language, values=values).unknown
        assert len(unknown) == 1
        assert {CY: "Nid oes neb wedi chwilio eto", EN: "Nobody has looked yet"}[language] in unknown[0]
