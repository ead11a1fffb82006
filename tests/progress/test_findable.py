"""What is found of the figures."""

from flask import Flask
from sqlalchemy import select

from service.db import db
from service.progress.findable import pages_of
from service.progress.models import Indicator


def test_a_figure_is_found_by_its_sentence_at_the_address_that_is_its_own(app: Flask) -> None:
    indicator = db.session.scalars(select(Indicator).where(Indicator.key == "population")).one()

    measure, *figures = pages_of(db.session(), indicator)
    cardiff = next(each for each in figures if each.council == "cardiff")

    assert (measure.title, measure.url.en) == (indicator.title, "/en/progress/population")
    assert indicator.measures.cy in measure.body.cy
    assert len(figures) == 22
    assert cardiff.title.cy == "Cyngor Caerdydd: Poblogaeth"
    assert cardiff.url.cy == "/cy/cynnydd/poblogaeth/caerdydd/1"
    assert "people lived in Cardiff on 21 March 2021. Source: Census 2021" in cardiff.body.en
    assert "yng Nghaerdydd" in cardiff.body.cy
    assert "<" not in cardiff.body.cy
