"""Wales at a glance: every measure in its group, each with one sentence that says of how many."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.progress.kind import INDICATOR
from service.progress.models import Indicator
from service.progress.names import group_names
from service.publishing.actions import withdraw
from tests.progress.written import COUNT, PLAN, publish_census, publish_count, publish_plan
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]


def says(page: Visit, key: str) -> str:
    """The sentence that stands under the title of a measure."""
    return page.one(f"[aria-labelledby={key}] .glance__says").get_text()


def test_every_measure_stands_in_its_group_and_leads_to_its_page(visit: Open, language: Language) -> None:
    page = visit("progress.measures", language)

    keys = [str(each["aria-labelledby"]) for each in page.soup.select(".glance")]
    headings = [each.get_text() for each in page.soup.select("main section h2")]
    assert sorted(keys) == sorted(db.session.scalars(select(Indicator.key)))
    assert headings == list(group_names(language).values())
    address = page.one("[aria-labelledby=population] a")["href"]
    assert address == said(language, "/cy/cynnydd/poblogaeth", "/en/progress/population")


def test_a_sentence_says_of_how_many_councils(visit: Open, language: Language) -> None:
    page = visit("progress.measures", language)

    assert said(language, "gan 7 o’r 22 cyngor", "For 7 of the 22 councils") in says(page, "digital-strategy")
    assert said(language, "am 3 o’r 22", "3 of the 22") in says(page, "audit-recommendations")
    assert said(language, "yr un o’r 22", "none of the 22") in says(page, "published-assessments")
    assert said(language, "Nid ydym wedi gofyn", "We have asked none") in says(page, "cyber-concordat")


def test_amounts_of_one_day_are_added_up_where_all_are_known_and_not_otherwise(
    app: Flask, visit: Open, language: Language
) -> None:
    whole = says(visit("progress.measures", language), "population")
    publish_census("population", cardiff={"state": "withheld"})

    partly = says(visit("progress.measures", language), "population")

    assert "3,107,489" in whole
    assert said(language, "ar 21 Mawrth 2021", "on 21 March 2021") in whole
    assert partly == said(
        language,
        "Rydym yn gwybod hyn am 21 o’r 22 cyngor.",
        "We know this of 21 of the 22 councils.",
    )


def test_a_measure_of_our_own_is_said_by_its_first_good_answer(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()
    publish_count()

    page = visit("progress.measures", language)

    assert says(page, PLAN) == said(
        language, "Cafwyd cynllun: 1 o’r 22 cyngor.", "A plan was found: 1 of the 22 councils."
    )
    assert said(language, "am 2 o’r 22", "2 of the 22") in says(page, COUNT)


def test_the_strip_has_a_shape_for_every_council_and_the_words_count_them(
    visit: Open, language: Language
) -> None:
    page = visit("progress.measures", language)

    for glance in page.soup.select(".glance"):
        assert len(glance.select(".strip use, .strip rect")) == 22
        counts = [each.get_text().rpartition("(")[2].split()[0] for each in glance.select(".strip__words li")]
        assert sum(map(int, counts)) == 22


def test_a_shape_that_is_used_is_drawn_on_the_page(visit: Open, language: Language) -> None:
    for page in (
        visit("progress.measures", language),
        visit("progress.measure", Language.EN, slug="digital-strategy"),
    ):
        used = {str(each["href"]) for each in page.soup.select("use")}
        assert used
        assert used <= {f"#{each['id']}" for each in page.soup.select("defs [id]")}


def test_what_was_taken_down_is_not_there(app: Flask, visit: Open, language: Language) -> None:
    withdraw(INDICATOR, "population", reason=Bilingual("Hen", "Old"), by="Alys")

    page = visit("progress.measures", language)

    assert not page.soup.select("[aria-labelledby=population]")


@pytest.mark.parametrize("number", [0, 1, 2, 3, 6, 11])
def test_no_sentence_is_left_without_its_number(
    app: Flask, visit: Open, language: Language, number: int
) -> None:
    councils = ["cardiff", "powys", "conwy", "gwynedd", "flintshire", "swansea", "torfaen", "newport"]
    councils += ["bridgend", "caerphilly", "wrexham"]
    publish_plan(values={key: {"code": "found"} for key in councils[:number]})

    sentence = says(visit("progress.measures", language), PLAN)

    assert "%" not in sentence
    assert "22" in sentence
    assert not number or str(number) in sentence.split()


def test_the_questions_do_not_grow_with_measures(app: Flask, visit: Open) -> None:
    with counted() as few:
        visit("progress.measures", Language.EN)
    publish_plan()
    publish_count()

    with counted() as more:
        visit("progress.measures", Language.EN)

    assert len(more) == len(few) <= 6
