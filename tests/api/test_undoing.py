"""Taking a run back: what it changed says again what it said, and nothing is deleted."""

from pathlib import Path

from flask import Flask
from sqlalchemy import select

from service.api.models import ImportRun
from service.db import db
from service.progress.kind import INDICATOR
from service.publishing.queries import (
    editions,
    last_withdrawal,
    latest_edition,
    publication_count,
    thing_with_key,
)
from tests.api.files import bring, needed, run, taken, write
from tests.programme.written import STRATEGY, publish_strategy
from tests.progress.written import PLAN, history_of, publish_plan


def changed(app: Flask, folder: Path) -> int:
    """The number of a run that changed one value and added one measure."""
    rows = taken("values", PLAN)
    next(each for each in rows if each["council"] == "cardiff")["code"] = "ended"
    (main,) = taken("indicators", PLAN)
    main.update(key="new", slug_cy="newydd-x", slug_en="new-x", unit="number")
    write(folder / "v.csv", rows)
    write(folder / "m.csv", [main])
    ended, said = bring(app, folder)
    assert ended == 0, said
    return db.session.scalars(select(ImportRun.id)).one()


def test_a_run_that_is_undone_leaves_a_newer_value_that_says_what_was_said_before(
    app: Flask, tmp_path: Path
) -> None:
    indicator = publish_plan()
    number = changed(app, tmp_path)

    ended, said = run(app, "undo", number, "--by", "Beca")

    assert (ended, said) == (0, f"Run {number} was undone by run {number + 1}.\n")
    assert [(each.number, each.code) for each in history_of(indicator, "cardiff")] == [
        (1, "found"), (2, "ended"), (3, "found")
    ]  # fmt: skip
    edition = latest_edition(INDICATOR.code, PLAN)
    assert edition is not None
    assert (edition.number, edition.published_by) == (3, "Beca")
    assert edition.note.en == f"Import {number} was undone."
    assert len(editions(INDICATOR.code, PLAN)) == 3


def test_what_a_run_had_added_is_taken_down_with_the_reason(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    number = changed(app, tmp_path)

    run(app, "undo", number, "--by", "Beca")

    withdrawal = last_withdrawal(INDICATOR.code, "new")
    assert thing_with_key(INDICATOR, "new").withdrawn
    assert withdrawal is not None
    assert withdrawal.reason.cy == f"Cafodd mewnforio {number} ei ddadwneud."


def test_what_was_undone_can_be_undone(app: Flask, tmp_path: Path) -> None:
    indicator = publish_plan()
    number = changed(app, tmp_path)
    run(app, "undo", number, "--by", "Beca")

    ended, _said = run(app, "undo", number + 1, "--by", "Beca")

    assert ended == 0
    assert history_of(indicator, "cardiff")[-1].code == "ended"
    assert not thing_with_key(INDICATOR, "new").withdrawn
    _ended, listed = run(app, "runs")
    assert "Beca  1 added, 1 changed, 0 unchanged  undid run" in listed


def test_nothing_is_undone_twice_or_that_never_was(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    number = changed(app, tmp_path)
    run(app, "undo", number, "--by", "Beca")

    assert run(app, "undo", number, "--by", "Beca")[1] == (
        f"Nothing was undone.\nRun {number} was undone already.\n"
    )
    assert run(app, "undo", 999, "--by", "Beca") == (1, "Nothing was undone.\nThere is no run 999.\n")


def test_nothing_is_undone_where_a_thing_was_changed_since(app: Flask, tmp_path: Path) -> None:
    publish_plan()
    number = changed(app, tmp_path)
    publish_plan(sequence=7)
    published = publication_count()

    ended, said = run(app, "undo", number, "--by", "Beca")

    assert ended == 1
    assert f"indicator {PLAN}: it was changed after this run" in said
    assert publication_count() == published
    assert not thing_with_key(INDICATOR, "new").withdrawn


def test_a_review_stays_and_the_refusal_says_so(app: Flask, tmp_path: Path) -> None:
    publish_strategy()
    review = needed("reviews", commitment=STRATEGY, position="1", on="2026-03-01", outcome="not-known")
    review.update(text_cy="Dim", text_en="None")
    bring(app, write(tmp_path / "r.csv", [review]))
    number = db.session.scalars(select(ImportRun.id)).one()

    ended, said = run(app, "undo", number, "--by", "Beca")

    assert ended == 1
    assert f"commitment {STRATEGY}: reviews: invalid (earlier ones stay as they are" in said
