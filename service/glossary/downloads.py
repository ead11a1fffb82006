"""The whole glossary as files for other programs: the columns have the same names in both languages."""

from collections.abc import Iterable, Sequence
from typing import Any

from service.glossary.names import source_names
from service.glossary.queries import FoundTerm, Subject
from service.language.bilingual import Bilingual, BilingualHtml
from service.language.languages import Language
from service.language.routing import public_address, url_within
from service.web import downloads


def csv_of(terms: Iterable[FoundTerm], subjects: Sequence[Subject]) -> str:
    """The terms as a table, one a row, safe to open in a spreadsheet."""
    records = [_record(term, subjects) for term in terms]
    return downloads.table_of(list(records[0]) if records else ["key"], records)


def json_of(terms: Iterable[FoundTerm], subjects: Sequence[Subject]) -> str:
    """The terms with their licence, the day they are of and what their sources are called."""
    body = {
        "as_at": max((each.published_at.date().isoformat() for each in subjects), default=None),
        "checked_on": min((each.checked_on.isoformat() for each in subjects), default=None),
        "sources": {
            code: {language: str(source_names(language)[code]) for language in Language}
            for code in source_names(Language.EN)
        },
        "terms": [_record(term, subjects) for term in terms],
    }
    return downloads.json_of(body)


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
