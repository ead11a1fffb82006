"""Reading blueprints: the overview, the table, the picture, what is not known, and what is found of them."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from service.blueprints.codes import PARTS_OF_THE_PAGE, Lane
from service.language.languages import Language
from tests.blueprints.written import (
    KEY,
    SLUG,
    TITLE,
    TO_PATTERN,
    TO_STANDARD,
    blueprint,
    cell,
    publish_blueprint,
    publish_variant,
    stage,
)
from tests.journeys.written import SOURCE
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
MOST_QUERIES = 6


def lost_key(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_blueprint(**changes)
    return visit("blueprints.show", language, slug=SLUG[language])


def test_the_overview_says_of_each_its_area_what_it_is_and_how_many_stages_it_has(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_blueprint()

    page = visit("blueprints.index", language)

    last = page.soup.select(".sheets__one")[-1].get_text(" ", strip=True)
    for words in (TITLE[language], blueprint()["lead"][language], said(language, "Tai", "Housing")):
        assert words in last
    assert said(language, "2 gam", "2 stages") in last


def test_the_stages_stand_across_and_the_lanes_down(app: Flask, visit: Open, language: Language) -> None:
    page = lost_key(visit, language)

    table = page.one(".sheet__table")
    across = [each.get_text(" ", strip=True) for each in table.select('thead th[scope="col"]')]
    down = [each.get_text() for each in table.select('tbody th[scope="row"]')]
    assert across[1:] == [f"1 ring {language}", f"2 open {language}"]
    assert len(down) == len(Lane)
    assert down[0] == said(language, "Beth mae’r person yn ei wneud", "What the person does")
    assert {len(row.select("td")) for row in table.select("tbody tr")} == {2}


def test_every_cell_has_an_address_of_its_own(app: Flask, visit: Open, language: Language) -> None:
    page = lost_key(visit, language)

    for each in blueprint()["cells"]:
        found = page.one(f"#{each['code']}")
        assert each["text"][language] in found.get_text()
        assert found.select_one(f'a[href="#{each["code"]}"]')


def test_where_nothing_is_known_the_table_says_so(app: Flask, visit: Open, language: Language) -> None:
    page = lost_key(visit, language)

    empty = page.soup.select(".sheet__cell--empty")
    assert len(empty) == 2 * len(Lane) - len(blueprint()["cells"])
    assert {each.get_text(strip=True) for each in empty} == {
        said(language, "Dim byd wedi’i gofnodi", "Nothing recorded")
    }


def test_a_cell_has_its_source_beside_it(app: Flask, visit: Open, language: Language) -> None:
    page = lost_key(visit, language)

    assert len(page.soup.select("#ring-rules .source")) == 1
    assert not page.soup.select("#ring-person .source")


def test_the_page_says_what_it_is_and_what_is_not_known(app: Flask, visit: Open, language: Language) -> None:
    page = lost_key(visit, language)

    assert said(language, "heb ei brofi gyda chyngor", "not yet tested with a council") in page.text
    assert "2022" in page.one(".notice").get_text()
    assert page.soup.select(".notice .source")
    assert blueprint()["unknown"][0][language] in page.text


def test_no_part_of_the_page_can_be_taken_for_a_cell(app: Flask, visit: Open) -> None:
    publish_blueprint(cells=[cell("ring", "person", links=[TO_STANDARD])])
    page = visit("blueprints.show", Language.EN, slug=SLUG["en"])

    assert {str(each["id"]) for each in page.soup.select("[id]")} - PARTS_OF_THE_PAGE == {"ring-person"}


def test_what_a_cell_leads_to_stands_under_its_stage(app: Flask, visit: Open, language: Language) -> None:
    page = lost_key(
        visit, language, cells=[cell("ring", "person"), cell("open", "rules", links=[TO_PATTERN])]
    )

    headings = [each.get_text() for each in page.soup.select("[aria-labelledby=links] h3")]
    assert headings == [f"open {language}"]
    assert page.soup.select('[aria-labelledby=links] a[href="#open-rules"]')


def test_the_picture_has_every_stage_lane_and_cell_in_the_language_of_its_address(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_blueprint(stages=[stage("ring"), stage("open")])
    picture = visit("blueprints.picture", language, slug=SLUG[language])

    drawn = BeautifulSoup(picture.html, "html.parser")
    words = " ".join(each.get_text() for each in drawn.find_all("text"))
    assert picture.headers["Content-Type"].startswith("image/svg+xml")
    assert len(drawn.find_all("polygon")) == 2
    for each in blueprint()["cells"]:
        assert each["text"][language] in words
    assert said(language, "Mannau anodd", "Pain points") in words
    assert said(language, "Dim byd wedi’i gofnodi", "Nothing recorded") in words
    assert said(language, "heb ei brofi", "not yet tested") in words
    assert drawn.select_one("svg[role=img][aria-labelledby=picture-title] title#picture-title")


def test_the_picture_has_no_more_than_its_boxes_have_room_for(app: Flask, visit: Open) -> None:
    long = {language: " ".join(["un", "antidisestablishmentarianism"] * 40) for language in ("cy", "en")}
    publish_blueprint(cells=[cell("ring", "person", text=long)])

    drawn = BeautifulSoup(visit("blueprints.picture", Language.EN, slug=SLUG["en"]).html, "html.parser")

    lines = [each.get_text() for each in drawn.find_all("tspan")]
    assert sum("antidis" in line for line in lines) <= 5
    assert any(line.endswith("…") for line in lines)
    assert max(len(line) for line in lines if "antidis" in line) <= 24


def test_words_that_look_like_code_are_words_in_the_picture_too(app: Flask, visit: Open) -> None:
    evil = {language: f"`<script>alert(1)</script>` & “{language}”" for language in ("cy", "en")}
    publish_blueprint(cells=[cell("ring", "person", text=evil)])

    html = visit("blueprints.picture", Language.EN, slug=SLUG["en"]).html

    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_blueprint_is_found_by_what_people_call_it_and_by_its_cells(
    app: Flask, visit: Open, language: Language
) -> None:
    unheard = {"cy": "Mae’r gwalchgryf yn galw.", "en": "The gribblewort calls."}
    publish_blueprint(cells=[cell("ring", "person", text=unheard)])

    for words in (said(language, "cwningod", "rabbits"), said(language, "gwalchgryf", "gribblewort")):
        page = visit("search.index", language, q=words)
        assert any(url.endswith(SLUG[language]) for url in page.links.values()), words


@pytest.mark.parametrize("endpoint", ["show", "variant", "as_csv", "as_json", "variant_as_json", "index"])
def test_the_questions_do_not_grow_with_the_cells(app: Flask, visit: Open, endpoint: str) -> None:
    values = {} if endpoint == "index" else {"slug": SLUG["en"]}
    if "variant" in endpoint:
        values["variant"] = "lost-key-here"

    def asked() -> int:
        with counted() as made:
            assert visit(f"blueprints.{endpoint}", Language.EN, **values).status == 200
        return len(made)

    publish_blueprint(cells=[cell("ring", "person")])
    publish_variant()
    few = asked()
    stages = [f"stage-{number}" for number in range(8)] + ["ring"]
    links = [TO_STANDARD, TO_PATTERN]
    publish_blueprint(
        stages=[stage(each) for each in stages],
        cells=[cell(each, lane, links=links, source=SOURCE) for each in stages for lane in Lane],
    )

    assert asked() == few
    if not endpoint.endswith(("csv", "json")):
        assert few <= MOST_QUERIES


def test_a_file_of_it_has_an_old_address_like_its_page(app: Flask, client: FlaskClient) -> None:
    publish_blueprint()
    publish_blueprint(slug={"cy": "allwedd-goll", "en": "key-lost"})

    for ending in ("", ".svg", ".csv", ".json"):
        answer = client.get(f"/en/blueprints/lost-key{ending}")
        assert (answer.status_code, answer.headers["Location"]) == (301, f"/en/blueprints/key-lost{ending}")


def test_what_is_asked_for_in_the_other_languages_words_is_found(app: Flask, client: FlaskClient) -> None:
    publish_blueprint()

    answer = client.get("/cy/glasbrintiau/lost-key.svg")

    assert answer.headers["Location"] == "/cy/glasbrintiau/allwedd-ar-goll.svg"


@pytest.mark.parametrize("path", ["nothing", "nothing.svg", "nothing.csv", "nothing/at-all", ".json"])
def test_what_there_never_was_is_not_found(app: Flask, client: FlaskClient, path: str) -> None:
    assert client.get(f"/en/blueprints/{path}").status_code == 404


def test_somebody_can_write_about_a_blueprint(app: Flask, visit: Open, language: Language) -> None:
    publish_blueprint()

    page = visit("pages.contact_form", language, blueprint=KEY)
    nothing = visit("pages.contact_form", language, blueprint="nothing")

    assert TITLE[language] in page.heading
    assert str(page.one("main form")["action"]).endswith(f"?blueprint={KEY}")
    assert TITLE[language] not in nothing.heading


def test_the_style_sheet_of_blueprints_is_loaded_only_where_it_is_needed(app: Flask, visit: Open) -> None:
    assert "blueprints-" in visit("blueprints.index", Language.EN).html
    assert "blueprints-" not in visit("standards.index", Language.EN).html
