"""Published things as files for other programs: tables for spreadsheets, and JSON."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response

from service.language.bilingual import Bilingual

LICENCE = "Open Government Licence v3.0"
LICENCE_URL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads ŵ and ŷ as something else
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would work out


def table_of(columns: Sequence[str], records: Sequence[Mapping[str, object]]) -> str:
    """Records as a table, one a row, safe to open in a spreadsheet."""
    file = io.StringIO()
    file.write(BYTE_ORDER_MARK)
    table = csv.DictWriter(file, columns)
    table.writeheader()
    table.writerows({name: _cell(value) for name, value in record.items()} for record in records)
    return file.getvalue()


def json_of(body: Mapping[str, Any]) -> str:
    """What programs are given, after the licence under which it is given."""
    licensed = {"licence": {"name": LICENCE, "url": LICENCE_URL}, **body}
    return json.dumps(licensed, ensure_ascii=False, indent=1) + "\n"


def guarded(text: str) -> str:
    """What a spreadsheet shows as this text, and works nothing out of; `unguarded` gives the text back."""
    return f"'{text}" if text.lstrip("'").startswith(FORMULA) else text


def unguarded(text: str) -> str:
    """The text that a guarded cell stands for; any other is itself."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(FORMULA) else text


def csv_answer(body: str, name: Bilingual) -> Response:
    """A table as a file to keep, under a name in the reader's language."""
    return _file(body, f"{name}.csv", "text/csv")


def json_answer(body: str, name: Bilingual) -> Response:
    """JSON as a file to keep, under a name in the reader's language."""
    return _file(body, f"{name}.json", "application/json")


def _file(body: str, name: str, mimetype: str) -> Response:
    response = Response(body, mimetype=mimetype)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    return guarded(text)
