"""The kinds of published things; each feature registers its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask_babel import LazyString
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual, said_in_both
from service.language.catalogues import ngettext
from service.publishing.content import Content, Day, Part, Shape, Words
from service.publishing.models import What
from service.search.registry import Findable, make_findable

# Every published text says who looks after it, and when that was last and will next be done.
CARE: Mapping[str, Part] = {"owner": Words(), "checked_on": Day(), "review_on": Day()}
NO_FIELDS: Mapping[str, LazyString] = {}


def shape(parts: Mapping[str, Part], optional: frozenset[str] = frozenset()) -> Shape:
    """The shape of a kind: its own parts and those that every text has."""
    return Shape({**parts, **CARE}, optional)


def write_nothing_more(_session: Session, _row: Any, _content: Content) -> None:
    """The writing of a kind whose row holds only what the shape names."""


@dataclass(frozen=True)
class Kind:
    """A kind of published thing: its row, its shape, its words and where it can be read."""

    code: str
    address_name: Bilingual  # in the addresses of its history
    model: type[Any]
    shape: Shape
    label: LazyString  # in the plural, for tables
    title_field: str
    sentences: Mapping[What, str]  # what happened to one of them: a message of the catalogue
    counts: Mapping[What, tuple[str, str]]  # what happened to several, as singular and plural
    field_labels: Mapping[str, LazyString] = field(default_factory=lambda: NO_FIELDS)
    write_more: Callable[[Session, Any, Content], None] = write_nothing_more
    endpoint: str | None = None
    # Makes what is made of rows of several kinds, and says whether any of it differs; the kinds it waits for.
    finish: Callable[[Session], bool] | None = None
    finished_after: frozenset[str] = frozenset()
    title_of: Callable[[Session, Content], Bilingual] | None = None  # where the title is not its own to say
    findable: Findable | None = None  # what readers find of it by searching

    @property
    def order(self) -> int:
        """Its place among the kinds: what others refer to is published before them."""
        return list(_KINDS).index(self.code)

    def title(self, session: Session, content: Content) -> Bilingual:
        """What readers call the thing with this content."""
        if self.title_of is not None:
            return self.title_of(session, content)
        title: Bilingual = content[self.title_field]
        return title

    def sentence(self, what: What, title: Bilingual) -> Bilingual:
        """What happened to the thing with that title; being restored is a revision."""
        message = self.sentences.get(what, self.sentences[What.REVISED])
        return said_in_both(message, title=title)

    def many(self, what: What, count: int) -> str:
        """What happened to so many things of this kind, in the reader's language."""
        one, several = self.counts.get(what, self.counts[What.REVISED])
        return ngettext(one, several, count)

    def write(self, session: Session, row: Any, content: Content) -> None:
        """Set on the row what the shape names, then whatever the kind adds."""
        for name, value in content.items():
            if hasattr(self.model, name):
                setattr(row, name, value)
        self.write_more(session, row, content)


_KINDS: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    """Make kinds known, in the order in which they build on each other."""
    for kind in kinds:
        if _KINDS.setdefault(kind.code, kind) is not kind:
            raise ValueError(f"there are two kinds called {kind.code}")
        if kind.findable is not None:
            make_findable(kind.findable)


def kind_called(code: str) -> Kind:
    """The kind with a code; KeyError when there is none."""
    return _KINDS[code]


def all_kinds() -> list[Kind]:
    """Every kind, in the order of registration."""
    return list(_KINDS.values())
