"""The number of questions to the database does not depend on how much guidance there is."""

from collections.abc import Callable
from typing import Any

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
MANY = 30
PAGES = [
    name
    for name, (endpoint, values) in PAGE_TYPES.items()
    if endpoint.startswith("standards.")
    or values.get("slug") == {"cy": "i-gynghorwyr", "en": "for-councillors"}
]


def publish_much_more() -> None:
    """Many more steps and questions on every standard, and more passages on one more wording."""
    for number in NUMBERS:
        given: dict[str, Any] = guidance(number)
        for part in ("steps", "evidence", "questions"):
            given[part] = [{**given[part][0]} for _ in range(MANY)]
        publish(GUIDANCE, guidance_key(number), given, by="Alys")
    more = third_wording()
    more["passages"] = wording()["passages"] * 3
    publish(STANDARD_SET, "wording-3", more, by="Alys")


def questions_of_each_page(visit: Callable[..., Visit]) -> dict[str, int]:
    """How often each page of the Standard, in each language, asks the database."""
    asked: dict[str, int] = {}
    for name in PAGES:
        endpoint, values = PAGE_TYPES[name]
        for language in Language:
            with counted() as made:
                page = visit(endpoint, language, **values_in(values, language))
            assert page.status == 200, name
            asked[f"{name}, {language}"] = len(made)
    return asked


def test_a_page_asks_as_often_with_much_more_guidance(visit: Callable[..., Visit]) -> None:
    few = questions_of_each_page(visit)

    publish_much_more()

    assert questions_of_each_page(visit) == few
    assert all(0 < asked <= MOST_QUERIES for asked in few.values())


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
