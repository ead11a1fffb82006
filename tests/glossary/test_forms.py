"""What an address may ask of the glossary; what makes no sense is left out."""

from datetime import UTC, date, datetime

import pytest
from flask import Flask

from service.glossary.forms import LONGEST_WORDS, GlossarySearch
from service.glossary.queries import Subject, terms_in_order
from service.language.bilingual import Bilingual
from service.language.languages import Language

SUBJECTS = [
    Subject(
        "assessments",
        Bilingual("Asesiadau", "Assessments"),
        Bilingual("a", "a"),
        datetime.now(UTC),
        date(2026, 11, 1),
    )
]


def asked(language: Language = Language.CY, **given: str) -> GlossarySearch:
    return GlossarySearch.of(given, SUBJECTS, language)


def test_an_address_may_ask_for_words_and_a_subject() -> None:
    assert asked(q="  treth   y cyngor ", group="assessments") == GlossarySearch(
        "treth y cyngor", "assessments"
    )


@pytest.mark.parametrize("given", [{}, {"q": " "}, {"group": "war"}, {"letter": "<"}, {"letter": "abc"}])
def test_nonsense_asks_for_nothing(given: dict[str, str]) -> None:
    assert not GlossarySearch.of(given, SUBJECTS, Language.CY)


def test_a_letter_belongs_to_the_alphabet_of_the_page() -> None:
    assert asked(Language.CY, letter="ch").letter == "ch"
    assert asked(Language.EN, letter="ch").letter is None


def test_words_are_looked_for_under_every_letter() -> None:
    assert asked(q="cyngor", letter="p") == GlossarySearch("cyngor")


def test_long_words_are_cut() -> None:
    assert len(asked(q="x" * 1000).words) == LONGEST_WORDS


def test_letters_keep_the_subject_and_the_chosen_one_lets_go(app: Flask) -> None:
    search = asked(group="assessments", letter="s")
    letters = {each.letter: each for each in search.letters(terms_in_order(Language.CY), Language.CY)}

    assert letters["a"].query == "?group=assessments&letter=a"
    assert (letters["s"].query, letters["s"].chosen) == ("?group=assessments", True)
    assert letters["ng"].query is None
    assert "k" not in letters


def test_sections_follow_the_alphabet_and_words_make_one(app: Flask) -> None:
    terms = terms_in_order(Language.CY)
    browsing, searching = asked(), asked(q="cyngor")

    letters = [section.letter for section in browsing.sections(browsing.found(terms))]
    (section,) = searching.sections(searching.found(terms))
    assert letters == sorted(
        set(letters), key="a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y".split().index
    )
    assert section.letter == ""
    assert searching.letters(terms, Language.CY) == []
