"""In which step of colour an amount is, and what each step is said to hold."""

import pytest
from flask import Flask

from service.language.current import speaking
from service.language.languages import Language
from service.progress.looks import Look, fifths, step_of
from service.progress.tiles import step_entries


@pytest.mark.parametrize(
    "amounts, starts",
    [
        ([], ()),
        ([7], ()),
        ([7, 7, 7, 7, 7, 7], ()),
        ([1, 2], (2,)),
        ([3, 1, 4], (3, 4)),
        (list(range(10)), (2, 4, 6, 8)),
        ([0, 0, 0, 0, 9], (9,)),
    ],
)
def test_steps_begin_at_fifths_and_never_part_what_is_alike(
    amounts: list[float], starts: tuple[float, ...]
) -> None:
    assert fifths(amounts) == starts


def test_an_amount_is_in_the_step_that_begins_with_it() -> None:
    assert [step_of(amount, (10, 20)) for amount in (0, 9.9, 10, 20, 99)] == [1, 1, 2, 3, 3]


def test_the_legend_is_read_off_what_is_there(app: Flask, language: Language) -> None:
    first, second = Look("step-1"), Look("step-2")

    with speaking(language):
        entries = step_entries([(second, 5), (first, 1), (first, 3)], lambda amount: f"{amount}")

    between = "i" if language == Language.CY else "to"
    assert [(each.look, each.words) for each in entries] == [(first, f"1 {between} 3"), (second, "5")]
