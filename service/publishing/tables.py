"""Kinds of published things as tables: a row for each thing, and of what each has several, tables more."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from service.language.bilingual import Bilingual
from service.language.catalogues import gettext_in
from service.language.languages import Language
from service.publishing.columns import Cells, cells_of, columns_of, fact_of
from service.publishing.content import Keyed, Part, Shape
from service.publishing.kinds import Kind
from service.publishing.models import Edition
from service.web.downloads import table_of

KEY, POSITION = "key", "position"
Content = Mapping[str, Any]
Explain = Callable[[Cells], Cells]
Explicit = Callable[[Content], dict[str, Any]]
OF_ITS_EDITION = ("edition", "published_on", "example")


def as_it_is() -> Explicit:
    """The content of a kind that leaves nothing to be understood."""
    return dict


def explain_nothing() -> Explain:
    """What a table adds that has nothing to explain."""
    return lambda _cells: {}


@dataclass(frozen=True)
class Table:
    """A table that can be taken away and brought back: what it is called, and what makes a row of it."""

    name: str
    kind: Kind
    part: str | None = None  # what of a thing its rows are; None: the thing itself
    within: str = POSITION  # the column that tells rows of one thing apart
    left_out: frozenset[str] = frozenset()  # what `explicit` has said in the rows themselves
    explicit: Callable[[], Explicit] = as_it_is  # leaves nothing to be understood; asked once for all things
    explained: tuple[str, ...] = ()  # columns for readers, which an import overlooks
    explain: Callable[[], Explain] = field(default=explain_nothing)  # asked once for all rows

    @cached_property
    def shape(self) -> Shape:
        """What one row holds."""
        if self.part is None:
            whole = self.kind.shape
            kept = {name: part for name, part in whole.parts.items() if name not in self.left_out}
            return Shape(kept, whole.optional)
        inner: Shape = self.kind.shape.parts[self.part].part  # type: ignore[attr-defined] # it has several
        return inner

    @property
    def is_keyed(self) -> bool:
        """Whether its rows have names within a thing, and not places."""
        return self.part is not None and isinstance(self.kind.shape.parts[self.part], Keyed)

    @property
    def identity(self) -> tuple[str, ...]:
        """The columns by which a row is known, for good."""
        return (KEY,) if self.part is None else (self.kind.code, self.within)

    @cached_property
    def parts(self) -> dict[str, Part]:
        """The columns that hold what is published, each with what it holds."""
        return columns_of(self.shape)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The columns that a file must have to be brought back."""
        return (*self.identity, *self.parts)

    @cached_property
    def overlooked(self) -> tuple[str, ...]:
        """The columns that a file may have, and that an import overlooks."""
        return (*self.explained, *OF_ITS_EDITION)

    def rows(self, key: str, content: Content) -> Iterator[Cells]:
        """The rows that the explicit content of one thing makes."""
        if self.part is None:
            yield {KEY: key, **cells_of(self.shape, content)}
            return
        several = content.get(self.part) or ()
        named = several.items() if isinstance(several, Mapping) else enumerate(several, 1)
        for name, each in named:
            yield {self.kind.code: key, self.within: str(name), **cells_of(self.shape, each)}


def rows_of(table: Table, editions: Iterable[Edition]) -> list[Cells]:
    """The whole table as of some editions: what is published, what explains it, and of which edition."""
    explicit, explain = table.explicit(), table.explain()
    return [
        {**cells, **explain(cells), **_of_its_edition(edition)}
        for edition in editions
        for cells in table.rows(edition.key, explicit(edition.content))
    ]


def csv_text(table: Table, rows: Iterable[Cells]) -> str:
    """Rows of a table for a spreadsheet, in which no cell is a formula."""
    return table_of([*table.needed, *table.overlooked], list(rows))


def records_of(table: Table, rows: Iterable[Cells]) -> list[dict[str, Any]]:
    """Rows of a table for programs."""
    parts = table.parts
    return [{column: fact_of(parts.get(column), text) for column, text in cells.items()} for cells in rows]


def in_columns(name: str, words: Bilingual) -> Cells:
    """Words as two cells, one in each language."""
    return {f"{name}_{language}": words.within(language) for language in Language}


def named(name: str, message: str | None) -> Cells:
    """A name out of the catalogue as two cells; of what has no name, empty ones."""
    return {f"{name}_{each}": str(gettext_in(each, message)) if message else "" for each in Language}


def both(*names: str) -> tuple[str, ...]:
    """The columns of words with these names."""
    return tuple(f"{name}_{language}" for name in names for language in Language)


def _of_its_edition(edition: Edition) -> Cells:
    published_on = edition.published_at.date().isoformat()
    return dict(zip(OF_ITS_EDITION, (str(edition.number), published_on, "no"), strict=True))
