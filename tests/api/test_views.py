"""The open data: what the page offers, and that what it offers comes back as it is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.api.site import FILE_NAMES
from service.api.tables import TABLES
from service.language.languages import Language
from service.progress.kind import INDICATOR
from service.publishing.actions import withdraw
from tests.api.files import bring, read
from tests.programme.written import LATER, MET, publish_strategy
from tests.progress.written import PLAN, plan_where, publish_plan
from tests.queries import counted
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]


def table(visit: Open, name: str, language: Language = Language.EN) -> list[dict[str, str]]:
    """The rows of a table as it is downloaded."""
    page = visit("open_data.table_csv", language, name=FILE_NAMES[name].within(language))
    return read(page.response.get_data().decode())


def whole(visit: Open) -> dict[str, Any]:
    """The whole data set as it is downloaded."""
    found: dict[str, Any] = json.loads(visit("open_data.whole", Language.EN).response.get_data())
    return found


def test_the_page_leads_to_every_table_and_to_the_whole(
    visit: Open, client: FlaskClient, language: Language
) -> None:
    page = visit("open_data.index", language)

    files = [str(link["href"]) for link in page.soup.select("main a[href]") if "." in str(link["href"])]
    assert len(files) == 2 * len(TABLES) + 1
    for path in files:
        assert client.get(path).headers["Content-Disposition"].startswith("attachment; filename=")


def test_the_page_says_the_licence_and_when_the_whole_last_changed(visit: Open, language: Language) -> None:
    publish_plan()

    text = visit("open_data.index", language).text

    assert said(language, "Drwydded Llywodraeth Agored v3.0", "Open Government Licence v3.0") in text
    assert said(language, "Newidiwyd ddiwethaf ar ", "Last changed on ") in text


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_is_downloaded_comes_back_unchanged(
    app: Flask, visit: Open, language: Language, tmp_path: Path, name: str
) -> None:
    publish_plan()
    publish_strategy(reviews=[MET], later_targets=[LATER])
    page = visit("open_data.table_csv", language, name=FILE_NAMES[name].within(language))
    path = tmp_path / "downloaded.csv"
    path.write_bytes(page.response.get_data())

    ended, told = bring(app, path, "--dry-run")

    assert ended == 0
    assert told.startswith(f"Rows: 0 added, 0 changed, {len(read(path.read_text()))} unchanged.")


def test_a_table_is_the_same_in_both_languages(visit: Open) -> None:
    assert table(visit, "values", Language.CY) == table(visit, "values", Language.EN)


def test_a_value_has_its_words_its_source_and_its_number_for_good(visit: Open) -> None:
    publish_plan()
    publish_plan(**plan_where("cardiff", code="ended", as_at=2024))

    (row,) = [
        each for each in table(visit, "values") if (each["indicator"], each["council"]) == (PLAN, "cardiff")
    ]

    assert (row["state"], row["code"], row["as_at"], row["number"]) == ("known", "ended", "2024", "2")
    assert (row["answer_cy"], row["answer_en"]) == ("Daeth i ben", "It has ended")
    assert (row["council_name_cy"], row["example"], row["edition"]) == ("Cyngor Caerdydd", "no", "2")
    assert row["source_title_en"]


def test_what_is_not_known_is_a_row_with_its_state_in_words(visit: Open) -> None:
    publish_plan()

    rows = {each["council"]: each for each in table(visit, "values") if each["indicator"] == PLAN}

    assert len(rows) == 22
    assert (rows["powys"]["state"], rows["powys"]["looked_en"]) == ("not-found", "A short note.")
    assert (rows["conwy"]["state"], rows["conwy"]["state_name_cy"]) == (
        "not-looked-for",
        "Heb chwilio",
    )
    assert {rows[key][column] for key in ("powys", "conwy") for column in ("amount", "code")} == {""}


def test_what_was_taken_down_is_in_no_table(visit: Open) -> None:
    publish_plan()
    withdraw(INDICATOR, PLAN, reason=REASON, by="Alys")

    for name in ("indicators", "codes", "values"):
        assert PLAN not in {next(iter(row.values())) for row in table(visit, name)}


def test_the_whole_has_every_table_the_licence_and_what_changed(visit: Open) -> None:
    publish_plan()

    found = whole(visit)

    assert set(TABLES) < set(found)
    assert found["licence"]["name"] == "Open Government Licence v3.0"
    assert found["example"] is False
    newest = found["changes"][0]
    assert (newest["kind"], newest["key"], newest["what"]) == ("indicator", PLAN, "published")
    assert found["changed_on"] == newest["at"][:10]
    assert found["values"][0]["state"] in {"known", "not-looked-for", "not-found"}


def test_programs_get_numbers_truths_and_lists_as_such(visit: Open) -> None:
    found = whole(visit)

    people = next(each for each in found["values"] if each["indicator"] == "population")
    project = next(each for each in found["projects"] if each["councils"])
    assert isinstance(people["amount"], int)
    assert people["code"] is None
    assert isinstance(project["councils"], list)
    assert {type(each["all_councils"]) for each in found["projects"]} <= {bool, type(None)}


@pytest.mark.parametrize("name", ["nothing", "gwerthoedd", "values.csv"])
def test_a_table_that_there_is_not_is_not_found(visit: Open, name: str) -> None:
    assert visit("open_data.table_csv", Language.EN, name=name).status == 404


def test_more_values_cost_no_more_questions(visit: Open) -> None:
    with counted() as before:
        visit("open_data.whole", Language.EN)
    publish_plan()
    publish_strategy(reviews=[MET])
    with counted() as after:
        visit("open_data.whole", Language.EN)

    assert len(after) == len(before)
