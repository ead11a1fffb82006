"""Rows of files put together to things: what each would become, and where a problem with it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from service.api.reading import FileRow
from service.api.tables import tables_with
from service.publishing.columns import Cells, column_of, given_by
from service.publishing.content import ContentError, Problem, Wrong
from service.publishing.kinds import Kind
from service.publishing.tables import Table

LONGEST_SHOWN = 60  # characters of a cell


class Fate(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that says something else than what is published."""

    column: str
    was: str
    becomes: str

    def __str__(self) -> str:
        return f"{self.column}: {_short(self.was)} → {_short(self.becomes)}"


@dataclass(frozen=True, slots=True)
class RowChange:
    """What becomes of one row of a file."""

    row: FileRow
    fate: Fate
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """All that files say of one thing."""

    kind: Kind
    key: str
    rows: list[FileRow]

    def given(self, present: Mapping[str, Any] | None) -> dict[str, Any]:
        """What is to be published of it: what the files say, and of what they do not say, what is there.

        ContentError where rows belong to nothing, or leave a gap.
        """
        main = next((row for row in self.rows if row.table.part is None), None)
        if main is None and present is None:
            raise ContentError(
                [Problem("", Wrong.MISSING, detail=f"there is no {self.kind.code} {self.key}")]
            )
        tables = tables_with(self.rows[0].table)
        kept = {each.part: (present or {}).get(each.part) for each in tables if each.part}
        whole = given_by(main.table.shape, main.cells) if main else dict(present or {})
        for table in tables:
            if table.part is not None:
                several = self._several(table, kept[table.part])
                whole[table.part] = several or (None if table.part in self.kind.shape.optional else several)
        return whole

    def changes(self, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> Iterator[RowChange]:
        """What becomes of each of its rows, told by explicit content."""
        for table in {row.table.name: row.table for row in self.rows}.values():
            was = _by_identity(table, self.key, before) if before is not None else {}
            becomes = _by_identity(table, self.key, after)
            for row in self.rows:
                if row.table is table:
                    yield _change(row, was.get(row.identity), becomes[row.identity])

    def placed(self, problem: Problem) -> str:
        """A problem with its file, row and column; what stands in none of the rows is told at the first."""
        for row in self.rows:
            start = f"{row.table.part}.{row.identity[-1]}"
            if row.table.part and f"{problem.field}.".startswith(f"{start}."):
                inner = replace(problem, field=problem.field[len(start) + 1 :])
                column = column_of(row.table.shape, inner) if inner.field else row.table.identity[-1]
                return row.wrong(column, _in_words(problem))
        row = next((each for each in self.rows if each.table.part is None), self.rows[0])
        column = column_of(row.table.shape, problem) if row.table.part is None else row.table.identity[0]
        return row.wrong(column or problem.field, _in_words(problem))

    def _several(self, table: Table, present: Any) -> Any:
        rows = {
            row.identity[-1]: given_by(row.table.shape, row.cells) for row in self.rows if row.table is table
        }
        if table.is_keyed:
            return {**(present or {}), **rows}
        whole = {str(place): each for place, each in enumerate(present or (), 1)} | rows
        places = [str(place) for place in range(1, len(whole) + 1)]
        if strangers := sorted(set(whole) - set(places)):
            detail = f"positions go from 1 to {len(whole)} without a gap"
            raise ContentError(
                [Problem(f"{table.part}.{each}", Wrong.INVALID, detail=detail) for each in strangers]
            )
        return [whole[place] for place in places]


def things_in(rows: Iterable[FileRow]) -> list[Thing]:
    """The things that rows are about, those first to which others refer."""
    things: dict[tuple[int, str], Thing] = {}
    for row in rows:
        kind = row.table.kind
        things.setdefault((kind.order, row.key), Thing(kind, row.key, [])).rows.append(row)
    return [things[name] for name in sorted(things, key=lambda name: name[0])]


def _by_identity(table: Table, key: str, content: Mapping[str, Any]) -> dict[tuple[str, ...], Cells]:
    found = table.rows(key, content)
    return {tuple(cells[column] for column in table.identity): cells for cells in found}


def _change(row: FileRow, was: Cells | None, becomes: Cells) -> RowChange:
    if was is None:
        return RowChange(row, Fate.ADDED)
    differences = tuple(
        Difference(column, was[column], becomes[column])
        for column in row.table.needed
        if was[column] != becomes[column]
    )
    return RowChange(row, Fate.CHANGED if differences else Fate.UNCHANGED, differences)


def _in_words(problem: Problem) -> str:
    return str(problem).removeprefix(f"{problem.field}: ")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…") or "(nothing)"
