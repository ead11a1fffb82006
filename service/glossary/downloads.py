"""The whole glossary as files for other programs: the columns have the same names in both languages."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from service.glossary.names import source_names
from service.glossary.queries import FoundTerm, Subject
from service.language.bilingual import Bilingual, BilingualHtml
from service.language.languages import Language
from service.language.routing import public_address, url_within

LICENCE = "Open Government Licence v3.0"
LICENCE_URL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads ŵ and ŷ as something else
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would work out


def csv_of(terms: Iterable[FoundTerm], subjects: Sequence[Subject]) -> str:
    """The terms as a table, one a row, safe to open in a spreadsheet."""
    file = io.StringIO()
    file.write(BYTE_ORDER_MARK)
    records = [_flat(_record(term, subjects)) for term in terms]
    table = csv.DictWriter(file, records[0] if records else ["key"])
    table.writeheader()
    table.writerows(records)
    return file.getvalue()


def json_of(terms: Iterable[FoundTerm], subjects: Sequence[Subject]) -> str:
    """The terms with their licence, the day they are of and what their sources are called."""
    body = {
        "licence": {"name": LICENCE, "url": LICENCE_URL},
        "as_at": max((each.published_at.date().isoformat() for each in subjects), default=None),
        "checked_on": min((each.checked_on.isoformat() for each in subjects), default=None),
        "sources": {
            code: {language: str(source_names(language)[code]) for language in Language}
            for code in source_names(Language.EN)
        },
        "terms": [_record(term, subjects) for term in terms],
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _without_tags(note: BilingualHtml) -> Bilingual:
    return Bilingual.of(lambda language: note.within(language).striptags())


def _record(term: FoundTerm, subjects: Iterable[Subject]) -> dict[str, Any]:
    """One term under the names that a program may rely on."""
    titles = {subject.key: subject.title for subject in subjects}
    notes = _without_tags(term.note) if term.note else None
    return {
        "key": term.key,
        "welsh": term.term.cy,
        "english": term.term.en,
        "part_of_speech": term.part,
        "singular": term.singular,
        "plural": term.plural,
        "masculine": term.masculine,
        "feminine": term.feminine,
        "also": term.also,
        "note_cy": notes and notes.cy,
        "note_en": notes and notes.en,
        "standing": term.standing,
        "sources": term.sources,
        "subject_cy": titles[term.group].cy,
        "subject_en": titles[term.group].en,
        "address_cy": _address(term, Language.CY),
        "address_en": _address(term, Language.EN),
    }


def _address(term: FoundTerm, language: Language) -> str:
    return public_address(f"{url_within(language, 'glossary.index')}#{term.anchor.within(language)}")


def _flat(record: dict[str, Any]) -> dict[str, str]:
    return {name: _cell(value) for name, value in record.items()}


def _cell(value: str | list[str] | None) -> str:
    text = "; ".join(value) if isinstance(value, list) else value or ""
    return f"'{text}" if text.startswith(FORMULA) else text
