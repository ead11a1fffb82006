"""The gap map as files: every council with every step of a council, for spreadsheets and for programs."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.journeys.codes import Found
from service.journeys.gap_downloads import COLUMNS, csv_of, json_of
from service.journeys.gaps import gap_map
from service.journeys.kinds import JOURNEY
from service.language.languages import Language
from tests.journeys.written import MOVING, page_of, publish_journey, publish_links, seeded, step
from tests.visits import Visit, said

Open = Callable[..., Visit]
SERVICE = "council-tax-move"


def table(page: Visit) -> list[dict[str, str]]:
    text = page.response.get_data().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def found_in(page: Visit) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(page.response.get_data())["found"]
    return found


def row_of(rows: list[dict[str, str]], council: str, service: str) -> dict[str, str]:
    (row,) = [each for each in rows if (each["council"], each["service"]) == (council, service)]
    return row


def test_the_table_is_one_that_spreadsheets_open(visit: Open, language: Language) -> None:
    page = visit("journeys.gaps_csv", language)

    name = said(language, "safon-bylchau", "safon-gaps")
    assert page.response.get_data().startswith(b"\xef\xbb\xbf")
    assert page.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert page.headers["Content-Disposition"] == f'attachment; filename="{name}.csv"'
    assert tuple(table(page)[0]) == COLUMNS


def test_every_council_step_is_there_for_every_council(visit: Open, language: Language) -> None:
    rows = table(visit("journeys.gaps_csv", language))

    steps = {
        f"{key}/{each['code']}"
        for key, event in seeded(JOURNEY.code).items()
        for each in event["steps"]
        if each["provider"] == "council" or "service" in each
    }
    for council in {row["council"] for row in rows}:
        of_council = [row["steps"].split("; ") for row in rows if row["council"] == council]
        assert sorted(name for names in of_council for name in names) == sorted(steps)
    assert len({row["council"] for row in rows}) == 22


def test_a_row_has_the_state_the_addresses_and_the_day(app: Flask, visit: Open, language: Language) -> None:
    copy = {"cy": "Mae’r copi o 2020.", "en": "The copy is of 2020."}
    publish_journey()
    publish_links("powys", {SERVICE: {"cy": page_of("cy", fit="near", copy=copy)}})

    row = row_of(table(visit("journeys.gaps_csv", language)), "powys", SERVICE)

    assert (row["state"], row["state_cy"], row["state_en"]) == ("cy", "Cymraeg yn unig", "Welsh only")
    assert (row["welsh_page"], row["welsh_page_fit"]) == ("https://cyngor.example/cy", "near")
    assert (row["welsh_page_copy_cy"], row["welsh_page_copy_en"]) == (copy["cy"], copy["en"])
    assert (row["english_page"], row["checked_on"]) == ("", "2026-11-29")
    assert f"{MOVING}/tell" in row["steps"]


def test_what_nobody_looked_for_has_no_day(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()
    publish_links("powys", {})

    rows = table(visit("journeys.gaps_csv", language))

    not_sought = [row for row in rows if row["state"] == Found.NOT_LOOKED_FOR]
    assert {row["checked_on"] for row in not_sought} == {""}
    assert row_of(rows, "powys", SERVICE) in not_sought
    assert row_of(rows, "powys", "when-someone-dies/return-badge")["state"] == Found.NOT_LOOKED_FOR


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_taken_for_a_formula(app: Flask, visit: Open, start: str) -> None:
    evil = {"cy": f"{start}1+1", "en": f"{start}2"}
    publish_journey(steps=[step("one", provider="council", title=evil)])

    row = row_of(table(visit("journeys.gaps_csv", Language.EN)), "powys", f"{MOVING}/one")

    assert (row["service_cy"], row["service_en"]) == (f"'{start}1+1", f"'{start}2")


def test_programs_get_licence_date_and_what_states_mean(visit: Open, language: Language) -> None:
    page = visit("journeys.gaps_json", language)

    body = json.loads(page.response.get_data())
    assert page.headers["Content-Type"] == "application/json"
    assert body["licence"]["name"] == "Open Government Licence v3.0"
    assert body["checked_on"] == "2026-11-29"
    assert set(body["states"]) == {*Found}
    assert body["states"]["both"] == {"cy": "Y ddwy iaith", "en": "Both languages"}
    assert {each["state"] for each in body["found"]} <= {*Found}


def test_both_languages_and_both_files_give_the_same(visit: Open) -> None:
    welsh, english = (found_in(visit("journeys.gaps_json", each)) for each in Language)
    rows = table(visit("journeys.gaps_csv", Language.EN))

    def name(each: dict[str, Any]) -> tuple[str, str]:
        return str(each["council"]), str(each["service"])

    assert welsh != english
    assert sorted(welsh, key=name) == sorted(english, key=name)
    assert [(*name(each), each["state"]) for each in english] == [(*name(row), row["state"]) for row in rows]


def test_a_map_of_nothing_has_files_too(app: Flask) -> None:
    nothing = gap_map([])

    assert csv_of(nothing).endswith("checked_on\r\n")
    assert json.loads(json_of(nothing))["checked_on"] is None
