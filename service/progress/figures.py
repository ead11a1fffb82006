"""What is known of one council, as its page shows it."""

from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from service.councils.models import Council
from service.language.current import current_language
from service.progress.models import Value
from service.progress.queries import latest_values
from service.progress.sentences import sentence_of
from service.progress.shelf_life import unconfirmed


class Figure(NamedTuple):
    """A value as a sentence, and where it is too old to be relied on, a sentence that says so."""

    value: Value
    sentence: Markup
    unconfirmed: str


def figures_of(council: Council, today: date) -> list[Figure]:
    """The present value of every measure for one council, in the order of pages and the reader's language."""
    language = current_language()
    return [
        Figure(value, sentence_of(value, council), unconfirmed(value, language, today))
        for value in latest_values(council.id)
    ]
