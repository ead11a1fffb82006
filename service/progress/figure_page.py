"""One figure at its permanent address: what it said, what came before and after, and how to quote it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from service.language.catalogues import gettext_in, marked
from service.language.current import speaking
from service.language.dates import long_date, month_year, partial_date, partial_date_on
from service.language.languages import Language
from service.language.routing import public_address
from service.progress.codes import Standing, State, Unit
from service.progress.findable import url_of
from service.progress.models import Value
from service.progress.names import standing_names, state_names
from service.progress.sentences import SENTENCES, UNSURE, sentence_of
from service.progress.shelf_life import unconfirmed

NAMED = marked("%(council)s, %(figure)s: %(sentence)s")
DATED = marked("As it was %(on_date)s.")
UNDATED = marked("Date not stated; copy read in %(month)s.")
SOURCE = marked("Source: %(source)s, %(publisher)s.")
TOLD_BY = marked("Safon, figure %(number)s, recorded on %(date)s: %(address)s")


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure ready to be quoted in one language, with its source and its address."""

    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class Past:
    """One of the figures that were known of the same thing, as the list of them shows it."""

    value: Value
    sentence: Markup
    is_this: bool


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure with all that its page says of it."""

    value: Value
    sentence: Markup
    remarks: list[str]  # what makes it less sure than it looks
    as_at: str
    state: str  # of what is not known
    standing: str  # of what is
    newest: Value
    history: list[Past]  # newest first
    quotes: list[Quote]  # the Welsh one first

    @property
    def is_newest(self) -> bool:
        """Whether nothing newer is known."""
        return self.value is self.newest


def shown_figure(
    history: Sequence[Value], number: int, language: Language, today: date
) -> ShownFigure | None:
    """The figure with a number out of all that were known of one thing, newest first; None without one."""
    value = next((each for each in history if each.number == number), None)
    if value is None:
        return None
    is_known = value.state == State.KNOWN
    return ShownFigure(
        value=value,
        sentence=sentence_of(value, value.council),
        remarks=list(_remarks(value, language, today)),
        as_at=as_at_words(value, language),
        state="" if is_known else state_names(language)[State(value.state)],
        standing=standing_names(language)[Standing(value.standing)] if is_known else "",
        newest=history[0],
        history=[Past(each, sentence_of(each, each.council), each is value) for each in history],
        quotes=[quote_of(value, each, today) for each in Language],
    )


def as_at_words(value: Value, language: Language) -> str:
    """What day a value is about, or when the copy was read that gives none; nothing of what is unknown."""
    if value.as_at:
        return partial_date(value.as_at, language)
    return _undated(value, language).rstrip(".") if value.state == State.KNOWN else ""


def address_of(value: Value, language: Language) -> str:
    """The whole address that goes on showing this value when newer ones are known."""
    return public_address(url_of(value).within(language))


def quote_of(value: Value, language: Language, today: date) -> Quote:
    """The figure in whole sentences that can stand anywhere, with its source and its address."""
    with speaking(language):
        sentences = [_standing_alone(value, language), *_remarks(value, language, today)]
        if value.state != State.NOT_LOOKED_FOR:
            sentences += [*_date(value, language), _source(value, language)]
    told_by = gettext_in(
        language,
        TOLD_BY,
        number=value.number,
        date=long_date(value.recorded_at, language),
        address=address_of(value, language),
    )
    return Quote(language, " ".join([*sentences, _plain(told_by)]))


def _standing_alone(value: Value, language: Language) -> str:
    """A sentence that names the council; one that does not is put after the names of both."""
    sentence = sentence_of(value, value.council)
    if value.state == State.KNOWN and value.as_at and value.indicator.key in SENTENCES:
        return _plain(sentence)
    names = {"council": value.council.official_name, "figure": value.indicator.title}
    return _plain(gettext_in(language, NAMED, sentence=sentence, **names))


def _remarks(value: Value, language: Language, today: date) -> Iterator[str]:
    """Answers in words say themselves how sure they are."""
    if value.standing in UNSURE and value.indicator.unit != Unit.CODE:
        yield _plain(gettext_in(language, UNSURE[Standing(value.standing)]))
    if since := unconfirmed(value, language, today):
        yield _plain(since)


def _date(value: Value, language: Language) -> Iterator[str]:
    """The date of what is known, where the sentence does not say it already."""
    if value.state == State.KNOWN and not value.as_at:
        yield _undated(value, language)
    elif value.as_at and (value.state != State.KNOWN or value.indicator.unit == Unit.CODE):
        yield _plain(gettext_in(language, DATED, on_date=partial_date_on(value.as_at, language)))


def _undated(value: Value, language: Language) -> str:
    return _plain(gettext_in(language, UNDATED, month=month_year(value.source.read_on, language)))


def _source(value: Value, language: Language) -> str:
    source = value.source
    return _plain(gettext_in(language, SOURCE, source=source.title, publisher=source.publisher))


def _plain(words: str) -> str:
    """The letters themselves, to be copied: markup is undone, and escaped again where it is shown."""
    return Markup(words).striptags()  # noqa: S704 - only tags are taken away, and nothing is shown as it is
