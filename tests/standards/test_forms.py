"""The filter that an address asks for: one situation, one reader, and nothing else."""

import pytest
from flask import Flask

from service.language.languages import Language
from service.standards.codes import Reader, Situation
from service.standards.forms import GuidanceFilter
from service.standards.names import reader_names, situation_names


@pytest.mark.parametrize("situation", Situation)
@pytest.mark.parametrize("reader", Reader)
def test_the_query_of_a_filter_asks_for_that_filter(situation: Situation, reader: Reader) -> None:
    wanted = GuidanceFilter(situation, reader)

    assert wanted.query == f"?situation={situation}&reader={reader}"
    assert GuidanceFilter.of({"situation": str(situation), "reader": str(reader)}) == wanted


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"situation": "", "reader": ""},
        {"situation": "war", "reader": "martian"},
        {"situation": "NEW", "reader": "Councillor"},
        {"situation": "councillor", "reader": "buying"},
        {"situation": "new ", "other": "new"},
    ],
)
def test_what_makes_no_sense_filters_nothing(given: dict[str, str]) -> None:
    wanted = GuidanceFilter.of(given)

    assert not wanted
    assert wanted.query == ""


def test_one_half_that_makes_sense_is_kept() -> None:
    wanted = GuidanceFilter.of({"situation": "atlantis", "reader": "developer"})

    assert wanted == GuidanceFilter(None, Reader.DEVELOPER)
    assert wanted


def test_every_code_has_a_name_of_its_own_in_each_language(app: Flask, language: Language) -> None:
    situations, readers = situation_names(language), reader_names(language)

    assert (set(situations), set(readers)) == (set(Situation), set(Reader))
    assert len({*situations.values(), *readers.values()}) == 10
    assert situations != situation_names(language.other)


def test_a_choice_keeps_the_other_one_and_the_chosen_one_takes_itself_away(
    app: Flask, language: Language
) -> None:
    wanted = GuidanceFilter(Situation.BUYING, Reader.DESIGNER)

    choices = {choice.name: choice for choice in wanted.situations(language)}

    names = situation_names(language)
    assert [name for name, choice in choices.items() if choice.chosen] == [names[Situation.BUYING]]
    assert choices[names[Situation.BUYING]].query == "?reader=designer"
    assert choices[names[Situation.NEW]].query == "?situation=new&reader=designer"
