"""Welsh mutations: the tables of the grammar, the 22 councils, and what must stay as it is."""

import pytest

from service.language.mutations import (
    PlaceForms,
    and_before,
    aspirate,
    nasal,
    place_forms,
    soft,
    with_and,
    with_or,
)

# name | in | to | from | and
COUNCILS = """
Abertawe | yn Abertawe | i Abertawe | o Abertawe | ac Abertawe
Blaenau Gwent | ym Mlaenau Gwent | i Flaenau Gwent | o Flaenau Gwent | a Blaenau Gwent
Bro Morgannwg | ym Mro Morgannwg | i Fro Morgannwg | o Fro Morgannwg | a Bro Morgannwg
Caerdydd | yng Nghaerdydd | i Gaerdydd | o Gaerdydd | a Chaerdydd
Caerffili | yng Nghaerffili | i Gaerffili | o Gaerffili | a Chaerffili
Casnewydd | yng Nghasnewydd | i Gasnewydd | o Gasnewydd | a Chasnewydd
Castell-nedd Port Talbot | yng Nghastell-nedd Port Talbot | i Gastell-nedd Port Talbot \
| o Gastell-nedd Port Talbot | a Chastell-nedd Port Talbot
Ceredigion | yng Ngheredigion | i Geredigion | o Geredigion | a Cheredigion
Conwy | yng Nghonwy | i Gonwy | o Gonwy | a Chonwy
Gwynedd | yng Ngwynedd | i Wynedd | o Wynedd | a Gwynedd
Merthyr Tudful | ym Merthyr Tudful | i Ferthyr Tudful | o Ferthyr Tudful | a Merthyr Tudful
Pen-y-bont ar Ogwr | ym Mhen-y-bont ar Ogwr | i Ben-y-bont ar Ogwr \
| o Ben-y-bont ar Ogwr | a Phen-y-bont ar Ogwr
Powys | ym Mhowys | i Bowys | o Bowys | a Phowys
Rhondda Cynon Taf | yn Rhondda Cynon Taf | i Rondda Cynon Taf | o Rondda Cynon Taf | a Rhondda Cynon Taf
Sir Benfro | yn Sir Benfro | i Sir Benfro | o Sir Benfro | a Sir Benfro
Sir Ddinbych | yn Sir Ddinbych | i Sir Ddinbych | o Sir Ddinbych | a Sir Ddinbych
Sir Fynwy | yn Sir Fynwy | i Sir Fynwy | o Sir Fynwy | a Sir Fynwy
Sir Gaerfyrddin | yn Sir Gaerfyrddin | i Sir Gaerfyrddin | o Sir Gaerfyrddin | a Sir Gaerfyrddin
Sir y Fflint | yn Sir y Fflint | i Sir y Fflint | o Sir y Fflint | a Sir y Fflint
Torfaen | yn Nhorfaen | i Dorfaen | o Dorfaen | a Thorfaen
Wrecsam | yn Wrecsam | i Wrecsam | o Wrecsam | a Wrecsam
Ynys Môn | yn Ynys Môn | i Ynys Môn | o Ynys Môn | ac Ynys Môn
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in COUNCILS.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_council_has_its_four_phrases(row: tuple[str, ...]) -> None:
    name, *phrases = row

    assert place_forms(name) == PlaceForms(*phrases)


def test_the_table_holds_all_the_councils() -> None:
    assert len(ROWS) == 22


@pytest.mark.parametrize(
    "name, phrases",
    [
        ("Y Barri", ("yn y Barri", "i’r Barri", "o’r Barri", "a’r Barri")),
        ("Yr Wyddgrug", ("yn yr Wyddgrug", "i’r Wyddgrug", "o’r Wyddgrug", "a’r Wyddgrug")),
        ("Llandudno", ("yn Llandudno", "i Landudno", "o Landudno", "a Llandudno")),
        ("Bangor", ("ym Mangor", "i Fangor", "o Fangor", "a Bangor")),
        ("Dinbych", ("yn Ninbych", "i Ddinbych", "o Ddinbych", "a Dinbych")),
        ("Gogledd Cymru", ("yng Ngogledd Cymru", "i Ogledd Cymru", "o Ogledd Cymru", "a Gogledd Cymru")),
    ],
)
def test_other_places_follow_the_same_rules(name: str, phrases: tuple[str, str, str, str]) -> None:
    assert place_forms(name) == PlaceForms(*phrases)


# radical | soft | nasal | aspirate
GRAMMAR = """
pen | ben | mhen | phen
tad | dad | nhad | thad
cath | gath | nghath | chath
bachgen | fachgen | machgen | bachgen
dyn | ddyn | nyn | dyn
gardd | ardd | ngardd | gardd
llyfr | lyfr | llyfr | llyfr
mam | fam | mam | mam
rhaglen | raglen | rhaglen | rhaglen
Cyngor Sir | Gyngor Sir | Nghyngor Sir | Chyngor Sir
Gŵyl | Ŵyl | Ngŵyl | Gŵyl
"""


@pytest.mark.parametrize("line", GRAMMAR.strip().splitlines())
def test_the_nine_letters_change_as_the_grammar_says(line: str) -> None:
    radical, *changed = (cell.strip() for cell in line.split("|"))

    assert [soft(radical), nasal(radical), aspirate(radical)] == changed


@pytest.mark.parametrize(
    "word",
    """
    chwarae ffordd theatr safon hanes nofio afal ysgol ŷd
    CDPS CLlLC GIG GOV.UK BBC C B 3ydd 24 gan gyda mewn grŵp gêm Tsieina
    “Caerdydd” cyngor@example.org https://cyngor.example
    """.split(),
)  # fmt: skip
def test_what_does_not_mutate_is_left_alone(word: str) -> None:
    assert (soft(word), nasal(word), aspirate(word)) == (word, word, word)


def test_no_word_at_all_is_left_alone() -> None:
    assert (soft(""), nasal(""), aspirate("")) == ("", "", "")


@pytest.mark.parametrize(
    "phrase",
    """
    Abertawe iaith ŵyn wythnos wrth wedi wyneb ymchwil mewn mae felly fel “Abertawe” (ychwanegol)
    1 8 11 16 80 8,000 800 £8 ITV UDA S4C RSPB ASau C
    """.split(),
)  # fmt: skip
def test_ac_stands_before_what_is_heard_as_a_vowel(phrase: str) -> None:
    assert and_before(phrase) == "ac"


@pytest.mark.parametrize(
    "phrase",
    """
    Powys hanes Wrecsam wlad wnaeth Wi-Fi YouTube llyfr 2 3 5 10 12 100 1,000 1,000,000 2026
    BBC CDPS GIG NATO CLlLC B … -
    """.split(),
)  # fmt: skip
def test_a_stands_before_all_else(phrase: str) -> None:
    assert and_before(phrase) == "a"


@pytest.mark.parametrize(
    "phrase, after_and, after_or",
    [
        ("coffi", "a choffi", "neu goffi"),
        ("parhau", "a pharhau", "neu barhau"),
        ("agor", "ac agor", "neu agor"),
        ("llyfrau", "a llyfrau", "neu lyfrau"),
        ("yr Hyb Arloesedd Seiber", "a’r Hyb Arloesedd Seiber", "neu’r Hyb Arloesedd Seiber"),
        ("y Ganolfan", "a’r Ganolfan", "neu’r Ganolfan"),
        ("eich cyfeiriad", "a’ch cyfeiriad", "neu’ch cyfeiriad"),
        ("dewiswch gyngor", "a dewiswch gyngor", "neu dewiswch gyngor"),
        ("S4C", "ac S4C", "neu S4C"),
    ],
)
def test_and_and_or_join_as_they_are_said(phrase: str, after_and: str, after_or: str) -> None:
    assert with_and(phrase) == after_and
    assert with_or(phrase) == after_or
