"""Files of tables: what an export gives, changed by hand, and what the commands say of them."""

import csv
import io
from pathlib import Path
from typing import Any

from flask import Flask

from service.api.tables import TABLES, present_rows
from service.publishing.columns import Cells
from service.publishing.tables import csv_text

Rows = list[dict[str, str]]


def run(app: Flask, *words: object) -> tuple[int, str]:
    """How a command about data ended, and what it said."""
    result = app.test_cli_runner().invoke(args=["data", *map(str, words)])
    return result.exit_code, result.output


def bring(app: Flask, path: Path, *words: str) -> tuple[int, str]:
    """How an import ended, and what it said after the bar."""
    ended, said = run(app, "import", path, "--by", "Alys", *words)
    return ended, said.removeprefix("Importing\n")


def taken(table: str, *keys: str) -> list[Cells]:
    """The rows of a table as they are exported; those of some things alone, where their keys are given."""
    found = TABLES[table]
    return [row for row in present_rows(found) if not keys or row[found.identity[0]] in keys]


def needed(table: str, **changes: str) -> Cells:
    """A row with nothing but what a file must have, all of it empty but for the changes."""
    return {**dict.fromkeys(TABLES[table].needed, ""), **changes}


def write(path: Path, rows: list[Any]) -> Path:
    """Write rows into a file as a spreadsheet would; the file."""
    file = io.StringIO(newline="")
    table = csv.DictWriter(file, list(rows[0]))
    table.writeheader()
    table.writerows(rows)
    path.write_text(file.getvalue(), encoding="utf-8", newline="")
    return path


def export_of(path: Path, table: str, *keys: str) -> Path:
    """A file with a table as it is exported."""
    text = csv_text(TABLES[table], taken(table, *keys))
    path.write_text(text, encoding="utf-8", newline="")
    return path


def read(text: str) -> Rows:
    """The rows of a CSV file, as whoever opens it sees them."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
