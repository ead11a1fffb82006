"""Words find terms in either language, whatever happened to the first letter of the Welsh."""

import pytest
from flask import Flask

from service.glossary.matching import matching, radicals
from service.glossary.queries import terms_in_order
from service.language.languages import Language
from service.language.mutations import aspirate, nasal, soft


def found(typed: str) -> list[str]:
    return [term.key for term in matching(terms_in_order(Language.EN), typed)]


@pytest.mark.parametrize(
    "word", ["cyngor", "pwyllgor", "tudalen", "gwasanaeth", "braint", "dogfen", "llythyr", "rhestr", "mater"]
)
def test_every_mutation_of_a_word_is_undone(word: str) -> None:
    assert all(word in radicals(changed) for changed in (word, soft(word), nasal(word), aspirate(word)))


def test_an_h_before_a_vowel_is_undone() -> None:
    assert "anghenion" in radicals("hanghenion")


def test_no_letter_is_undone_that_is_part_of_another() -> None:
    assert radicals("llythyr") == {"llythyr"}
    assert "tdinas" not in radicals("ddinas")


@pytest.mark.parametrize(
    "typed, term",
    [
        ("council tax", "council-tax"), ("Council Tax", "council-tax"), ("treth y cyngor", "council-tax"),
        ("dreth gyngor", "council-tax"), ("y dreth gyngor", "council-tax"), ("gyngor", "council"),
        ("chyngor", "council"), ("nghyngor", "council"), ("cynghorau", "council"), ("gynghorau", "council"),
        ("bwyllgor", "committee"), ("thudalen", "page"), ("wasanaethau", "service"), ("tim", "team"),
        ("TÎM", "team"), ("fodloni", "met"), ("wefan", "website"),
        ("wlga", "welsh-local-government-association"), ("CLlLC", "welsh-local-government-association"),
    ],
)  # fmt: skip
def test_a_term_is_found_from_either_language(app: Flask, typed: str, term: str) -> None:
    assert term in found(typed)


@pytest.mark.parametrize("typed", ["council", "gyngor", "Cyngor", "chyngor"])
def test_the_very_term_comes_first(app: Flask, typed: str) -> None:
    assert found(typed)[0] == "council"


def test_all_words_are_wanted_in_one_language(app: Flask) -> None:
    assert found("council treth") == []


def test_english_is_not_taken_for_mutated_welsh(app: Flask) -> None:
    assert "act" not in found("gact")


@pytest.mark.parametrize("typed", ["", "   ", "?!", "'", "%", "zzz", "😀", "' OR 1=1 --"])
def test_what_makes_no_sense_finds_nothing(app: Flask, typed: str) -> None:
    assert found(typed) == []
