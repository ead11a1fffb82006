"""The guidance is whole: every part of every standard, for every situation and reader, in both languages."""

from typing import Any

import pytest

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.publishing.content import words_in
from service.publishing.seed_files import SeedText
from service.standards.codes import Goal, Mission, Reader, Situation, Way
from tests.seed.written import written, written_of

FEWEST_WORDS, MOST_WORDS = 700, 1_000
LISTS = ("steps", "situations", "evidence", "questions", "related", "goals", "ways", "missions")
NOT_READ_ON_THE_PAGE = {"slug", "owner"}


@pytest.fixture
def guidances() -> dict[int, SeedText]:
    """The guidance of the seed, by the number of its standard."""
    return {text.content["number"]: text for text in written_of("guidance").values()}


def items_of(content: Any) -> list[Any]:
    """The steps, proofs and questions, each of which names its readers."""
    of_situations = [item for each in content["situations"] for item in each["steps"]]
    return [*content["steps"], *of_situations, *content["evidence"], *content["questions"]]


def test_each_of_the_twelve_standards_has_guidance(guidances: dict[int, SeedText]) -> None:
    assert sorted(guidances) == list(range(1, 13))


@pytest.mark.parametrize("number", range(1, 13))
def test_guidance_has_every_part(guidances: dict[int, SeedText], number: int) -> None:
    content = guidances[number].content

    assert isinstance(content["why"], Bilingual)
    assert isinstance(content["lead"], Bilingual)
    assert not [name for name in LISTS if not content[name]]


@pytest.mark.parametrize("number", range(1, 13))
def test_every_word_of_guidance_is_in_both_languages(
    guidances: dict[int, SeedText], language: Language, number: int
) -> None:
    pairs = list(words_in(guidances[number].content))

    assert len(pairs) > 30
    assert not [at for at, pair in pairs if not pair.within(language).strip()]
    assert not [at for at, pair in pairs if len(pair.cy) > 20 and pair.cy == pair.en]


@pytest.mark.parametrize("number", range(1, 13))
def test_guidance_has_steps_for_each_of_the_five_situations(
    guidances: dict[int, SeedText], number: int
) -> None:
    situations = guidances[number].content["situations"]

    assert [each["situation"] for each in situations] == list(Situation)
    assert all(each["steps"] for each in situations)


@pytest.mark.parametrize("number", range(1, 13))
def test_guidance_has_something_for_each_of_the_five_readers(
    guidances: dict[int, SeedText], number: int
) -> None:
    items = items_of(guidances[number].content)

    assert {reader for item in items for reader in item["readers"]} == set(Reader)
    assert all(item["readers"] for item in items)


@pytest.mark.parametrize("number", range(1, 13))
def test_guidance_has_a_question_for_councillors(guidances: dict[int, SeedText], number: int) -> None:
    questions = guidances[number].content["questions"]

    assert [each for each in questions if Reader.COUNCILLOR in each["readers"]]


@pytest.mark.parametrize("number", range(1, 13))
def test_guidance_is_neither_thin_nor_long(
    guidances: dict[int, SeedText], language: Language, number: int
) -> None:
    said = [
        pair.within(language)
        for at, pair in words_in(guidances[number].content)
        if at not in NOT_READ_ON_THE_PAGE
    ]

    words = sum(len(each.split()) for each in said)
    assert FEWEST_WORDS <= words <= MOST_WORDS


@pytest.mark.parametrize("number", range(1, 13))
def test_guidance_relates_to_other_standards_each_once(guidances: dict[int, SeedText], number: int) -> None:
    related = [link["to"] for link in guidances[number].content["related"]]

    assert number not in related
    assert len(related) == len(set(related))
    assert set(related) <= set(guidances)


def test_every_goal_way_and_mission_that_guidance_names_has_a_name(
    guidances: dict[int, SeedText],
) -> None:
    frameworks = [text.content for text in written_of("framework").values()]

    named = {each["section"]: {aim["code"] for aim in each["names"]} for each in frameworks}

    assert named == {"goals": set(Goal), "ways": set(Way), "missions": set(Mission)}


def test_every_source_of_the_standard_is_there_and_is_used(
    guidances: dict[int, SeedText],
) -> None:
    texts = written()
    there = set(written_of("source"))

    named = {fact["source"] for text in guidances.values() for fact in text.content["facts"]}
    for text in texts:
        if text.kind.code in {"standard-set", "framework"}:
            named |= set(text.content["sources"])
        if text.kind.code == "standard-set":
            named |= {key for each in text.content["passages"] for key in each["sources"]}

    assert named <= there


def test_every_passage_about_a_wording_has_a_source() -> None:
    wordings = written_of("standard-set").values()

    passages = [each for text in wordings for each in text.content["passages"]]

    assert {each["place"] for each in passages} == {"caveat", "requirement", "history"}
    assert all(each["sources"] for each in passages)
