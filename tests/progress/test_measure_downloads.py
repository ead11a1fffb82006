"""The files of a measure: each equals the screen, in both languages, and is safe to open."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from tests.progress.written import PLAN_WRITTEN, plan_where, publish_plan
from tests.record_pages import POPULATION, STRATEGY
from tests.visits import Visit, said

Open = Callable[..., Visit]
PLAN = PLAN_WRITTEN["slug"]
WELSH_SPEAKERS = {"cy": "siaradwyr-cymraeg", "en": "welsh-speakers"}
RECOMMENDATIONS = {"cy": "argymhellion-archwilio-cymru", "en": "audit-wales-recommendations"}
PUBLIC = "https://safon.example"


def records(page: Visit) -> list[dict[str, str]]:
    """The rows of a table as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(page.html.removeprefix("\ufeff"))))


def file_of(visit: Open, slug: dict[str, str], language: Language, ending: str = "csv") -> Visit:
    return visit(f"progress.measure_{ending}", language, slug=slug[language])


def on_screen(page: Visit) -> dict[str, str]:
    """What the table says of each figure, by its address."""
    return {
        str(row.select("th a")[0]["href"]): row.select(".known__word")[0].get_text()
        for row in page.soup.select(".known tbody tr")
    }


def test_the_table_equals_the_screen(app: Flask, visit: Open, language: Language) -> None:
    publish_plan()
    for slug in (PLAN, STRATEGY, POPULATION, WELSH_SPEAKERS, RECOMMENDATIONS):
        screen = on_screen(visit("progress.measure", language, slug=slug[language]))

        told = {
            row[f"address_{language}"].removeprefix(PUBLIC): row[f"value_{language}"]
            or row[f"state_{language}"]
            for row in records(file_of(visit, slug, language))
        }

        assert told == screen
        assert len(told) == 22


def test_dates_standing_and_sources_equal_the_screen(app: Flask, visit: Open, language: Language) -> None:
    publish_plan(shelf_months=6)
    gwynedd = next(row for row in records(file_of(visit, PLAN, language)) if row["council"] == "gwynedd")
    page = visit("progress.measure", language, slug=PLAN[language])
    (shown,) = [row for row in page.soup.select(".known tbody tr") if "Gwynedd" in row.get_text()]

    cells = [cell.get_text(" ") for cell in shown.select("td")]

    assert gwynedd[f"standing_{language}"] in cells[0]
    assert gwynedd["unconfirmed_since"] in cells[0]
    assert gwynedd["as_at"] == cells[1].strip() == "2018"
    assert gwynedd[f"source_{language}"] == cells[2].strip()


def test_both_files_and_both_languages_hold_the_same(visit: Open) -> None:
    for slug in (STRATEGY, POPULATION):
        tables = [records(file_of(visit, slug, language)) for language in Language]
        bodies = [json.loads(file_of(visit, slug, language, "json").html) for language in Language]
        values: list[dict[str, Any]] = bodies[0]["values"]

        assert tables[0] == tables[1]
        assert bodies[0] == bodies[1]
        assert tables[0] == [
            {name: "" if value is None else str(value) for name, value in each.items()} for each in values
        ]


def test_the_file_has_every_council_whatever_is_chosen(visit: Open, language: Language) -> None:
    page = visit("progress.measure_csv", language, slug=STRATEGY[language], region="mid")

    assert len(records(page)) == 22


def test_nothing_stands_where_nothing_is_known(app: Flask, visit: Open) -> None:
    publish_plan()
    rows = {row["council"]: row for row in records(file_of(visit, PLAN, Language.EN))}

    for key, state in (("powys", "not-found"), ("ceredigion", "not-looked-for")):
        assert rows[key]["state"] == state
        empty = ("amount", "base", "share", "answer", "value_cy", "value_en", "standing", "unconfirmed_since")
        assert not any(rows[key][name] for name in empty)
    assert rows["powys"]["looked_cy"] == "Nodyn byr."


def test_programs_are_given_licence_method_answers_and_edition(visit: Open) -> None:
    body = json.loads(file_of(visit, STRATEGY, Language.EN, "json").html)

    assert body["licence"]["name"] == "Open Government Licence v3.0"
    assert body["title"] == {"cy": "Strategaeth ddigidol", "en": "Digital strategy"}
    assert "<" not in body["method"]["cy"] + body["method"]["en"]
    assert {"code": "found", "tone": "yes"}.items() <= body["answers"][0].items()
    assert (body["edition"], body["checked_on"]) == (1, "2026-11-29")
    assert body["address"]["cy"] == f"{PUBLIC}/cy/cynnydd/strategaeth-ddigidol"


def test_a_share_is_exact_enough_to_be_worked_out_again(visit: Open) -> None:
    rows = {row["council"]: row for row in records(file_of(visit, WELSH_SPEAKERS, Language.CY))}

    cardiff = rows["cardiff"]
    assert float(cardiff["share"]) == round(100 * int(cardiff["amount"]) / int(cardiff["base"]), 4)
    assert cardiff["value_cy"] == cardiff["value_en"] == "12.2%"


def test_a_note_that_looks_like_a_formula_is_not_worked_out(app: Flask, visit: Open) -> None:
    note = {"cy": "=1+1", "en": "@SUM(A1)"}
    publish_plan(**plan_where("cardiff", code="found", note=note))

    cardiff = next(row for row in records(file_of(visit, PLAN, Language.EN)) if row["council"] == "cardiff")

    assert (cardiff["note_cy"], cardiff["note_en"]) == ("'=1+1", "'@SUM(A1)")


def test_the_page_leads_to_files_named_in_its_language(
    visit: Open, client: FlaskClient, language: Language
) -> None:
    page = visit("progress.measure", language, slug=STRATEGY[language])
    for words, kind, ending in (
        (said(language, "Ar gyfer taenlenni (CSV)", "For spreadsheets (CSV)"), "text/csv", "csv"),
        (said(language, "Ar gyfer rhaglenni (JSON)", "For programs (JSON)"), "application/json", "json"),
    ):
        answer = client.get(page.links[words])

        assert answer.status_code == 200
        assert answer.mimetype == kind
        assert f'filename="safon-{STRATEGY[language]}.{ending}"' in answer.headers["Content-Disposition"]
