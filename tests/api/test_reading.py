"""Files that cannot be imported: each says where it is wrong and how, and nothing of it comes in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from service.api.reading import MOST_ROWS
from service.publishing.queries import publication_count
from tests.api.files import bring, needed, taken, write
from tests.programme.written import MET, NOT_ASKED, SHARED, STRATEGY, publish_project, publish_strategy
from tests.progress.written import COUNT, PLAN, publish_count, publish_plan

Change = Callable[[list[dict[str, str]]], object]


def refused(app: Flask, path: Path) -> str:
    """What is said of files that are refused, after which nothing has changed."""
    number = publication_count()
    ended, said = bring(app, path)
    assert (ended, said.splitlines()[0]) == (1, "Nothing was imported.")
    assert publication_count() == number
    return said


def refused_row(app: Flask, folder: Path, table: str, key: str, **changes: str) -> str:
    """What is said where the first row of a thing has other cells."""
    row = {**taken(table, key)[0], **changes}
    return refused(app, write(folder / "x.csv", [row]))


@pytest.mark.parametrize(
    "body,said",
    [
        (b"\x89PNG\r\n\x1a\n\x00", "x.csv: this is not text in UTF-8"),
        (b"<html><p>Hello</p></html>", "x.csv: the first row holds the columns of none of the tables"),
        (b"", "x.csv: the first row holds the columns of none of the tables"),
        (b'key,"title\n', "x.csv: this is not a CSV file"),
        (b"key;title_cy;title_en\n", "x.csv: the first row holds the columns of none of the tables"),
    ],
)
def test_what_is_no_table_is_refused(app: Flask, tmp_path: Path, body: bytes, said: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(body)

    assert said in refused(app, path)


def test_wrong_columns_are_named(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    row = taken("values", PLAN)[0]
    row["colour"] = row.pop("code")

    said = refused(app, write(tmp_path / "v.csv", [row]))

    assert "v.csv: as the table values it lacks the column code\n" in said
    assert "v.csv: as the table values it has the column colour, which is none of its\n" in said


def test_a_row_with_too_few_cells_is_told_by_its_number(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    path = write(tmp_path / "v.csv", taken("values", PLAN))
    path.write_text(path.read_text() + "a,b\n")

    assert "v.csv, row 24: 2 cells under " in refused(app, path)


def test_a_row_that_stands_there_twice_is_told_with_the_first(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    rows = taken("values", PLAN)
    write(tmp_path / "a.csv", rows[:2])

    said = refused(app, write(tmp_path / "b.csv", rows[1:3]).parent)

    assert "b.csv, row 2, column indicator: the same as row 3 of a.csv" in said


@pytest.mark.parametrize("language,name", [("cy", "Welsh"), ("en", "English")])
def test_a_missing_half_is_told_at_its_column(app: Flask, tmp_path: Path, language: str, name: str) -> None:
    publish_project()

    title = refused_row(app, tmp_path, "projects", SHARED, **{f"title_{language}": ""})
    partner = refused_row(app, tmp_path, "projects", SHARED, **{f"partners_{language}": "x"})

    assert f"x.csv, row 2, column title_{language}: the {name} is missing" in title
    assert f"x.csv, row 2, column partners_{language}: the {name} is missing" in partner


WRONG_CELLS: dict[str, list[tuple[dict[str, str], str]]] = {
    f"values {COUNT}": [
        ({"amount": "many"}, "column amount: invalid (not a whole number"),
        ({"amount": "-3"}, "column amount: invalid (not a whole number"),
        ({"state": "perhaps"}, "column state: invalid (one of known,"),
        ({"state": "withheld", "amount": "3"}, "column amount: invalid (not with number"),
        ({"state": "known", "amount": ""}, "column amount: missing"),
        ({"council": "mars"}, "column council: invalid (there is no council called mars)"),
        ({"source": "nowhere"}, "column source: invalid (there is no source called nowhere)"),
        ({"state": "known", "amount": "3", "as_at": "2031"}, "column as_at: invalid (in the future)"),
        ({"as_at": "Nov-23"}, "column as_at: invalid (not a year, month or day"),
        ({"indicator": "no-such"}, "missing (there is no indicator no-such)"),
        ({"indicator": ""}, "column indicator: missing"),
        ({"indicator": "../x"}, "column indicator: not of small letters"),
    ],
    f"indicators {COUNT}": [
        ({"group": "other"}, "column group: invalid (one of context,"),
        ({"slug_en": "population"}, "another page has the slug 'population' in en"),
    ],
    f"projects {SHARED}": [
        ({"all_councils": "maybe"}, "column all_councils: invalid (not true or false)"),
        ({"councils": "cardiff; mars"}, "column councils: invalid (nothing is called mars)"),
    ],
    f"commitments {STRATEGY}": [
        ({"first_target": "2026-01"}, "column first_target: invalid (it was 2024-03"),
        ({"period_to": "2001"}, "column period_to: invalid (before 2023)"),
    ],
    f"reviews {STRATEGY}": [
        ({"on": "2016-12-31"}, "column on: invalid (before 2017 or in the future)"),
        ({"on": "2099-01-01"}, "column on: invalid (before 2017 or in the future)"),
        ({"outcome": "met"}, "column source: missing (met needs evidence)"),
        ({"position": "3"}, "column position: invalid (positions go from 1 to 2"),
        ({"text_cy": "Arall"}, "invalid (earlier ones stay as they are"),
    ],
}


@pytest.mark.parametrize("of", WRONG_CELLS)
def test_what_is_wrong_is_told_by_row_and_column(app: Flask, tmp_path: Path, of: str) -> None:
    publish_count()
    publish_project()
    publish_strategy(reviews=[NOT_ASKED])
    table, key = of.split()

    for changes, what in WRONG_CELLS[of]:
        said = refused_row(app, tmp_path, table, key, **changes)
        assert said.splitlines()[1].startswith("x.csv, row 2"), said
        assert what in said


def test_too_many_rows_are_refused_before_they_are_read(app: Flask, tmp_path: Path) -> None:
    publish_count()
    row = needed("values", indicator=COUNT, council="cardiff", state="withheld")
    path = write(tmp_path / "v.csv", [row] * 200_000)

    assert f"v.csv: the table has more than {MOST_ROWS:,} rows" in refused(app, path)


def test_a_huge_file_is_not_opened(app: Flask, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with path.open("wb") as file:
        file.truncate(2**31)

    assert "x.csv: the file has more than 20 MB" in refused(app, path)


@pytest.mark.parametrize(
    "body,said",
    [
        ("{", "x.json: this is not a JSON file"),
        ("[" * 100_000, "x.json: this is not a JSON file"),
        ("[]", "x.json: it has none of the tables sources, councils,"),
        ('{"values": 3}', "x.json, values: this is not a list of at most"),
        ('{"values": [3]}', "x.json, values, row 1: this is not a row with columns"),
        ('{"values": [{}]}', "x.json, values: as the table values it lacks the column indicator"),
    ],
)
def test_json_that_holds_no_tables_is_refused(app: Flask, tmp_path: Path, body: str, said: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(body, encoding="utf-8")

    assert said in refused(app, path)


def test_cells_of_the_json_that_are_no_cells_are_refused(app: Flask, tmp_path: Path) -> None:
    publish_count()
    record = {**taken("values", COUNT)[0], "amount": {"a": 1}}
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"values": [record]}), encoding="utf-8")

    assert "column amount: invalid" in refused(app, path)


def test_an_empty_folder_is_refused(app: Flask, tmp_path: Path) -> None:
    assert "there is no CSV or JSON file in it" in refused(app, tmp_path)


def test_an_earlier_review_cannot_be_changed_by_a_file(app: Flask, tmp_path: Path) -> None:
    publish_strategy(reviews=[MET])

    assert "earlier ones stay" in refused_row(app, tmp_path, "reviews", STRATEGY, outcome="not-met")
