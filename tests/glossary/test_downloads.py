"""The glossary as files: for spreadsheets and for programs, the same content from either language."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.glossary.downloads import csv_of, json_of
from service.glossary.kind import GLOSSARY
from service.language.languages import Language
from service.publishing.actions import publish
from tests.conftest import ADDRESS
from tests.glossary.written import make_subject, make_term, seeded_terms
from tests.visits import Visit, said

Open = Callable[..., Visit]


def table(page: Visit) -> list[dict[str, str]]:
    text = page.response.get_data().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def terms_of(page: Visit) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(page.response.get_data())["terms"]
    return found


def test_the_table_is_one_that_spreadsheets_open(visit: Open, language: Language) -> None:
    page = visit("glossary.as_csv", language)

    name = said(language, "safon-geirfa", "safon-glossary")
    assert page.response.get_data().startswith(b"\xef\xbb\xbf")
    assert page.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert page.headers["Content-Disposition"] == f'attachment; filename="{name}.csv"'
    assert len(table(page)) == len(seeded_terms())


def test_a_row_says_what_the_page_says(visit: Open, language: Language) -> None:
    (row,) = [row for row in table(visit("glossary.as_csv", language)) if row["key"] == "council-tax"]

    assert (row["welsh"], row["english"], row["part_of_speech"]) == (
        "Treth y cyngor",
        "Council tax",
        "noun-f",
    )
    assert row["also"] == "Y dreth gyngor; Treth gyngor"
    assert (row["standing"], row["sources"]) == ("attested", "councils")
    assert row["note_en"] == "The Welsh Government writes y dreth gyngor, GOV.UK treth gyngor."
    assert row["subject_cy"] == "Gwasanaethau a digwyddiadau bywyd"
    assert row["address_cy"] == f"{ADDRESS}/cy/geirfa#treth-y-cyngor"
    assert row["address_en"] == f"{ADDRESS}/en/glossary#council-tax"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_taken_for_a_formula(app: Flask, visit: Open, start: str) -> None:
    evil = make_term(term={"cy": f"{start}1+1", "en": "Bin"}, also=[f"{start}2"])
    publish(GLOSSARY, "test", make_subject(bin=evil), by="Alys")

    (row,) = [row for row in table(visit("glossary.as_csv", Language.EN)) if row["key"] == "bin"]

    assert (row["welsh"], row["also"]) == (f"'{start}1+1", f"'{start}2")


def test_programs_get_licence_date_and_sources(visit: Open, language: Language) -> None:
    page = visit("glossary.as_json", language)

    body = json.loads(page.response.get_data())
    assert page.headers["Content-Type"] == "application/json"
    assert body["licence"]["name"] == "Open Government Licence v3.0"
    assert len(body["as_at"]) == len("2026-11-24")
    assert body["sources"]["senedd"] == {"cy": "y Senedd", "en": "the Senedd"}
    assert len(body["terms"]) == len(seeded_terms())
    assert {source for term in body["terms"] for source in term["sources"]} <= set(body["sources"])


def test_both_languages_give_the_same_in_their_own_order(visit: Open) -> None:
    welsh, english = (terms_of(visit("glossary.as_json", each)) for each in Language)

    assert welsh != english
    assert sorted(welsh, key=lambda term: str(term["key"])) == sorted(
        english, key=lambda term: str(term["key"])
    )


def test_an_empty_glossary_has_files_too() -> None:
    assert csv_of([], []).endswith("key\r\n")
    assert json.loads(json_of([], []))["as_at"] is None
