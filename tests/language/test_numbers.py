"""Figures in both languages."""

from decimal import Decimal

import pytest

from service.language.languages import Language
from service.language.numbers import number, ordinal, percent

CY, EN = Language.CY, Language.EN

WELSH = """
0fed 1af 2il 3ydd 4ydd 5ed 6ed 7fed 8fed 9fed 10fed 11eg 12fed 13eg 14eg 15fed 16eg 17eg 18fed 19eg 20fed
21ain 22ain 23ain 24ain 25ain 26ain 27ain 28ain 29ain 30ain 31ain 32ain 33ain 34ain 35ain 36ain 37ain 38ain
39ain 40fed 41ain
""".split()
ENGLISH = """
0th 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th
21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st 32nd 33rd 34th 35th 36th 37th 38th 39th 40th 41st
""".split()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "value, written",
    [(0, "0"), (7, "7"), (999, "999"), (1234, "1,234"), (3_107_489, "3,107,489"), (-1234, "-1,234")],
)
def test_thousands_are_parted_by_commas(language: Language, value: int, written: str) -> None:
    assert number(value, language) == written


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "value, digits, written",
    [
        (12.2, 1, "12.2%"), (12.25, 1, "12.3%"), (0, 1, "0.0%"), (100.0, 0, "100%"), (17.8, 0, "18%"),
        (0.5, 0, "1%"), (Decimal("12.249"), 2, "12.25%"), (1234.5, 1, "1,234.5%"), (0.05, 1, "0.1%"),
    ],
)  # fmt: skip
def test_a_percentage_has_its_digits_and_halves_go_up(
    language: Language, value: float | Decimal, digits: int, written: str
) -> None:
    assert percent(value, digits, language=language) == written


def test_a_percentage_has_one_digit_unless_asked() -> None:
    assert percent(56.27, language=CY) == "56.3%"


def test_welsh_ordinals_end_as_their_traditional_words_do() -> None:
    assert [ordinal(value, CY) for value in range(42)] == WELSH


def test_english_ordinals_end_as_they_are_read() -> None:
    assert [ordinal(value, EN) for value in range(42)] == ENGLISH


@pytest.mark.parametrize(
    "value, welsh, english",
    [
        (50, "50fed", "50th"),
        (59, "59ain", "59th"),
        (60, "60fed", "60th"),
        (70, "70ain", "70th"),
        (80, "80fed", "80th"),
        (90, "90ain", "90th"),
        (99, "99ain", "99th"),
        (100, "100fed", "100th"),
        (101, "101af", "101st"),
        (111, "111eg", "111th"),
        (112, "112fed", "112th"),
        (122, "122ain", "122nd"),
        (1000, "1,000fed", "1,000th"),
    ],
)
def test_ordinals_go_on_above_forty(value: int, welsh: str, english: str) -> None:
    assert ordinal(value, CY) == welsh
    assert ordinal(value, EN) == english
