"""The whole record as one file, with its licence and with what changed when; the same in both languages."""

from typing import Any

from service.api.queries import changes_of
from service.api.tables import TABLES, present_rows
from service.language.languages import Language
from service.publishing.models import ChangeEvent
from service.publishing.tables import records_of
from service.web.downloads import json_of

FILE_NAME = "safon-data"
MOST_CHANGES = 1_000  # what changed before is in the histories
EXAMPLE = False  # nothing in it is made up


def whole_data() -> str:
    """Every table and the latest changes, as JSON."""
    changes = changes_of([table.kind.code for table in TABLES.values()], MOST_CHANGES)
    body = {
        "example": EXAMPLE,
        "changed_on": changes[0].at.date().isoformat() if changes else None,
        **{name: records_of(table, present_rows(table)) for name, table in TABLES.items()},
        "changes": [_record(change) for change in changes],
    }
    return json_of(body)


def _record(change: ChangeEvent) -> dict[str, Any]:
    edition = change.edition
    return {
        "at": change.at.isoformat(timespec="seconds"),
        "kind": edition.kind,
        "key": edition.key,
        "edition": edition.number,
        "what": change.what,
        **{f"sentence_{each}": change.sentence.within(each) for each in Language},
        **{f"note_{each}": edition.note.within(each) for each in Language},
    }
