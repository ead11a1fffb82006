"""Commands that take the record away as tables and bring tables in: `flask --app service data --help`."""

import sys
from pathlib import Path

import click
from flask.cli import AppGroup

from service.api.importing import Outcome, import_rows
from service.api.queries import runs
from service.api.reading import ImportRefusedError, read_files
from service.api.tables import TABLES, present_rows
from service.api.things import Fate, RowChange, things_in
from service.api.undoing import undo
from service.api.whole import FILE_NAME, whole_data
from service.publishing.tables import csv_text

RUNS_SHOWN = 50

data = AppGroup("data", help="The record as tables: taking it away, bringing tables in, and undoing that.")


@data.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON file with every table.")
def export(folder: Path, as_json: bool) -> None:
    """Write every table into FOLDER, as CSV files or as one JSON file."""
    folder.mkdir(parents=True, exist_ok=True)
    if as_json:
        path = folder / f"{FILE_NAME}.json"
        path.write_text(whole_data(), encoding="utf-8", newline="")
        click.echo(path)
        return
    for name, table in TABLES.items():
        rows = present_rows(table)
        (folder / f"{name}.csv").write_text(csv_text(table, rows), encoding="utf-8", newline="")
        click.echo(f"{len(rows):6}  {name}.csv")


@data.command("import")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--by", required=True, help="Who brings it in.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
def import_files(path: Path, by: str, dry_run: bool) -> None:
    """Publish what the file at PATH says, or every CSV and JSON file in it: all of it, or nothing.

    A row that is not in the files stays as it is.
    """
    try:
        rows, files = read_files(path)
        with click.progressbar(length=len(things_in(rows)), label="Importing") as bar:
            outcome = import_rows(rows, files, by=by, dry_run=dry_run, advance=lambda: bar.update(1))
    except ImportRefusedError as error:
        sys.exit(f"Nothing was imported.\n{error}")
    _tell(outcome, dry_run=dry_run)


@data.command("undo")
@click.argument("run", type=click.IntRange(1))
@click.option("--by", required=True, help="Who undoes it.")
def undo_run(run: int, by: str) -> None:
    """Let everything that RUN changed say again what it said before, in an edition more."""
    try:
        made = undo(run, by=by)
    except ImportRefusedError as error:
        sys.exit(f"Nothing was undone.\n{error}")
    click.echo(f"Run {run} was undone by run {made.id}.")


@data.command("runs")
def list_runs() -> None:
    """List the latest runs, newest first."""
    for each in runs(RUNS_SHOWN):
        what = f"undid run {each.undoes_id}" if each.undoes_id else each.files
        counts = f"{each.added} added, {each.changed} changed, {each.unchanged} unchanged"
        click.echo(f"{each.id:4}  {each.at:%Y-%m-%d %H:%M} UTC  {each.made_by}  {counts}  {what}")


def _tell(outcome: Outcome, *, dry_run: bool) -> None:
    for change in outcome.rows:
        if change.fate is not Fate.UNCHANGED:
            click.echo(_said(change))
    counts = ", ".join(f"{outcome.count(fate)} {fate}" for fate in Fate)
    click.echo(f"Rows: {counts}.")
    if dry_run:
        click.echo("This was a dry run: nothing was imported.")
    elif outcome.run is None:
        click.echo("There was nothing to import.")
    else:
        click.echo(f"This was run {outcome.run}; `data undo {outcome.run}` takes it back.")


def _said(change: RowChange) -> str:
    row = change.row
    differences = "".join(f"\n    {each}" for each in change.differences)
    return (
        f"{row.place}, row {row.number}: {change.fate} {row.table.name} {' '.join(row.identity)}{differences}"
    )
