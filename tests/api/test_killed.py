"""An import that is killed half-way leaves nothing of it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from flask import Flask
from sqlalchemy import func, select

from service.api.models import ImportRun
from service.db import db
from service.progress.models import Value
from service.publishing.models import Edition
from tests.api.files import taken, write
from tests.databases import close

ROOT = Path(__file__).resolve().parents[2]
# Imports, and kills itself when the second measure has been written, or right before or after the commit.
IMPORTER = dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from sqlalchemy import event
    from service import create_app
    from service.api.importing import import_rows
    from service.api.reading import read_files
    from service.db import db

    def die(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    moment, published = sys.argv[2], 0

    def advance():
        global published
        published += 1
        if moment == "half-way" and published == 2:
            die()

    app = create_app()
    with app.app_context():
        rows, files = read_files(Path(sys.argv[1]))
        if moment == "before-commit":
            event.listen(db.engine, "commit", die)
        import_rows(rows, files, by="Alys", dry_run=False, advance=advance)
        die()
    """
)


def kept() -> list[int | None]:
    return [db.session.scalar(select(func.count()).select_from(each)) for each in (Value, Edition, ImportRun)]


@pytest.mark.parametrize("moment,added", [("half-way", 0), ("before-commit", 0), ("after-commit", 1)])
def test_a_kill_leaves_the_whole_import_or_nothing(
    make_seeded: Callable[..., Flask], tmp_path: Path, moment: str, added: int
) -> None:
    app = make_seeded(tmp_path)
    with app.app_context():
        before = kept()
        rows = _changed(tmp_path)
    close(app)
    given = {"SAFON_INSTANCE": str(tmp_path), "PUBLIC_URL": "https://safon.example", "DATABASE_URL": ""}

    ended = subprocess.run(
        [sys.executable, "-c", IMPORTER, str(rows), moment],
        cwd=ROOT,
        env={**os.environ, **given},
        check=False,
    )

    with app.app_context():
        after = kept()
    close(app)
    assert ended.returncode == -signal.SIGKILL
    assert [
        now - was for now, was in zip(after, before, strict=True) if was is not None and now is not None
    ] == ([3 * added, 3 * added, added])


def _changed(folder: Path) -> Path:
    """A file in which a value of each of three measures says something else."""
    keys = ("digital-strategy", "online-account", "strategy-audit")
    rows = [next(row for row in taken("values", key) if row["council"] == "powys") for key in keys]
    for row in rows:
        nothing = dict.fromkeys(row.keys() - {"indicator", "council", "source"}, "")
        row.update({**nothing, "state": "withheld"})
    return write(folder / "v.csv", rows)
