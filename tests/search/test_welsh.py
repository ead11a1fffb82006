"""What Welsh words are found by."""

import re
from collections import defaultdict

import pytest
from hypothesis import given, settings, strategies as st

from service.search.welsh import analyse, analyse_query, analysed_words, analyser_version
from tests.search.pairs import apart, meeting

MEETING: dict[str, list[str]] = defaultdict(list)
for each, head in meeting("meet"):
    MEETING[head].append(each)
APART = list(apart())
# Each council's name after i, after yn and after a, the first word as it stands there.
COUNCILS = """
    Abertawe: Abertawe
    Blaenau Gwent: Flaenau Mlaenau
    Bro Morgannwg: Fro Mro
    Caerdydd: Gaerdydd Nghaerdydd Chaerdydd
    Caerffili: Gaerffili Nghaerffili Chaerffili
    Casnewydd: Gasnewydd Nghasnewydd Chasnewydd
    Castell-nedd Port Talbot: Gastell-nedd Nghastell-nedd Chastell-nedd
    Ceredigion: Geredigion Ngheredigion Cheredigion
    Conwy: Gonwy Nghonwy Chonwy
    Gwynedd: Wynedd Ngwynedd
    Merthyr Tudful: Ferthyr
    Pen-y-bont ar Ogwr: Ben-y-bont Mhen-y-bont Phen-y-bont
    Powys: Bowys Mhowys Phowys
    Rhondda Cynon Taf: Rondda
    Sir Benfro: Sir
    Sir Ddinbych: Sir
    Sir Fynwy: Sir
    Sir Gaerfyrddin: Sir
    Sir y Fflint: Sir
    Torfaen: Dorfaen Nhorfaen Thorfaen
    Wrecsam: Wrecsam
    Ynys Môn: Ynys
"""
COUNCIL_LINES = [line.strip() for line in COUNCILS.strip().splitlines()]


def test_the_lists_are_long() -> None:
    assert sum(len(forms) for forms in MEETING.values()) >= 3_900
    assert len(APART) >= 400


@pytest.mark.parametrize("headword", MEETING)
def test_forms_meet_their_headword(headword: str) -> None:
    stored, asked = analyse(headword), analyse_query(headword)

    missed = [
        each for each in MEETING[headword] if not (analyse(each) & asked and analyse_query(each) & stored)
    ]

    assert missed == []


@pytest.mark.parametrize("first,second", APART)
def test_other_words_stay_apart(first: str, second: str) -> None:
    assert not analyse(first) & analyse_query(second)
    assert not analyse(second) & analyse_query(first)


@pytest.mark.parametrize("line", COUNCIL_LINES)
def test_every_council_is_found_by_its_mutated_name(line: str) -> None:
    name, _, mutated = line.partition(": ")
    first, *rest = name.split()

    for form in mutated.split():
        assert analyse(form) & analyse_query(first)
        assert analyse_query(name) <= analyse(f"{form} {' '.join(rest)}") | analyse(name)


def test_there_are_twenty_two_councils() -> None:
    assert len(COUNCIL_LINES) == 22


@pytest.mark.parametrize(
    "headword", ["safon", "cyngor", "gwasanaeth", "mesur", "diogelwch", "llesiant", "hafan"]
)
def test_a_headword_survives(headword: str) -> None:
    assert headword in analyse(headword)


@pytest.mark.parametrize("written", ["i'r cyngor", "i’r cyngor", "i‘r cyngor"])
def test_apostrophes_of_every_shape_are_the_same(written: str) -> None:
    assert analyse(written) == {"i", "cyngor"}


@pytest.mark.parametrize("written,tokens", [("d'arian", "arian"), ("b'le", "ble"), ("m'annwyl", "annwyl")])
def test_a_letter_left_over_is_left_out(written: str, tokens: str) -> None:
    assert tokens in analyse(written)


def test_small_words_lean_on_the_word_before() -> None:
    assert analyse("mae'n gyngor a'u tai") == {"bod", "cyngor", "a", "ty"}


def test_a_missing_accent_is_forgiven_where_no_other_word_is_meant() -> None:
    assert analyse_query("ty") & analyse("tŷ")
    assert analyse_query("ffon") & analyse("ffôn")
    assert not analyse_query("mor") & analyse("môr")


def test_hyphenated_names_are_found_whole_and_by_their_parts() -> None:
    stored = analyse("Pen-y-bont")

    assert analyse_query("penybont") <= stored
    assert analyse_query("pen") <= stored
    assert analyse_query("pont") <= stored


def test_an_unknown_name_is_found_without_its_mutation() -> None:
    assert analyse("Nghwmsgwt") & analyse_query("Cwmsgwt")
    assert analyse("Dreddyn") & analyse_query("Treddyn")


def test_an_unknown_word_is_found_without_its_welsh_ending() -> None:
    assert analyse("blogbostiadau") & analyse_query("blogbostiad")
    assert analyse("zwmiodd") & analyse_query("zwmio")


@pytest.mark.parametrize("said,written", [("cynllunie", "cynllun"), ("syniada", "syniad")])
def test_a_spoken_ending_is_understood(said: str, written: str) -> None:
    assert analyse(said) & analyse_query(written)


def test_an_english_word_is_no_spoken_welsh() -> None:
    assert "caru" not in analyse("care")
    assert "par" not in analyse("fare")


@pytest.mark.parametrize(
    "endless", ["a" * 100_000, "a'" * 10_000 + "b", "a-" * 10_000 + "b", "e\u0301" * 10_000]
)
def test_a_word_without_end_is_read_as_far_as_words_go(endless: str) -> None:
    assert analyse(f"{endless} gynghorau") >= {"cyngor"}
    assert len(analysed_words(endless)) == 1


def test_words_cut_short_are_told_from_their_like() -> None:
    assert analyse("y peth ’na a’r lle ’ma") == {"y", "peth", "yna", "a", "lle", "yma"}
    assert analyse("‘di-waith’") == {"diwaith"}


def test_a_name_is_found_by_nothing_else_that_it_may_resemble() -> None:
    assert analyse("Legislation Wales open health") >= {"legislation", "open", "health"}
    assert analyse("ip") == {"ip"}


def test_the_words_of_a_text_have_numbers_and_places() -> None:
    text = "I’r tŷ, a’r ysgol-gynradd 1,000."

    found = analysed_words(text)

    assert [each.position for each in found] == [0, 1, 2, 3, 4]
    assert [text[each.start : each.end] for each in found] == ["I’r", "tŷ", "a’r", "ysgol-gynradd", "1,000"]
    assert found[-1].tokens == {"1000"}


def test_the_version_names_the_rules_and_the_lexicon() -> None:
    assert re.fullmatch(r"\d+-[0-9a-f]{16}", analyser_version())


@settings(deadline=None)
@given(st.text())
def test_any_text_has_plain_tokens_and_true_places(text: str) -> None:
    found = analysed_words(text)

    assert [each.position for each in found] == list(range(len(found)))
    assert all(text[each.start : each.end].strip() for each in found)
    assert {token for each in found for token in each.tokens} == analyse(text)
    assert all(re.fullmatch("[a-z0-9]+", token) for token in analyse(text) | analyse_query(text))


@settings(deadline=None)
@given(st.text(st.sampled_from("abcdefghilmnoprstuwyâêîôûŵŷ'’-"), min_size=1, max_size=12))
def test_whatever_is_stored_is_found_by_the_same_word(word: str) -> None:
    assert analyse(word) <= analyse_query(word)
