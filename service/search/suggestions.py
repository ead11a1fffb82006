"""What a reader may have meant: words of the published pages that are spelt almost as what was typed."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, or_, select

from service.db import rows
from service.language.languages import Language
from service.search.asking import LONGEST_QUERY, MOST_WORDS
from service.search.indexing import TOKENS_OF, is_small
from service.search.models import SearchWord
from service.search.words import bare, normal, plain, words_of

SHORTEST = 4  # letters; shorter words have too many neighbours


class KnownWord(NamedTuple):
    """A word of the site, and on how many pages it stands."""

    language: str
    word: str
    pages: int


def suggestion_for(text: str, language: Language) -> str | None:
    """The query with its unknown words replaced by the nearest ones of the site; None where none are near."""
    words = list(words_of(text[:LONGEST_QUERY]))[:MOST_WORDS]
    typed = {normal(word.written) for word in words}
    asked = sorted(word for word in typed if len(word) >= SHORTEST and not _is_small(word))
    if not asked:
        return None
    ends = {"heads": _ends(asked, first=True), "tails": _ends(asked)}
    known = [KnownWord(each.language, each.word, each.pages) for each in rows(_near(), **ends)]
    better = {word: found for word in asked if (found := _nearest(word, known, language))}
    if not better:
        return None
    said, done = "", 0
    for word in words:
        said += text[done : word.start] + better.get(normal(word.written), word.written)
        done = word.end
    return said + text[done:LONGEST_QUERY]


def _is_small(word: str) -> bool:
    return any(is_small(plain(word), TOKENS_OF[language](word), language) for language in Language)


def _ends(words: Iterable[str], *, first: bool = False) -> list[str]:
    return sorted({form[:2] if first else form[-2:] for word in words for form in (word, bare(word))})


@cache
def _near() -> Select[Any, Any, Any]:
    """The words that begin or end as one of those typed: one mistake leaves the one or the other."""
    begins = SearchWord.head.in_(bindparam("heads", expanding=True))
    ends = SearchWord.tail.in_(bindparam("tails", expanding=True))
    return select(SearchWord.language, SearchWord.word, SearchWord.pages).where(or_(begins, ends))


def _nearest(word: str, known: Sequence[KnownWord], language: Language) -> str | None:
    """The nearest word, of the reader's language if it can be, and the commonest; None for a known word."""
    if any(each.word == word for each in known):
        return None
    most = 1 if len(word) < 6 else 2
    near = [
        (far, each.language != language, -each.pages, each.word)
        for each in known
        if (far := distance(bare(word), bare(each.word), most)) <= most
    ]
    return min(near)[-1] if near else None


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be changed, added, left out or swapped with the next; `most` and 1 for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        this = [at]
        for to, wanted in enumerate(other, 1):
            cost = min(last[to] + 1, this[-1] + 1, last[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and (letter, one[at - 2]) == (other[to - 2], wanted):
                cost = min(cost, before[to - 2] + 1)
            this.append(cost)
        if min(this) > most:
            return most + 1
        before, last = last, this
    return min(last[-1], most + 1)
