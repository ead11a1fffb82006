"""The number of questions to the database does not depend on how much guidance there is."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.language.languages import Language
from service.publishing.actions import publish
from service.standards.codes import Place, Reader
from service.standards.kinds import GUIDANCE, STANDARD_SET
from service.standards.queries import councillor_questions, grouped, listed_standards, passages, wordings
from tests.queries import counted
from tests.standards.written import NUMBERS, guidance, guidance_key, third_wording, wording
from tests.visits import PAGE_TYPES, Visit, values_in

MOST_QUERIES = 6
MANY = 60
PAGES = [
    name
    for name, (endpoint, values) in PAGE_TYPES.items()
    if endpoint.startswith("standards.")
    or values.get("slug") == {"cy": "i-gynghorwyr", "en": "for-councillors"}
]


@pytest.fixture
def much_more(app: Flask) -> None:
    """Many more steps and questions on every standard, and more passages on one more wording."""
    for number in NUMBERS:
        given: dict[str, Any] = guidance(number)
        for part in ("steps", "evidence", "questions"):
            given[part] = [{**given[part][0]} for _ in range(MANY)]
        publish(GUIDANCE, guidance_key(number), given, by="Alys")
    more = third_wording()
    more["passages"] = wording()["passages"] * 3
    publish(STANDARD_SET, "wording-3", more, by="Alys")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_as_often_with_much_more_guidance(
    visit: Callable[..., Visit], language: Language, name: str, request: pytest.FixtureRequest
) -> None:
    endpoint, values = PAGE_TYPES[name]
    address = values_in(values, language)
    with counted() as few:
        visit(endpoint, language, **address)
    request.getfixturevalue("much_more")

    with counted() as many:
        page = visit(endpoint, language, **address)

    assert page.status == 200
    assert 0 < len(few) <= MOST_QUERIES
    assert len(many) == len(few)


def test_the_standards_stand_under_the_titles_of_their_groups(app: Flask, language: Language) -> None:
    groups = grouped(listed_standards(language))

    assert [[each.number for each in members] for _, members in groups] == [
        [1, 2, 3, 4, 5],
        [6, 7, 8, 9],
        [10, 11, 12],
    ]


def test_wordings_come_oldest_first(app: Flask) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")

    assert [each.row.key for each in wordings()] == ["wording-2021", "wording-after-2021", "wording-3"]


def test_only_the_latest_wording_has_its_passages_said(app: Flask) -> None:
    publish(STANDARD_SET, "wording-3", third_wording() | {"passages": []}, by="Alys")

    assert not any(passages(place) for place in Place)


def test_a_standard_without_a_councillors_question_is_left_out(app: Flask, language: Language) -> None:
    given: dict[str, Any] = guidance(4)
    for question in given["questions"]:
        question["readers"] = [Reader.DEVELOPER]
    publish(GUIDANCE, guidance_key(4), given, by="Alys")

    asked = [standard.number for standard, _ in councillor_questions(language)]

    assert asked == [number for number in NUMBERS if number != 4]
