"""Every table of the record, in the order in which they refer to each other."""

from service.councils.kind import COUNCIL
from service.programme.tables import COMMITMENTS, PROJECTS, REVIEWS, TARGETS
from service.progress.tables import CODES, INDICATORS, VALUES
from service.publishing.columns import Cells
from service.publishing.queries import editions_up
from service.publishing.tables import Table, rows_of
from service.sources.kind import SOURCE

SOURCES, COUNCILS = Table("sources", SOURCE), Table("councils", COUNCIL)
TABLES = {
    table.name: table
    for table in (
        *(SOURCES, COUNCILS, INDICATORS, CODES, VALUES),
        *(PROJECTS, COMMITMENTS, TARGETS, REVIEWS),
    )
}


def present_rows(table: Table) -> list[Cells]:
    """A whole table as it is published now."""
    return rows_of(table, editions_up(table.kind))


def tables_with(table: Table) -> list[Table]:
    """All tables of one kind, the one of the things themselves first."""
    return [each for each in TABLES.values() if each.kind is table.kind]
