"""A published text: one value with two languages in it, which cannot exist without either."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self, TypeVar

from flask_babel import gettext
from markupsafe import Markup
from sqlalchemy import CheckConstraint, Table, Text, event
from sqlalchemy.orm import Composite, MappedColumn, composite, mapped_column
from sqlalchemy.types import TypeEngine

from service.language.current import current_language, speaking
from service.language.languages import Language

TEXT = Text()
# Sort keys are plain ASCII in byte order, whatever collation the database was made with.
BYTES_IN_ORDER = Text().with_variant(Text(collation="C"), "postgresql")
NEVER_EMPTY = "never empty"  # so a column is marked
EMPTY_WITH = "empty with"  # so is one that may be empty, but only together with the column that it names
Pair = TypeVar("Pair", bound="Bilingual")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same text in Welsh and in English; it prints in the reader's language."""

    cy: str
    en: str

    def within(self, language: Language | str) -> str:
        """The text in the language asked for."""
        return self.cy if language == Language.CY else self.en

    def __str__(self) -> str:
        return self.within(current_language())

    def __bool__(self) -> bool:
        return bool(self.cy or self.en)

    @classmethod
    def of(cls, said: Callable[[Language], str]) -> Self:
        """A pair made by saying the same thing once in each language."""
        return cls(cy=said(Language.CY), en=said(Language.EN))


NOTHING = Bilingual("", "")  # in an optional pair


class BilingualHtml(Bilingual):
    """The same passage in both languages, as HTML that was cleaned when it was published."""

    def within(self, language: Language | str) -> Markup:
        """The passage in the language asked for."""
        return Markup(super().within(language))  # noqa: S704 - only cleaned HTML is kept in such a pair

    def __html__(self) -> str:
        return str(self)


def bilingual(
    name: str,
    kind: type[Pair] = Bilingual,  # type: ignore[assignment] # mypy takes no default for a type variable
    *,
    column: TypeEngine[str] = TEXT,
    unique: bool = False,
    optional: bool = False,
) -> Composite[Pair]:
    """Two columns, `<name>_cy` and `<name>_en`, as one value; the database refuses either alone or empty.

    An optional pair may be empty, in both languages at once.
    """
    rule = {EMPTY_WITH: f"{name}_{Language.EN}"} if optional else {NEVER_EMPTY: True}

    def within(language: Language) -> MappedColumn[str]:
        return mapped_column(f"{name}_{language}", column, nullable=False, unique=unique, info=rule)

    return composite(kind, within(Language.CY), within(Language.EN))


@event.listens_for(Table, "after_parent_attach")
def _refuse_empty(table: Table, _metadata: object) -> None:
    """Give the table rules of its own, which migrations see; a rule on the column they would overlook."""
    for column in table.columns:
        if column.info.get(NEVER_EMPTY):
            rule, name = f"{column.name} <> ''", f"{column.name}_not_empty"
            table.append_constraint(CheckConstraint(rule, name=name))
        elif (other := column.info.get(EMPTY_WITH)) and other != column.name:
            rule, name = f"({column.name} = '') = ({other} = '')", f"{other[:-3]}_in_both"
            table.append_constraint(CheckConstraint(rule, name=name))


def said_in_both(message: str, **names: Bilingual | str | int) -> Bilingual:
    """A message of the catalogue said in both languages, its names each in the right one."""

    def say(language: Language) -> str:
        with speaking(language):
            spoken = {k: v.within(language) if isinstance(v, Bilingual) else v for k, v in names.items()}
            return str(gettext(message, **spoken))

    return Bilingual.of(say)
