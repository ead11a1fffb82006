"""What readers can find: each kind of published thing says which pages its rows make."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from flask_babel import LazyString
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual


class Page(NamedTuple):
    """What a reader can find: one published page, or one place on a page, in both languages."""

    key: str  # unique: council:cardiff, guidance:user-needs, term:council-tax
    kind: str  # code of its `Findable`
    title: Bilingual
    body: Bilingual  # plain text
    url: Bilingual  # path, with a fragment where it is a place on a page
    priority: int  # 0 for the own page of a council or a standard, 9 for what matters least
    council: str | None = None  # key of the council that it belongs to
    standard: int | None = None  # number of the standard that it belongs to
    forms: Bilingual = Bilingual("", "")  # other forms of its name, by which it is found as if it said them


@dataclass(frozen=True)
class Findable:
    """A kind of thing that can be found: what one and several are called, and the pages that a row makes."""

    code: str
    one: LazyString  # beside what was found
    label: LazyString  # in the plural, for the filter
    pages_of: Callable[[Session, Any], Iterable[Page]]  # of a published row that is not withdrawn, or of none
    # Kinds whose publication changes what all rows of this kind say.
    follows: frozenset[str] = frozenset()
    stands_alone: bool = False  # made of no row, but of words of the interface and what its kinds say


_FINDABLE: dict[str, Findable] = {}


def make_findable(*given: Findable) -> None:
    """Make kinds of findable things known, in the order in which they are offered."""
    for each in given:
        if _FINDABLE.setdefault(each.code, each) is not each:
            raise ValueError(f"there are two findable kinds called {each.code}")


def all_findable() -> list[Findable]:
    """Every kind of thing that can be found, in the order of registration."""
    return list(_FINDABLE.values())
