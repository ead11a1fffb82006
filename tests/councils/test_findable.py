"""What is found of a council."""

from flask import Flask
from sqlalchemy import select

from service.councils.findable import pages_of
from service.councils.models import Council
from service.db import db


def test_a_council_is_found_by_what_its_page_calls_it_in_each_language(app: Flask) -> None:
    council = db.session.scalars(select(Council).where(Council.key == "cardiff")).one()

    (page,) = pages_of(db.session(), council)

    assert (page.title.en, page.url.cy, page.council) == (
        "Cardiff Council",
        "/cy/cynghorau/caerdydd",
        "cardiff",
    )
    assert (
        "City of Cardiff Council. South East Wales. CRF, W06000015. https://www.cardiff.gov.uk"
        in page.body.en
    )
    assert "De-ddwyrain Cymru" in page.body.cy
    assert "Nghaerdydd" in page.forms.cy
    assert "Cardiff" not in page.body.cy
