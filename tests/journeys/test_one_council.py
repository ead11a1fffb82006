"""What is known of the pages of one council, service by service."""

from datetime import date

from flask import Flask
from sqlalchemy import select

from service.councils.models import Council
from service.db import db
from service.journeys.codes import Found
from service.journeys.gaps import gap_map
from service.journeys.kinds import COUNCIL_LINKS
from service.journeys.one_council import services_found
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.publishing.actions import withdraw
from tests.queries import counted


def council(key: str) -> Council:
    return db.session.scalars(select(Council).where(Council.key == key)).one()


def test_each_service_has_the_state_that_the_gap_map_gives_it(app: Flask) -> None:
    councils = db.session.scalars(select(Council)).all()

    for row in gap_map(councils).rows:
        found = services_found(row.council, Language.CY)
        assert {cell.service.code: found.states[cell.service.code] for cell in row.cells} == {
            cell.service.code: cell.found for cell in row.cells
        }
        assert found.looked_on == row.looked_on


def test_the_services_are_counted_in_sentences_and_states_without_any_are_left_out(app: Flask) -> None:
    found = services_found(council("gwynedd"), Language.EN)

    assert sum(found.count(each) for each in Found) == len(found.states) == 8
    sentences = found.counted(Language.EN)
    assert sentences[0].endswith("of the 8 services that we looked for we found a page in both languages.")
    assert len(sentences) == 1 + sum(
        bool(found.count(each)) for each in (Found.CY, Found.EN, Found.NOT_FOUND)
    )
    assert found.counted(Language.CY)[0].startswith("Ar gyfer ")


def test_a_council_whose_links_nobody_published_has_no_service_that_was_looked_for(app: Flask) -> None:
    withdraw(COUNCIL_LINKS, "gwynedd", reason=Bilingual("Hen", "Old"), by="Alys")

    found = services_found(council("gwynedd"), Language.EN)

    assert (found.states, found.looked_on, found.home) == ({}, None, None)


def test_all_of_it_is_one_question(app: Flask) -> None:
    gwynedd = council("gwynedd")

    with counted() as asked:
        found = services_found(gwynedd, Language.EN)

    assert len(asked) == 1
    assert isinstance(found.looked_on, date)
