"""What the record of progress says in the seed, and what it must never say."""

from collections import Counter
from typing import Any

from service.cli import SEED
from service.language.languages import Language
from service.programme.codes import EVIDENCED, Family, Stage
from service.progress.codes import Standing, State
from service.publishing.seed_files import read_seed_file
from tests.seed.written import written_of

SECOND_HAND = {"found-secondary", "decision-unconfirmed"}
WITH_A_STRATEGY = {
    "found": 7,
    "found-ended": 2,
    "found-secondary": 1,
    "decision-unconfirmed": 1,
    "draft-only": 1,
}
ON_RECORD = {Stage.ADOPTED, Stage.REPORTED, Stage.DRAFT, Stage.ENDED}


def values_of(key: str) -> dict[str, Any]:
    """The values of a measure, by council."""
    return dict(written_of("indicator")[key].content["values"])


def commitments_of(family: Family) -> list[Any]:
    """The content of the commitments of a family."""
    return [each.content for each in written_of("commitment").values() if each.content["family"] is family]


def state_of(value: Any) -> State:
    """The state of a value as it is written; one that is known need not say so."""
    return value["state"] or State.KNOWN


def test_every_strategy_that_was_found_is_a_commitment_and_no_other_is() -> None:
    found = {
        council: value["code"] for council, value in values_of("digital-strategy").items() if value["code"]
    }
    strategies = {each["council"]: each["standing"] for each in commitments_of(Family.STRATEGY)}

    assert {council for council, code in found.items() if code in WITH_A_STRATEGY} == set(strategies)
    assert Counter(code for code in found.values() if code in WITH_A_STRATEGY) == WITH_A_STRATEGY
    assert set(strategies.values()) == ON_RECORD


def test_a_strategy_that_is_over_reported_or_a_draft_is_not_called_adopted() -> None:
    codes = {council: value["code"] for council, value in values_of("digital-strategy").items()}
    wanted = {
        "found-ended": {Stage.ENDED},
        "draft-only": {Stage.DRAFT},
        "found-secondary": {Stage.REPORTED},
        "decision-unconfirmed": {Stage.REPORTED},
        "found": {Stage.ADOPTED, Stage.REPORTED},
    }
    for strategy in commitments_of(Family.STRATEGY):
        assert strategy["standing"] in wanted[codes[strategy["council"]]], strategy["council"]


def test_what_came_second_hand_is_reported_and_not_confirmed() -> None:
    for council, value in values_of("digital-strategy").items():
        if value["code"] in SECOND_HAND:
            assert value["standing"] is Standing.REPORTED, council


def test_what_was_not_found_says_where_we_looked() -> None:
    for indicator in written_of("indicator").values():
        for council, value in indicator.content["values"].items():
            assert (state_of(value) is State.NOT_FOUND) == bool(value["looked"]), (indicator.key, council)


def test_nothing_is_said_of_the_cyber_security_of_any_council() -> None:
    assert {state_of(value) for value in values_of("cyber-concordat").values()} == {State.NOT_ASKED}
    assert all(value["note"] is None for value in values_of("cyber-concordat").values())


def test_the_concordat_is_a_proposal_of_seven_points_by_no_council() -> None:
    points = commitments_of(Family.CONCORDAT)

    assert [each["paragraph"] for each in points] == [f"21 {letter}" for letter in "abcdefg"]
    assert {each["standing"] for each in points} == {Stage.PROPOSED}
    assert [each["first_target"] for each in points] == ["2019-03"] + 6 * [None]
    assert not any(each["council"] for each in points)


def test_a_gap_that_all_councils_share_is_the_same_for_all_of_them() -> None:
    shared = [key for key in written_of("indicator") if key.startswith("baseline-")]

    assert len(shared) == 6
    for key in [*shared, "published-assessments"]:
        assert {state_of(value) for value in values_of(key).values()} == {State.NOT_FOUND}, key


def test_no_promise_has_exact_words_or_is_called_met() -> None:
    for commitment in written_of("commitment").values():
        assert commitment.content["exact"] is None, commitment.key
        assert not {each["outcome"] for each in commitment.content["reviews"]} & set(EVIDENCED)


def test_each_project_stands_there_once_and_has_its_councils() -> None:
    projects = written_of("project")

    assert len(projects) == 33
    for language in Language:
        assert len({each.content["title"].within(language) for each in projects.values()}) == 33
    assert [each.key for each in projects.values() if not each.content["councils"]] == ["cymrusoc"]
    assert projects["cymrusoc"].content["all_councils"]


def test_no_date_lies_in_the_future_of_the_seed_but_targets_and_periods() -> None:
    for project in written_of("project").values():
        assert all(
            project.content[name] is None or project.content[name] < "2026-12" for name in ("began", "as_at")
        )
    for commitment in written_of("commitment").values():
        assert commitment.content["made_on"] is None or commitment.content["made_on"] < "2026-12"


def test_every_source_of_the_record_is_used() -> None:
    used = {source for each in written_of("project").values() for source in each.content["sources"]}
    used |= {each.content["document"] for each in written_of("commitment").values()}
    for indicator in written_of("indicator").values():
        used |= {
            value["source"] or indicator.content["source"] for value in indicator.content["values"].values()
        }
    ours = {text.key for text in read_seed_file(SEED / "progress" / "sources.yaml")}

    assert ours
    assert not ours - used
