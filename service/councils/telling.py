"""What else is said of a council on its page: offered by features, so that it can be found."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from sqlalchemy.orm import Session

from service.councils.models import Council
from service.language.bilingual import Bilingual


class Teller(StrEnum):
    """The kinds of things that say something of councils.

    Whenever one of them is published, what can be found of each council is made anew.
    """

    PROJECT = "project"
    COMMITMENT = "commitment"


WordsOf = Callable[[Session, Council], Iterable[Bilingual]]
_sources: list[WordsOf] = []


def offer_words(source: WordsOf) -> None:
    """Let the page of a council be found by what a feature says there."""
    if source not in _sources:
        _sources.append(source)


def words_about(session: Session, council: Council) -> Iterator[Bilingual]:
    """All that features say of a council, in both languages."""
    for source in _sources:
        yield from source(session, council)
