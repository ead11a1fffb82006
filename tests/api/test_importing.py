"""Bringing tables in: what would change, what changes, and that all of it comes in or nothing."""

import json
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from service.api.models import ImportRun
from service.api.tables import TABLES
from service.db import db
from service.programme.kinds import COMMITMENT, PROJECT
from service.progress.kind import INDICATOR
from service.publishing.queries import latest_edition, publication_count, thing_with_key
from service.publishing.tables import records_of
from tests.api.files import bring, export_of, needed, run, taken, write
from tests.programme.written import NOT_ASKED, SHARED, STRATEGY, publish_project, publish_strategy
from tests.progress.written import COUNT, PLAN, history_of, publish_count, publish_plan, value_of

NOTHING_CHANGES = "This was a dry run: nothing was imported.\n"


def rows_with(table: str, key: str, changes: dict[str, str], **of_row: str) -> list[dict[str, str]]:
    """The exported rows of one thing, of which the one that is meant says something else."""
    rows = taken(table, key)
    (row,) = [each for each in rows if of_row.items() <= each.items()]
    row.update(changes)
    return rows


def test_the_whole_export_comes_back_unchanged(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    publish_count()
    publish_project()
    publish_strategy(reviews=[NOT_ASKED])
    run(app, "export", tmp_path)
    before = publication_count()

    ended, said = bring(app, tmp_path)

    rows = sum(len(taken(name)) for name in TABLES)
    assert (ended, said) == (
        0,
        f"Rows: 0 added, 0 changed, {rows} unchanged.\nThere was nothing to import.\n",
    )
    assert publication_count() == before


def test_the_json_comes_back_unchanged_too(app: Flask, tmp_path: Path) -> None:
    run(app, "export", tmp_path, "--json")

    ended, said = bring(app, tmp_path / "safon-data.json", "--dry-run")

    assert ended == 0
    assert said.startswith("Rows: 0 added, 0 changed, ")
    assert said.endswith(NOTHING_CHANGES)


@pytest.mark.parametrize("start", ["=1+1", "+44 29", "-", "@who", "'=x", "''-x", "'word"])
def test_a_cell_that_could_be_a_formula_comes_back_as_it_was(app: Flask, tmp_path: Path, start: str) -> None:
    publish_project(title={"cy": f"{start} cy", "en": f"{start} en"})
    path = export_of(tmp_path / "any name.csv", "projects", SHARED)

    ended, said = bring(app, path)

    assert (ended, said.splitlines()[0]) == (0, "Rows: 0 added, 0 changed, 1 unchanged.")


def test_a_changed_value_follows_the_one_before(app: Flask, tmp_path: Path) -> None:
    indicator = publish_plan()
    rows = rows_with("values", PLAN, {"code": "ended", "as_at": "2024-05"}, council="cardiff")

    ended, _said = bring(app, write(tmp_path / "v.csv", rows))

    values = history_of(indicator, "cardiff")
    assert ended == 0
    assert [(each.number, each.code, each.as_at) for each in values] == [
        (1, "found", "2023-11"),
        (2, "ended", "2024-05"),
    ]
    assert [each.number for each in history_of(indicator, "gwynedd")] == [1]
    edition = latest_edition(INDICATOR.code, PLAN)
    assert edition is not None
    assert (edition.number, edition.published_by) == (2, "Alys")
    assert (edition.note.cy, edition.note.en) == ("Mewnforiwyd o ffeil.", "Imported from a file.")


def test_a_dry_run_says_row_by_row_what_would_change_and_changes_nothing(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    rows = rows_with("values", PLAN, {"code": "ended", "as_at": ""}, council="cardiff")
    number = publication_count()

    ended, said = bring(app, write(tmp_path / "v.csv", rows), "--dry-run")

    row = 2 + [each["council"] for each in rows].index("cardiff")
    assert ended == 0
    assert said == (
        f"v.csv, row {row}: changed values {PLAN} cardiff\n"
        "    code: found → ended\n    as_at: 2023-11 → (nothing)\n"
        f"Rows: 0 added, 1 changed, 21 unchanged.\n{NOTHING_CHANGES}"
    )
    assert publication_count() == number
    assert value_of(thing_with_key(INDICATOR, PLAN), "cardiff").code == "found"
    assert not db.session.scalars(select(ImportRun)).all()


def test_what_a_file_does_not_name_stays(app: Flask, tmp_path: Path) -> None:
    indicator = publish_plan()
    (row,) = [each for each in taken("values", PLAN) if each["council"] == "powys"]
    row.update(state="known", code="found", looked_cy="", looked_en="")

    bring(app, write(tmp_path / "v.csv", [row]))

    assert value_of(indicator, "powys").code == "found"
    assert value_of(indicator, "gwynedd").code == "ended"
    assert str(value_of(indicator, "gwynedd").standing) == "reported"


def test_a_new_measure_comes_in_with_its_answers_and_values(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    (main,) = taken("indicators", PLAN)
    main.update(key="new", slug_cy="newydd-x", slug_en="new-x")
    codes = [{**each, "indicator": "new"} for each in taken("codes", PLAN)]
    value = needed(
        "values", indicator="new", council="powys", state="known", code="found", source=main["source"]
    )
    for name, rows in (("a", [main]), ("b", codes), ("c", [value])):
        write(tmp_path / f"{name}.csv", rows)

    ended, said = bring(app, tmp_path)

    assert ended == 0
    assert "Rows: 4 added, 0 changed, 0 unchanged." in said
    new = thing_with_key(INDICATOR, "new")
    assert value_of(new, "powys").code == "found"
    assert value_of(new, "cardiff").state == "not-looked-for"


def test_a_project_comes_in(app: Flask, tmp_path: Path) -> None:
    publish_project()
    (project,) = taken("projects", SHARED)
    project.update(councils="torfaen", partners_cy="Un\nDau", partners_en="One\nTwo", ended="2024")

    ended, _said = bring(app, write(tmp_path / "p.csv", [project]))

    edition = latest_edition(PROJECT.code, SHARED)
    assert ended == 0
    assert edition is not None
    assert (edition.content["councils"], edition.content["ended"]) == (["torfaen"], "2024")
    assert edition.content["partners"] == [{"cy": "Un", "en": "One"}, {"cy": "Dau", "en": "Two"}]


def test_a_review_comes_in_and_the_rest_of_the_promise_stays(app: Flask, tmp_path: Path) -> None:
    publish_strategy()
    review = needed("reviews", commitment=STRATEGY, position="1", on="2026-03-01", outcome="not-known")
    review.update(text_cy="Dim", text_en="None")

    ended, _said = bring(app, write(tmp_path / "r.csv", [review]))

    edition = latest_edition(COMMITMENT.code, STRATEGY)
    assert ended == 0
    assert edition is not None
    assert [each["outcome"] for each in edition.content["reviews"]] == ["not-known"]
    assert edition.content["themes"] == [{"cy": "Data (cy)", "en": "Data (en)"}]


def test_nothing_comes_in_where_one_row_is_wrong(app: Flask, tmp_path: Path) -> None:
    plan, count = publish_plan(), publish_count()
    good = rows_with("values", COUNT, {"amount": "4"}, council="cardiff")
    bad = rows_with("values", PLAN, {"code": "perhaps"}, council="cardiff")
    write(tmp_path / "a.csv", good)
    path = write(tmp_path / "b.csv", bad)
    number = publication_count()

    ended, said = bring(app, tmp_path)

    row = 2 + [each["council"] for each in bad].index("cardiff")
    assert ended == 1
    assert f"{path.name}, row {row}, column code: invalid (there is no code called perhaps)" in said
    assert "Nothing was imported." in said
    assert (value_of(count, "cardiff").amount, value_of(plan, "cardiff").code) == (3, "found")
    assert publication_count() == number


def test_every_run_is_kept_with_who_when_and_how_many(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    path = write(tmp_path / "v.csv", rows_with("values", PLAN, {"code": "ended"}, council="cardiff"))

    _ended, said = bring(app, path)

    (kept,) = db.session.scalars(select(ImportRun)).all()
    assert (kept.made_by, kept.files, kept.added, kept.changed, kept.unchanged) == ("Alys", "v.csv", 0, 1, 21)
    assert f"This was run {kept.id}; `data undo {kept.id}` takes it back." in said
    _ended, listed = run(app, "runs")
    assert "Alys  0 added, 1 changed, 21 unchanged  v.csv" in listed


def test_a_row_of_the_json_is_changed_as_one_of_a_table_is(app: Flask, tmp_path: Path) -> None:
    indicator = publish_count()
    records = records_of(TABLES["values"], taken("values", COUNT))
    next(each for each in records if each["council"] == "cardiff")["amount"] = 12
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"values": records}), encoding="utf-8")

    ended, said = bring(app, path)

    assert ended == 0
    assert "    amount: 3 → 12\n" in said
    assert value_of(indicator, "cardiff").amount == 12
