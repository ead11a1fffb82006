"""A page as a row of the index."""

import pytest

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.search.indexing import (
    TOKENS_OF,
    Way,
    content_hash,
    id_of,
    is_small,
    mark,
    tokens_of_text,
    values_of,
    words_on,
)
from service.search.words import normal, plain
from tests.search.pages import make_page


def matched(page_title: str, body: str) -> set[str]:
    page = make_page(title=Bilingual("Teitl", page_title), body=Bilingual("Corff", body))
    return set(values_of(page, "page", "one")["matched"].split())


def test_a_row_holds_plain_letters_and_figures_alone() -> None:
    tokens = matched("Ôl & <b>", "ŵ 'quoted' a|b 議会 *")

    assert all(token.isascii() and token.isalnum() and token == token.lower() for token in tokens)


def test_words_are_held_as_written_and_as_analysed_in_title_and_anywhere() -> None:
    tokens = matched("Swam", "Otters")

    for way, token in (
        (Way.EXACT_TITLE, "swam"),
        (Way.EXACT, "swam"),
        (Way.TITLE, "swim"),
        (Way.ANYWHERE, "swim"),
    ):
        assert mark(Language.EN, way, token) in tokens
    assert mark(Language.EN, Way.ANYWHERE, "otter") in tokens
    assert mark(Language.EN, Way.TITLE, "otter") not in tokens
    assert mark(Language.CY, Way.EXACT, "swam") not in tokens


def test_places_are_where_words_begin() -> None:
    text = "Mae’r castell, a chestyll eraill."

    places = tokens_of_text(text, Language.CY).places["castell"]

    assert [text[place:].split(maxsplit=1)[0] for place in places] == ["castell,", "chestyll"]


@pytest.mark.parametrize(
    "language,word", [("cy", "i’r"), ("cy", "yng"), ("cy", "mae'n"), ("en", "The"), ("en", "it’s")]
)
def test_words_that_say_too_little_are_small(language: str, word: str) -> None:
    tokens = TOKENS_OF[Language(language)](word)

    assert is_small(plain(normal(word)), tokens, Language(language))


@pytest.mark.parametrize(
    "language,word", [("cy", "mynd"), ("cy", "castell"), ("en", "doe"), ("en", "council")]
)
def test_words_that_say_something_are_not(language: str, word: str) -> None:
    tokens = TOKENS_OF[Language(language)](word)

    assert not is_small(plain(normal(word)), tokens, Language(language))


def test_rows_are_numbered_by_priority_and_then_always_alike() -> None:
    several = [make_page(f"text:{number}", priority=priority) for number in range(50) for priority in (0, 9)]

    ids = {page: id_of(page) for page in several}

    assert max(ids[page] for page in several if page.priority == 0) < min(
        ids[page] for page in several if page.priority == 9
    )
    assert all(0 < number < 2**63 for number in ids.values())
    assert ids[several[0]] == id_of(make_page("text:0", priority=0, title=Bilingual("Arall", "Other")))


def test_whatever_a_page_says_changes_what_identifies_it() -> None:
    hashes = {
        content_hash(make_page(**change))
        for change in ({}, {"title": Bilingual("a", "b")}, {"url": Bilingual("/a", "/b")}, {"standard": 1})
    }

    assert len(hashes) == 4


def test_words_for_suggestions_are_neither_short_nor_numbers() -> None:
    assert words_on("Ar Agor", "The Pen-y-bont of 20,000 w34 2026") == {"agor", "pen-y-bont"}
