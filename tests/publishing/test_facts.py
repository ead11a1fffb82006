"""Dates as sources give them, and yes or no."""

from datetime import date, datetime
from typing import Any

import pytest

from service.publishing.content import ContentError, Shape, plain, read_content
from service.publishing.facts import When, YesNo

SHAPE = Shape({"at": When(), "is_so": YesNo()}, optional=frozenset({"at", "is_so"}))


@pytest.mark.parametrize(
    "given, kept",
    [
        ("2023", "2023"),
        (2023, "2023"),
        ("2023-11", "2023-11"),
        ("2023-11-07", "2023-11-07"),
        (date(2023, 11, 7), "2023-11-07"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_is_kept_as_exactly_as_it_was_given(given: Any, kept: str) -> None:
    content = read_content(SHAPE, {"at": given})

    assert content["at"] == kept
    assert read_content(SHAPE, plain(content)) == content


NO_DATES = ["", "23", "2023-13", "2023-02-30", "2023-1", "2023-11-7", "0000", "2023-11-07T12:00", "٢٠٢٣"]
NO_TEXTS = [True, 2023.5, 20231107, ["2023"], datetime(2023, 11, 7, 12)]  # noqa: DTZ001 - as YAML has it


@pytest.mark.parametrize("given", [*NO_DATES, "November 2023", " 2023", "2023\n", *NO_TEXTS])
def test_what_is_no_date_is_refused(given: Any) -> None:
    with pytest.raises(ContentError, match="at: invalid"):
        read_content(SHAPE, {"at": given})


def test_a_year_comes_before_its_months_and_they_before_their_days() -> None:
    dates = ["2023-11-07", "2024", "2023", "2023-11", "2022-12-31"]

    assert sorted(dates) == ["2022-12-31", "2023", "2023-11", "2023-11-07", "2024"]


@pytest.mark.parametrize("given", [True, False])
def test_yes_and_no_are_kept(given: bool) -> None:
    assert read_content(SHAPE, {"is_so": given})["is_so"] is given


@pytest.mark.parametrize("given", ["yes", 1, 0, "true", []])
def test_what_could_be_taken_for_yes_or_no_is_refused(given: Any) -> None:
    with pytest.raises(ContentError, match="is_so: invalid"):
        read_content(SHAPE, {"is_so": given})
