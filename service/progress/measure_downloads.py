"""A measure as files for other programs: what its page says of every council, in both languages at once."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from service.councils.models import Council
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.language.routing import public_address, url_within
from service.progress.codes import Standing, State
from service.progress.figure_page import address_of
from service.progress.looks import said_of
from service.progress.models import Indicator, Value
from service.progress.names import standing_names, state_names
from service.progress.shelf_life import unconfirmed_since
from service.sources.models import Source
from service.web import downloads

COLUMNS = (
    *("council", "ons_code", "council_cy", "council_en", "state", "state_cy", "state_en"),
    *("amount", "base", "share", "answer", "value_cy", "value_en", "as_at"),
    *("standing", "standing_cy", "standing_en", "unconfirmed_since"),
    *("note_cy", "note_en", "looked_cy", "looked_en", "council_note_cy", "council_note_en"),
    *("source", "source_cy", "source_en", "source_url", "source_read"),
    *("number", "recorded_on", "address_cy", "address_en"),
)


def csv_of(values: Iterable[Value], today: date) -> str:
    """The measure as a table, a council a row, safe to open in a spreadsheet."""
    return downloads.table_of(COLUMNS, [_record(value, today) for value in values])


def json_of(measure: Indicator, values: Iterable[Value], today: date) -> str:
    """The measure with its method, its answers, its edition and its licence, and then every council."""
    body = {
        "key": measure.key,
        "title": _both(measure.title.within),
        "measures": _both(measure.measures.within),
        "method": _both(lambda language: measure.method_html.within(language).striptags()),
        "unit": measure.unit,
        "answers": [
            {"code": answer.code, "tone": answer.tone, **_both(answer.word.within)}
            for answer in measure.answers
        ],
        "edition": measure.edition,
        "published_on": measure.published_at.date().isoformat(),
        "checked_on": measure.checked_on.isoformat(),
        "address": _both(
            lambda language: public_address(url_within(language, "progress.measure", slug=measure.slug))
        ),
        "values": [_record(value, today) for value in values],
    }
    return downloads.json_of(body)


def file_name(measure: Indicator) -> Bilingual:
    """What a file of the measure is called, without its ending."""
    return Bilingual(f"safon-{measure.slug.cy}", f"safon-{measure.slug.en}")


def _record(value: Value, today: date) -> dict[str, Any]:
    """One value under the names that a program may rely on; nothing stands where nothing is known."""
    is_known = value.state == State.KNOWN
    return {
        **_council(value.council),
        "state": value.state,
        **_columns("state", lambda language: state_names(language)[State(value.state)]),
        "amount": value.amount,
        "base": value.base,
        "share": None if value.share is None else round(value.share, 4),
        "answer": value.code,
        **_columns("value", lambda language: said_of(value, language) if is_known else ""),
        "as_at": value.as_at,
        **_standing(value, today),
        **_columns("note", value.note.within),
        **_columns("looked", value.looked.within),
        **_columns("council_note", value.council_note.within),
        **_source(value.source),
        "number": value.number,
        "recorded_on": value.recorded_at.date().isoformat(),
        **_columns("address", lambda language: address_of(value, language)),
    }


def _council(council: Council) -> dict[str, Any]:
    return {
        "council": council.key,
        "ons_code": council.ons_code,
        **_columns("council", council.official_name.within),
    }


def _standing(value: Value, today: date) -> dict[str, Any]:
    """How sure a known value is; of what is not known nothing is said."""
    if value.state != State.KNOWN:
        return {"standing": None, "standing_cy": None, "standing_en": None, "unconfirmed_since": None}
    return {
        "standing": value.standing,
        **_columns("standing", lambda language: standing_names(language)[Standing(value.standing)]),
        "unconfirmed_since": unconfirmed_since(value, today),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "source": source.key,
        **_columns("source", source.title.within),
        "source_url": source.url,
        "source_read": source.read_on.isoformat()[:7],
    }


def _columns(name: str, within: Callable[[Language], str]) -> dict[str, str]:
    return {f"{name}_{language}": str(within(language)) for language in Language}


def _both(within: Callable[[Language], str]) -> dict[str, str]:
    return {language: str(within(language)) for language in Language}
