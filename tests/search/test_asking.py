"""What a reader typed, in the words of either engine."""

import re

import pytest
from hypothesis import given, strategies

from service.language.languages import Language
from service.search.asking import ASKED_WAYS, MOST_WORDS, SYNTAX, Asked, questions, sought_in
from service.search.indexing import Way

SQLITE, POSTGRESQL = SYNTAX["sqlite"], SYNTAX["postgresql"]
SAFE = {
    SQLITE: re.compile(r'(?:"[a-z0-9]+"| AND | OR |[()])*'),
    POSTGRESQL: re.compile(r"(?:'[a-z0-9]+'| & | \| |[()])*"),
}


def asked(text: str, way: Way = Way.ANYWHERE) -> tuple[str, str]:
    words = sought_in(text)[Language.EN]
    sqlite, postgresql = (questions(words, Language.EN, syntax)[way] for syntax in (SQLITE, POSTGRESQL))
    return sqlite, postgresql


def test_all_words_must_be_met_each_by_any_of_its_tokens() -> None:
    assert asked("swimming councils") == (
        '(("emswim" OR "emswimming") AND "emcouncil")',
        "(('emswim' | 'emswimming') & 'emcouncil')",
    )


def test_a_synonym_stands_beside_the_word_with_all_its_words() -> None:
    assert asked("cremation")[0] == '("emcremation" OR "emfuneral" OR ("emregister" AND "emdeath"))'


def test_a_whole_title_is_one_token() -> None:
    assert asked("The council tax", Way.WHOLE_TITLE) == ('"ewcounciltax"', "'ewcounciltax'")


@pytest.mark.parametrize("text", ["", "the of", "?!", "\ud800"])
def test_nothing_is_asked_where_nothing_was_said(text: str) -> None:
    assert asked(text) == ("", "")


def test_a_long_query_is_cut() -> None:
    assert len(sought_in("otter " * 1_000)[Language.EN]) == MOST_WORDS


def test_the_small_words_of_a_welsh_query_are_not_looked_for() -> None:
    assert [word.written for word in sought_in("lleoedd mewn ysgol yn y sir")[Language.CY]] == [
        "lleoedd",
        "ysgol",
        "sir",
    ]


@given(strategies.text(max_size=220))
def test_nothing_that_a_reader_types_is_syntax(text: str) -> None:
    for language, words in sought_in(text).items():
        for syntax, safe in SAFE.items():
            asked_for = questions(words, language, syntax)
            assert set(asked_for) == set(ASKED_WAYS)
            assert all(safe.fullmatch(each) for each in asked_for.values())


def test_choices_are_those_that_were_made() -> None:
    assert Asked("x", kind="term", standard=3, found_in=Language.CY).choices == {
        "kind": "term",
        "standard": "3",
        "found_in": "cy",
    }
