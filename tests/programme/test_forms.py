"""What an address asks the lists for."""

import pytest

from service.programme.codes import Stage
from service.programme.forms import Filter

COUNCILS = {"cardiff": "Cyngor Caerdydd", "powys": "Cyngor Sir Powys"}
NAMES = {stage: stage.title() for stage in Stage}


def asked(**given: str) -> Filter[Stage]:
    return Filter.of("standing", Stage, given, COUNCILS)


def test_a_council_and_a_code_are_read_and_written_alike() -> None:
    wanted = asked(council="powys", standing="draft")

    assert (wanted.council, wanted.code) == ("powys", Stage.DRAFT)
    assert wanted.query == "?council=powys&standing=draft"
    assert asked().query == ""


@pytest.mark.parametrize("council", ["", "Cardiff", "caerdydd", "mars", "cardiff ", "<b>", "cardiff\0"])
@pytest.mark.parametrize("standing", ["", "Draft", "met", "draft;--", "9" * 4000])
def test_what_makes_no_sense_is_left_out(council: str, standing: str) -> None:
    assert asked(council=council, standing=standing) == asked()


def test_each_choice_can_be_taken_away_alone() -> None:
    chosen = asked(council="cardiff", standing="ended").chosen(COUNCILS, NAMES)

    assert chosen == [("Cyngor Caerdydd", "?standing=ended"), ("Ended", "?council=cardiff")]
    assert asked().chosen(COUNCILS, NAMES) == []
