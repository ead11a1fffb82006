"""What is known of one council, as its page shows it."""

from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from service.councils.models import Council
from service.language.current import current_language
from service.language.languages import Language
from service.language.routing import url_within
from service.progress.findable import ENDPOINT as MEASURE_ENDPOINT, FIGURE_ENDPOINT
from service.progress.models import Value
from service.progress.queries import latest_values
from service.progress.sentences import sentence_of
from service.progress.shelf_life import unconfirmed


class Figure(NamedTuple):
    """A value as a sentence, and where it is too old to be relied on, a sentence that says so."""

    value: Value
    sentence: Markup
    unconfirmed: str
    url: str  # of its page, where it can be quoted
    measure_url: str  # of the same for every council


def figures_of(council: Council, today: date) -> list[Figure]:
    """The present value of every measure for one council, in the order of pages and the reader's language."""
    language = current_language()
    return [_figure(value, council, language, today) for value in latest_values(council.id)]


def _figure(value: Value, council: Council, language: Language, today: date) -> Figure:
    slug, number = value.indicator.slug, value.number
    return Figure(
        value,
        sentence_of(value, council),
        unconfirmed(value, language, today),
        url=url_within(language, FIGURE_ENDPOINT, slug=slug, council=council.slug, number=number),
        measure_url=url_within(language, MEASURE_ENDPOINT, slug=slug),
    )
