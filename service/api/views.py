"""Open data: the page that lists the tables, each of them as a file, and the whole as one."""

from flask import abort
from werkzeug.wrappers import Response

from service.api.names import latest, listed_tables
from service.api.queries import last_changes
from service.api.site import EMBEDDED, FILE_NAMES, LICENCE_PAGE, open_data
from service.api.tables import TABLES, present_rows
from service.api.whole import EXAMPLE, whole_data
from service.language.bilingual import Bilingual
from service.language.current import current_language
from service.language.routing import public_address, url_to
from service.publishing.tables import Table, csv_text, records_of
from service.web.downloads import csv_answer, json_answer, json_of
from service.web.rendering import page

WHOLE = Bilingual(cy="safon-data", en="safon-data")


@open_data.page(cy="/data-agored", en="/open-data")
def index() -> Response:
    """List what can be downloaded, under which licence, and when it last changed."""
    changes = last_changes()
    return page(
        "open_data/index.html",
        tables=listed_tables(current_language()),
        changes=changes,
        changed_at=latest(changes),
        licence=LICENCE_PAGE,
        embedded=public_address(url_to("embeds.council", slug=EMBEDDED)),
    )


@open_data.page(cy="/data-agored/safon-data.json", en="/open-data/safon-data.json")
def whole() -> Response:
    """Give everything in one file, with what changed when."""
    return json_answer(whole_data(), WHOLE)


@open_data.page(cy="/data-agored/<name>.csv", en="/open-data/<name>.csv")
def table_csv(name: str) -> Response:
    """Give one table for spreadsheets."""
    table = _table(name)
    return csv_answer(csv_text(table, present_rows(table)), _file_name(table))


@open_data.page(cy="/data-agored/<name>.json", en="/open-data/<name>.json")
def table_json(name: str) -> Response:
    """Give one table to programs."""
    table = _table(name)
    rows = records_of(table, present_rows(table))
    return json_answer(json_of({"example": EXAMPLE, table.name: rows}), _file_name(table))


def _table(name: str) -> Table:
    """The table that a name in the present language stands for."""
    language = current_language()
    called = {names.within(language): TABLES[key] for key, names in FILE_NAMES.items()}
    return called[name] if name in called else abort(404)


def _file_name(table: Table) -> Bilingual:
    names = FILE_NAMES[table.name]
    return Bilingual(cy=f"safon-{names.cy}", en=f"safon-{names.en}")
