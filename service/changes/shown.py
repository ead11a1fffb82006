"""What changed as sentences in the reader's language, each with its day and where to read more."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from flask import url_for
from markupsafe import Markup
from sqlalchemy import Row

from service.changes.forms import Asked
from service.changes.grouping import Entry, Sort
from service.changes.queries import events_with, values_with
from service.language.bilingual import Bilingual
from service.language.catalogues import gettext, gettext_in, marked, ngettext
from service.language.current import current_language
from service.language.dates import long_date
from service.programme.codes import Outcome
from service.programme.names import outcome_names
from service.programme.reviews import SENTENCES
from service.progress.compared import address_of_figure
from service.progress.models import Value
from service.progress.sentences import sentence_of
from service.publishing.kinds import all_kinds, kind_called
from service.publishing.models import What

BEFORE = marked("Before that: %(sentence)s")
REVIEWS = "reviews"  # in addresses, beside the kinds of published things


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry: a sentence that leads somewhere, and what else there is to say."""

    day: date
    at: datetime
    id: str  # the same in every answer, for whoever follows
    sentence: str
    url: str
    more: list[str | Markup] = field(default_factory=list)


def told(found: Sequence[Entry], asked: Asked, path: str) -> list[Shown]:
    """The entries as readers see them; their words are read in two questions, however many they are."""
    events, values = events_with(_ids(found, Sort.EVENT)), values_with(_ids(found, Sort.VALUE))
    several = {Sort.EVENT: _events_told, Sort.VALUE: _values_told, Sort.REVIEW: _reviews_told}

    def shown(entry: Entry) -> Shown:
        row = entry.latest.row
        if entry.count > 1:
            return several[entry.sort](entry, asked, path)
        if entry.sort == Sort.EVENT:
            return _event(entry, events[row.id])
        return _value(entry, *values[row.id]) if entry.sort == Sort.VALUE else _review(entry)

    return [shown(entry) for entry in found]


def kind_names() -> dict[str, str]:
    """What each kind of change is called, by its name in addresses."""
    published = {kind.code: str(kind.label) for kind in all_kinds()}
    return {**published, REVIEWS: gettext("Reviews of promises and proposals")}


def _event(entry: Entry, words: Row[*tuple[Any, ...]]) -> Shown:
    """One thing that was published: what changed in it, or its history."""
    slug, what = Bilingual(words.cy or words.key, words.en or words.key), entry.latest.row.what
    names: dict[str, Any] = {"kind": kind_called(words.kind).address_name, "slug": slug}
    if what == What.REVISED and words.number > 1:
        url = url_for("publishing.difference", older=words.number - 1, newer=words.number, **names)
    else:
        url = url_for("publishing.history", **names)
    name = f"{words.kind}/{words.key}/{words.number}/{what}"
    return Shown(entry.day, entry.latest.at, name, str(words.sentence), url)


def _value(entry: Entry, value: Value, before: Value | None) -> Shown:
    """One value, what it says, and what was said before it."""
    names = {"measure": value.indicator.title, "council": value.council.name}
    if value.number > 1:
        sentence = gettext("Changed on the record: %(measure)s, %(council)s.", **names)
    else:
        sentence = gettext("New on the record: %(measure)s, %(council)s.", **names)
    name = f"value/{value.indicator.key}/{value.council.key}/{value.number}"
    said, url = _said_by(value, before), address_of_figure(value)
    return Shown(entry.day, entry.latest.at, name, sentence, url, said)


def _review(entry: Entry) -> Shown:
    """One review of a promise, and what it found."""
    row, language = entry.latest.row, current_language()
    outcome = gettext_in(language, SENTENCES[Outcome(row.outcome)], date=long_date(row.reviewed_on, language))
    sentence = gettext("Reviewed: %(title)s.", title=row.title)
    name, url = f"review/{row.key}/{row.position}", url_for("programme.commitment", slug=row.slug)
    return Shown(entry.day, entry.latest.at, name, sentence, url, [outcome])


def _events_told(entry: Entry, asked: Asked, path: str) -> Shown:
    """Alike things that happened to several of a kind on one day."""
    row = entry.latest.row
    sentence = kind_called(row.kind).many(What(row.what), entry.count)
    name, url = f"{entry.day}/{row.kind}/{row.what}", path + asked.each_of(entry.day, row.kind)
    return Shown(entry.day, entry.latest.at, name, sentence, url)


def _values_told(entry: Entry, _asked: Asked, _path: str) -> Shown:
    """The values of one measure that were recorded on one day."""
    row = entry.latest.row
    sentence = ngettext(
        "New or changed on the record for %(num)s council: %(measure)s.",
        "New or changed on the record for %(num)s councils: %(measure)s.",
        entry.count,
        measure=row.title,
    )
    url = url_for("progress.measure", slug=row.slug)
    return Shown(entry.day, entry.latest.at, f"{entry.day}/values/{row.key}", sentence, url)


def _reviews_told(entry: Entry, asked: Asked, path: str) -> Shown:
    """The reviews of one day that found the same."""
    outcome = Outcome(entry.latest.row.outcome)
    sentence = ngettext(
        "%(num)s promise or proposal was reviewed. Outcome: %(outcome)s.",
        "%(num)s promises and proposals were reviewed. Outcome: %(outcome)s.",
        entry.count,
        outcome=outcome_names(current_language())[outcome],
    )
    name, url = f"{entry.day}/{REVIEWS}/{outcome}", path + asked.each_of(entry.day, REVIEWS)
    return Shown(entry.day, entry.latest.at, name, sentence, url)


def _said_by(value: Value, before: Value | None) -> list[str | Markup]:
    said = sentence_of(value, value.council)
    if before is None:
        return [said]
    was = sentence_of(before, before.council)
    if was == said:
        return [
            said,
            gettext("It says the same as before; its date, its source or what is noted beside it changed."),
        ]
    return [said, gettext_in(current_language(), BEFORE, sentence=was)]


def _ids(told: Sequence[Entry], sort: Sort) -> Collection[int]:
    return {entry.latest.row.id for entry in told if entry.sort == sort and entry.count == 1}
