"""Files of tables read into rows; what cannot be read is told by file, row and column."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.api.tables import TABLES
from service.publishing.columns import Cells, text_of
from service.publishing.content import SLUG
from service.publishing.models import LONGEST_KEY
from service.publishing.tables import Table
from service.web.downloads import unguarded

MOST_ROWS, MOST_BYTES, MOST_ERRORS = 20_000, 20 * 2**20, 100  # of one table, of one file, that are told
HEADER_ROW = 1  # rows are counted as spreadsheets do


class ImportRefusedError(ValueError):
    """Files that cannot be imported; `messages` says why, each with its file, row and column."""

    def __init__(self, messages: Sequence[str]) -> None:
        shown = list(messages[:MOST_ERRORS])
        if more := len(messages) - len(shown):
            shown.append(f"… and {more} more")
        super().__init__("\n".join(shown))
        self.messages = shown


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row of a file."""

    place: str  # the file, and the table where it holds several
    number: int
    table: Table
    cells: Cells

    @property
    def identity(self) -> tuple[str, ...]:
        """What the row is known by, within its table."""
        return tuple(self.cells[column] for column in self.table.identity)

    @property
    def key(self) -> str:
        """The key of the thing that it says something of."""
        return self.identity[0]

    def wrong(self, column: str, what: object) -> str:
        """A message about one of its cells."""
        return wrong(self.place, self.number, column, what)


def wrong(place: str, number: int, column: str, what: object) -> str:
    """A message that says where in a file something is wrong."""
    return f"{place}, row {number}{f', column {column}' if column else ''}: {what}"


def read_files(path: Path) -> tuple[list[FileRow], list[str]]:
    """The rows of a file, or of every CSV and JSON file of a folder, and the names of the files.

    ImportRefusedError names everything that cannot be read.
    """
    paths = (
        sorted(each for each in path.iterdir() if each.suffix.lower() in READERS) if path.is_dir() else [path]
    )
    found: list[FileRow] = []
    messages: list[str] = [] if paths else [f"{path.name}: there is no CSV or JSON file in it"]
    for each in paths:
        try:
            found.extend(_read(each))
        except ImportRefusedError as error:
            messages.extend(error.messages)
    messages.extend(_unfit(found))
    if messages:
        raise ImportRefusedError(messages)
    return found, [each.name for each in paths]


def _read(path: Path) -> list[FileRow]:
    if path.stat().st_size > MOST_BYTES:
        raise ImportRefusedError([f"{path.name}: the file has more than {MOST_BYTES // 2**20} MB"])
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ImportRefusedError([f"{path.name}: this is not text in UTF-8"]) from None
    return READERS.get(path.suffix.lower(), _read_csv)(path.name, text)


def _read_csv(name: str, text: str) -> list[FileRow]:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(lines, [])
        table = _table_with(name, header)
        return list(_rows(name, table, header, lines))
    except csv.Error as error:
        raise ImportRefusedError(
            [f"{name}: this is not a CSV file (line {lines.line_num}: {error})"]
        ) from None


def _rows(name: str, table: Table, header: list[str], lines: Iterable[list[str]]) -> Iterator[FileRow]:
    for number, line in enumerate(lines, HEADER_ROW + 1):
        if number - HEADER_ROW > MOST_ROWS:
            raise ImportRefusedError([f"{name}: the table has more than {MOST_ROWS:,} rows"])
        if not any(line):
            continue
        if len(line) != len(header):
            what = f"{len(line)} cells under {len(header)} columns"
            raise ImportRefusedError([wrong(name, number, "", what)])
        cells = {column: _tidy(unguarded(text)) for column, text in zip(header, line, strict=True)}
        yield FileRow(name, number, table, cells)


def _read_json(name: str, text: str) -> list[FileRow]:
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportRefusedError([f"{name}: this is not a JSON file ({error})"]) from None
    tables = {key: body[key] for key in TABLES if key in body} if isinstance(body, dict) else {}
    if not tables:
        raise ImportRefusedError([f"{name}: it has none of the tables {', '.join(TABLES)}"])
    return [
        row for key, records in tables.items() for row in _records(f"{name}, {key}", TABLES[key], records)
    ]


def _records(place: str, table: Table, records: Any) -> Iterator[FileRow]:
    if not isinstance(records, list) or len(records) > MOST_ROWS:
        raise ImportRefusedError([f"{place}: this is not a list of at most {MOST_ROWS:,} rows"])
    for number, record in enumerate(records, HEADER_ROW):
        if not isinstance(record, Mapping):
            raise ImportRefusedError([wrong(place, number, "", "this is not a row with columns")])
        _check_columns(place, table, list(record))
        yield FileRow(place, number, table, {name: _tidy(text_of(value)) for name, value in record.items()})


READERS = {".csv": _read_csv, ".json": _read_json}


def _table_with(name: str, header: list[str]) -> Table:
    """The table that a file holds, which is told by its columns and not by its name."""
    table = max(TABLES.values(), key=lambda each: len(set(each.needed) & set(header)) / len(each.needed))
    if not set(table.identity) & set(header):
        raise ImportRefusedError([f"{name}: the first row holds the columns of none of the tables"])
    _check_columns(name, table, header)
    return table


def _check_columns(place: str, table: Table, header: list[str]) -> None:
    taken = f"{place}: as the table {table.name} it"
    messages = [f"{taken} lacks the column {column}" for column in table.needed if column not in header]
    may = {*table.needed, *table.overlooked}
    messages += [
        f"{taken} has the column {column}, which is none of its" for column in header if column not in may
    ]
    messages += [
        f"{taken} has the column {each} twice" for each in sorted(set(header)) if header.count(each) > 1
    ]
    if messages:
        raise ImportRefusedError(messages)


def _tidy(text: str) -> str:
    """Spreadsheets end the lines within a cell in their own way."""
    return text.replace("\r\n", "\n").strip()


def _unfit(found: Iterable[FileRow]) -> Iterator[str]:
    """A message for each row that says something again, or of which nobody can tell what it is about."""
    seen: dict[tuple[str, ...], FileRow] = {}
    for row in found:
        for column, text in zip(row.table.identity, row.identity, strict=True):
            if not re.fullmatch(SLUG, text) or len(text) > LONGEST_KEY:
                yield row.wrong(
                    column, "not of small letters and figures, with hyphens between" if text else "missing"
                )
        first = seen.setdefault((row.table.name, *row.identity), row)
        if first is not row:
            yield row.wrong(row.table.identity[0], f"the same as row {first.number} of {first.place}")
