"""What a reader may have meant, out of the words of the site."""

import pytest
from flask import Flask

from service.language.languages import Language
from service.search.suggestions import distance, suggestion_for
from tests.queries import counted


@pytest.mark.parametrize(
    "typed,language,meant",
    [
        ("concil", "en", "council"),
        ("cuoncil", "en", "council"),
        ("standrad", "en", "standard"),
        ("Cearphilly", "en", "caerphilly"),
        ("gwasaneth", "cy", "gwasanaeth"),
        ("cynghroau", "cy", "cynghorau"),
    ],
)
def test_a_slip_is_mended(app: Flask, typed: str, language: str, meant: str) -> None:
    assert suggestion_for(typed, Language(language)) == meant


def test_words_that_are_known_stay_as_they_were_typed(app: Flask) -> None:
    assert suggestion_for("Council  standrad!", Language.EN) == "Council  standard!"


def test_an_accent_that_was_left_out_is_put_back(app: Flask) -> None:
    assert suggestion_for("Ynys Mon cyngro", Language.CY) == "Ynys Mon cyngor"


@pytest.mark.parametrize("text", ["", "the", "xq", "zzzzzzzzz", "council", "🎉", "\ud800", "2026"])
def test_there_is_no_suggestion_where_none_helps(app: Flask, text: str) -> None:
    assert suggestion_for(text, Language.EN) is None


def test_one_question_is_asked_however_many_words_there_are(app: Flask) -> None:
    with counted() as made:
        suggestion_for("concil standrad servcie desing", Language.EN)

    assert len(made) == 1


@pytest.mark.parametrize(
    "one,other,far",
    [
        *[("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1)],
        *[("abc", "xabc", 1), ("abcd", "badc", 2), ("abc", "xyz", 3), ("a", "abcdef", 3)],
    ],
)
def test_distance_counts_slips_up_to_two(one: str, other: str, far: int) -> None:
    assert distance(one, other, 2) == far
