"""The order of both alphabets, and text folded for matching."""

import random
from collections.abc import Callable
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given, strategies as st

from service.language.alphabet import SPLIT, english_sort_key, fold, mark_n_and_g, welsh_sort_key

COUNCILS_CY = [
    "Abertawe", "Blaenau Gwent", "Bro Morgannwg", "Caerdydd", "Caerffili", "Casnewydd",
    "Castell-nedd Port Talbot", "Ceredigion", "Conwy", "Gwynedd", "Merthyr Tudful", "Pen-y-bont ar Ogwr",
    "Powys", "Rhondda Cynon Taf", "Sir Benfro", "Sir Ddinbych", "Sir Fynwy", "Sir Gaerfyrddin",
    "Sir y Fflint", "Torfaen", "Wrecsam", "Ynys Môn",
]  # fmt: skip
COUNCILS_EN = [
    "Blaenau Gwent", "Bridgend", "Caerphilly", "Cardiff", "Carmarthenshire", "Ceredigion", "Conwy",
    "Denbighshire", "Flintshire", "Gwynedd", "Isle of Anglesey", "Merthyr Tydfil", "Monmouthshire",
    "Neath Port Talbot", "Newport", "Pembrokeshire", "Powys", "Rhondda Cynon Taf", "Swansea", "Torfaen",
    "Vale of Glamorgan", "Wrexham",
]  # fmt: skip
WELSH_ALPHABET = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()

letters = st.text("abcdefghilmnoprstuwyABCDGHLNRTŵŷâêîôûïÔŴ -’'" + SPLIT)


def shuffled(words: list[str]) -> list[str]:
    return random.Random(22).sample(words, len(words))


def first_level(key: str) -> str:
    return key.partition(" ")[0]


def test_the_councils_stand_in_the_welsh_order() -> None:
    assert sorted(shuffled(COUNCILS_CY), key=welsh_sort_key) == COUNCILS_CY


def test_the_councils_stand_in_the_english_order() -> None:
    assert sorted(shuffled(COUNCILS_EN), key=english_sort_key) == COUNCILS_EN


def test_each_digraph_is_a_letter_of_the_welsh_alphabet() -> None:
    assert sorted(shuffled(WELSH_ALPHABET), key=welsh_sort_key) == WELSH_ALPHABET


@pytest.mark.parametrize(
    "words",
    [
        ["cymorth", "chwarae", "data"],
        ["dydd", "ddoe", "eto"],
        ["agor", "angen", "ail"],
        ["llyfr", "llythyr", "mam"],
        ["lori", "llai"],
        ["pysgod", "pharaoh", "radio", "rhad", "sach"],
        ["tŷ", "thema"],
        ["ffordd", "gardd"],
        ["cynghrair", "cyhoedd", "cyllid", "cynnal"],
    ],
)
def test_words_stand_as_in_a_welsh_dictionary(words: list[str]) -> None:
    assert sorted(shuffled(words), key=welsh_sort_key) == words


@pytest.mark.parametrize(
    "words",
    [
        ["Bala", "Bancyfelin", "Bangor", "Bar"],
        ["Llandudno", "Llanelli", "Llangefni", "Llangollen", "Llanidloes"],
        ["dangos", "danheddog"],
        ["hunaniaeth", "hunanwerth"],
        ["hunanfarn", "hunangyflogedig", "hunanwerth"],
    ],
)
def test_n_and_g_are_two_letters_in_the_words_that_have_both(words: list[str]) -> None:
    assert sorted(shuffled(words), key=welsh_sort_key) == words


def test_a_joiner_makes_two_letters_of_any_digraph() -> None:
    assert first_level(welsh_sort_key(f"an{SPLIT}gen")) == "angen"
    assert first_level(welsh_sort_key("angen")) == "ag~en"


def test_words_with_n_and_g_can_be_marked() -> None:
    assert mark_n_and_g("yn Llangollen, Bangor a Bengor; angen cyngor") == (
        f"yn Llan{SPLIT}gollen, Ban{SPLIT}gor a Ben{SPLIT}gor; angen cyngor"
    )


@pytest.mark.parametrize("key", [welsh_sort_key, english_sort_key])
def test_signs_do_not_count_before_letters_accents_and_capitals_have(key: Callable[[str], str]) -> None:
    assert first_level(key("Pen-y-bont")) == first_level(key("penybont"))
    assert first_level(key("i’r «tŷ»!")) == first_level(key("ir ty"))


@pytest.mark.parametrize(
    "words",
    [["mor", "môr", "morfa"], ["ty", "Ty", "tŷ", "Tŷ"], ["a", "á", "à", "â", "ä"], ["llan", "Llan", "LLAN"]],
)
def test_accents_then_capitals_break_a_tie(words: list[str]) -> None:
    assert sorted(shuffled(words), key=welsh_sort_key) == words


def test_a_short_word_comes_before_a_longer_one_and_figures_before_letters() -> None:
    words = ["2 gyngor", "Pen y Fal", "Penarth", "Sir y Fflint", "Siroedd"]

    assert sorted(shuffled(words), key=welsh_sort_key) == words
    assert sorted(shuffled(words), key=english_sort_key) == words


def test_other_scripts_follow_the_latin_letters() -> None:
    words = ["æon", "Łódź", "zebra", "Ωmega", "Żubr"]

    assert sorted(words, key=english_sort_key) == ["æon", "Łódź", "zebra", "Żubr", "Ωmega"]


@given(st.lists(letters, max_size=6))
def test_a_key_never_depends_on_where_the_list_began(words: list[str]) -> None:
    there = sorted(words, key=welsh_sort_key)

    assert sorted(shuffled(words), key=welsh_sort_key) == there
    assert all(welsh_sort_key(a).encode() <= welsh_sort_key(b).encode() for a, b in pairwise(there))


@given(st.text(), st.text())
def test_keys_are_ascii_and_equal_only_for_the_same_text(one: str, other: str) -> None:
    for key in (welsh_sort_key, english_sort_key):
        assert key(one).isascii()
        assert key(one).isprintable()
        assert (key(one) == key(other)) == (normalize("NFC", one) == normalize("NFC", other))


@given(st.text())
def test_composed_and_decomposed_letters_have_one_key(text: str) -> None:
    for key in (welsh_sort_key, english_sort_key):
        assert key(normalize("NFC", text)) == key(normalize("NFD", text))


@given(letters)
def test_capitals_and_accents_change_nothing_at_the_first_level(word: str) -> None:
    for key in (welsh_sort_key, english_sort_key):
        assert first_level(key(word)) == first_level(key(word.upper()))
        assert first_level(key(word.translate(str.maketrans("ŵŷâêîôûïÔŴ", "wyaeiouiOW")))) == first_level(
            key(word)
        )


@given(letters, letters)
def test_a_beginning_never_comes_after_the_whole(start: str, end: str) -> None:
    assert first_level(english_sort_key(start)) <= first_level(english_sort_key(start + end))


@pytest.mark.parametrize(
    "text, folded",
    [
        ("Tŷ Hafan", "ty hafan"),
        ("i’r Dŵr", "i'r dwr"),
        ("categorïau", "categoriau"),
        ("YNYS MÔN", "ynys mon"),
        (f"Ban{SPLIT}gor", "bangor"),
        ("Pen‑y‑bont", "pen-y-bont"),
        ("", ""),
    ],
)
def test_folding_leaves_neither_capitals_nor_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(letters)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
