"""Terms stand under the letters of the reader's alphabet."""

import pytest

from service.glossary.letters import ALPHABETS, letter_of, sort_keys
from service.language.bilingual import Bilingual
from service.language.languages import Language


@pytest.mark.parametrize(
    "welsh, letter",
    [("Chwilio", "ch"), ("Cyngor", "c"), ("Llythyr", "ll"), ("Rhestr", "rh"), ("Thema", "th"), ("Âl", "a")],
)
def test_a_welsh_digraph_is_one_letter(welsh: str, letter: str) -> None:
    assert letter_of(sort_keys(Bilingual(cy=welsh, en="x")).cy) == letter


def test_the_same_word_stands_under_another_letter_in_english() -> None:
    keys = sort_keys(Bilingual(cy="Theatr", en="Theatre"))

    assert (letter_of(keys.cy), letter_of(keys.en)) == ("th", "t")


def test_a_welsh_article_does_not_count() -> None:
    keys = sort_keys(Bilingual(cy="Y trydydd sector", en="Third sector"))

    assert letter_of(keys.cy) == "t"


def test_both_alphabets_are_in_their_own_order() -> None:
    welsh = ALPHABETS[Language.CY]

    assert welsh.index("c") < welsh.index("ch") < welsh.index("d") < welsh.index("dd") < welsh.index("e")
    assert welsh.index("g") < welsh.index("ng") < welsh.index("h")
    assert len(ALPHABETS[Language.EN]) == 26
