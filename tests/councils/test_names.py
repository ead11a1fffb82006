"""The names of the 22 councils: the form that each sentence needs, and every way to find them."""

import pytest
from flask import Flask
from sqlalchemy import select

from service.councils.models import Council
from service.councils.queries import councils_in_order, matching_keys
from service.db import db
from service.language.languages import Language
from service.language.mutations import place_forms

# Welsh name | after i and o | after yn | after a: as they are written.
FORMS = """
Abertawe | Abertawe | yn Abertawe | ac Abertawe
Blaenau Gwent | Flaenau Gwent | ym Mlaenau Gwent | a Blaenau Gwent
Bro Morgannwg | Fro Morgannwg | ym Mro Morgannwg | a Bro Morgannwg
Caerdydd | Gaerdydd | yng Nghaerdydd | a Chaerdydd
Caerffili | Gaerffili | yng Nghaerffili | a Chaerffili
Casnewydd | Gasnewydd | yng Nghasnewydd | a Chasnewydd
Castell-nedd Port Talbot | Gastell-nedd Port Talbot | yng Nghastell-nedd Port Talbot | \
    a Chastell-nedd Port Talbot
Ceredigion | Geredigion | yng Ngheredigion | a Cheredigion
Conwy | Gonwy | yng Nghonwy | a Chonwy
Gwynedd | Wynedd | yng Ngwynedd | a Gwynedd
Merthyr Tudful | Ferthyr Tudful | ym Merthyr Tudful | a Merthyr Tudful
Pen-y-bont ar Ogwr | Ben-y-bont ar Ogwr | ym Mhen-y-bont ar Ogwr | a Phen-y-bont ar Ogwr
Powys | Bowys | ym Mhowys | a Phowys
Rhondda Cynon Taf | Rondda Cynon Taf | yn Rhondda Cynon Taf | a Rhondda Cynon Taf
Sir Benfro | Sir Benfro | yn Sir Benfro | a Sir Benfro
Sir Ddinbych | Sir Ddinbych | yn Sir Ddinbych | a Sir Ddinbych
Sir Fynwy | Sir Fynwy | yn Sir Fynwy | a Sir Fynwy
Sir Gaerfyrddin | Sir Gaerfyrddin | yn Sir Gaerfyrddin | a Sir Gaerfyrddin
Sir y Fflint | Sir y Fflint | yn Sir y Fflint | a Sir y Fflint
Torfaen | Dorfaen | yn Nhorfaen | a Thorfaen
Wrecsam | Wrecsam | yn Wrecsam | a Wrecsam
Ynys Môn | Ynys Môn | yn Ynys Môn | ac Ynys Môn
"""
TABLE = [tuple(cell.strip() for cell in line.split("|")) for line in FORMS.strip().splitlines()]


def council_called(welsh_name: str) -> Council:
    return next(each for each in db.session.scalars(select(Council)) if each.name.cy == welsh_name)


@pytest.mark.parametrize("name, soft, within, joined", TABLE)
def test_the_stored_forms_of_a_council_are_those_of_the_table(
    app: Flask, name: str, soft: str, within: str, joined: str
) -> None:
    council = council_called(name)

    found = (council.name_to.cy, council.name_from.cy, council.name_in.cy, council.name_and.cy)
    assert found == (f"i {soft}", f"o {soft}", within, joined)


def test_the_stored_forms_follow_the_rules_of_mutation(app: Flask) -> None:
    for council in db.session.scalars(select(Council)):
        forms = place_forms(council.name.cy)

        stored = (council.name_in.cy, council.name_to.cy, council.name_from.cy, council.name_and.cy)
        assert stored == (forms.in_, forms.to, forms.from_, forms.and_)


def test_every_official_name_takes_its_forms_from_cyngor(app: Flask) -> None:
    for council in db.session.scalars(select(Council)):
        rest = council.official_name.cy.removeprefix("Cyngor")

        stored = (council.official_in.cy, council.official_to.cy, council.official_and.cy)
        assert stored == (f"yng Nghyngor{rest}", f"i Gyngor{rest}", f"a Chyngor{rest}")


def test_english_sentences_say_the_vale_with_its_article(app: Flask) -> None:
    council = council_called("Bro Morgannwg")

    assert council.name_in.en == "in the Vale of Glamorgan"
    assert council.name_and.en == "and the Vale of Glamorgan"


def test_the_order_is_that_of_the_readers_alphabet(app: Flask) -> None:
    welsh = [council.name.cy for council in councils_in_order(Language.CY)]
    english = [council.name.en for council in councils_in_order(Language.EN)]

    assert welsh == [row[0] for row in TABLE]
    assert english == sorted(english)


@pytest.mark.parametrize(
    "typed, key",
    [
        ("Caerdydd", "cardiff"),
        ("Gaerdydd", "cardiff"),
        ("Nghaerdydd", "cardiff"),
        ("chaerdydd", "cardiff"),
        ("CARDIFF", "cardiff"),
        ("caerd", "cardiff"),
        ("mon", "isle-of-anglesey monmouthshire"),
        ("môn", "isle-of-anglesey monmouthshire"),
        ("ynys mon", "isle-of-anglesey"),
        ("Anglesey", "isle-of-anglesey"),
        ("Ben-y-bont", "bridgend"),
        ("pen y bont", "bridgend"),
        ("Wynedd", "gwynedd"),
        ("Sir Gâr", "carmarthenshire"),
        ("Nhorfaen", "torfaen"),
        ("talbot port", "neath-port-talbot"),
        ("zzz", ""),
        ("50%", ""),
        ("_", None),
        ("   ", None),
    ],
)
def test_a_council_is_found_by_any_form_of_its_name(app: Flask, typed: str, key: str | None) -> None:
    found = matching_keys(councils_in_order(Language.EN), typed)

    assert found == (None if key is None else set(key.split()))


@pytest.fixture
def forms_of_every_council(app: Flask) -> list[tuple[str, str]]:
    """Every stored form of every council, in both languages."""
    names = ("name", "name_in", "name_to", "name_from", "name_and", "official_name", "official_and")
    councils = db.session.scalars(select(Council)).all()
    return [
        (council.key, getattr(council, name).within(each))
        for council in councils
        for name in names
        for each in Language
    ]


def test_every_stored_form_finds_its_council(forms_of_every_council: list[tuple[str, str]]) -> None:
    councils = councils_in_order(Language.CY)

    def finds(form: str, key: str) -> bool:
        return key in (matching_keys(councils, form) or ())

    missed = [(key, form) for key, form in forms_of_every_council if not finds(form, key)]

    assert not missed
