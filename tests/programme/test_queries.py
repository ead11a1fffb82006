"""What pages ask of projects and commitments."""

from flask import Flask

from service.language.languages import Language
from service.programme.kinds import COMMITMENT, PROJECT
from service.programme.queries import commitments, commitments_of, projects, projects_of
from service.publishing.actions import withdraw
from tests.programme.written import (
    SHARED,
    STRATEGY,
    publish_point,
    publish_project,
    publish_strategy,
)
from tests.progress.written import council_id
from tests.queries import counted
from tests.standards.written import REASON


def keys_of(council: str) -> list[str]:
    return [project.key for project in projects_of(council_id(council)) if project.key.startswith("test-")]


def publish_another(key: str, **changes: object) -> None:
    slug = {language: f"{key}-{language}" for language in Language}
    publish_project(key, slug=slug, **changes)


def test_a_council_has_the_projects_of_its_own_and_those_of_all(app: Flask) -> None:
    publish_project()
    publish_another("test-all", councils=[], all_councils=True, began=None)
    publish_another("test-first", councils=["cardiff"], began="2001")

    assert keys_of("cardiff") == ["test-first", SHARED, "test-all"]
    assert keys_of("powys") == ["test-all"]


def test_a_project_that_was_taken_down_is_in_no_list(app: Flask) -> None:
    publish_project()
    withdraw(PROJECT, SHARED, reason=REASON, by="Alys")

    assert SHARED not in {project.key for project in projects()}
    assert keys_of("cardiff") == []


def test_a_council_has_only_the_commitments_that_it_made(app: Flask) -> None:
    publish_point()
    publish_strategy()

    made = [each.key for each in commitments_of(council_id("gwynedd"))]
    assert STRATEGY in made
    assert "test-point" not in made
    assert {"test-point", STRATEGY} <= {each.key for each in commitments()}
    assert all(each.key != STRATEGY for each in commitments_of(council_id("cardiff")))


def test_strategies_come_before_concordats(app: Flask) -> None:
    publish_point()
    publish_strategy()

    families = [str(each.family) for each in commitments()]
    assert families == sorted(families, key=["strategy", "concordat", "national"].index)


def test_a_commitment_that_was_taken_down_is_in_no_list(app: Flask) -> None:
    publish_strategy()
    withdraw(COMMITMENT, STRATEGY, reason=REASON, by="Alys")

    assert STRATEGY not in {each.key for each in commitments()}


def test_the_number_of_questions_does_not_depend_on_how_many_there_are(app: Flask) -> None:
    publish_project()
    with counted() as few:
        projects()
    for number in range(20):
        publish_another(f"test-{number}")

    with counted() as many:
        projects()

    assert len(many) == len(few) > 0
