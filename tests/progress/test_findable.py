"""What is found of the figures."""

import pytest
from flask import Flask
from sqlalchemy import select

from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.programme.kinds import PROJECT
from service.progress.findable import pages_of
from service.progress.models import Indicator
from service.publishing.actions import withdraw
from service.search.asking import Asked
from service.search.queries import results


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


@pytest.mark.parametrize(
    "words",
    [
        "Strategaeth trawsnewid digidol",  # of its strategy
        "Shared Resource Service",  # a project with others
        "CymruSOC",  # what all councils do
    ],
)
def test_a_council_is_found_by_what_its_page_says_of_promises_and_projects(app: Flask, words: str) -> None:
    found = results(Asked(words, council="blaenau-gwent", kind="council"), Language.CY)

    assert [hit.title for hit in found.hits] == ["Cyngor Bwrdeistref Sirol Blaenau Gwent"]


def test_a_council_is_found_by_a_project_no_more_when_it_is_taken_down(app: Flask) -> None:
    asked = Asked("CymruSOC", kind="council")
    assert results(asked, Language.EN).total == 22

    withdraw(PROJECT, "cymrusoc", reason=Bilingual("Hen", "Old"), by="Alys")

    assert results(asked, Language.EN).total == 0
