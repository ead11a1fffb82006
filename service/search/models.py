"""The index: what can be found, the words of the site, and searches that found nothing."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Computed,
    Date,
    Index,
    Integer,
    SmallInteger,
    String,
    Text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from service.db import Base, Moment
from service.language.bilingual import Bilingual, bilingual

ROW_ID = BigInteger().with_variant(Integer(), "sqlite")
MATCHED = Text().with_variant(TSVECTOR(), "postgresql")
LONGEST_MISS = 60  # characters


class SearchRow(Base):
    """A page that can be found, with the tokens that it is found by and where its words stand.

    `matched` holds plain ASCII tokens. SQLite follows it with a full-text table, PostgreSQL with an index.
    """

    __tablename__ = "search_row"
    __table_args__ = (Index("ix_search_row_of", "of_kind", "of_key"),)

    # By priority, then by key: whichever rows are written first, a search has one order on every database.
    id: Mapped[int] = mapped_column(ROW_ID, primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(String(140), unique=True)
    of_kind: Mapped[str] = mapped_column(String(40))  # the published thing that makes it
    of_key: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(40))
    council: Mapped[str | None] = mapped_column(String(80))
    standard: Mapped[int | None] = mapped_column(SmallInteger)
    content_hash: Mapped[str] = mapped_column(String(32))
    published_at: Mapped[datetime] = mapped_column(Moment)  # when what it says was first published
    title: Mapped[Bilingual] = bilingual("title")
    url: Mapped[Bilingual] = bilingual("url")
    body_cy: Mapped[str] = mapped_column(Text)
    body_en: Mapped[str] = mapped_column(Text)
    # Where the words of each token begin in the body, as `indexing.filed` writes it.
    places_cy: Mapped[str] = mapped_column(Text, server_default="")
    places_en: Mapped[str] = mapped_column(Text, server_default="")
    matched: Mapped[str] = mapped_column(MATCHED)


class SearchWord(Base):
    """A word of the published pages in one language, and on how many of them it stands."""

    __tablename__ = "search_word"

    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    word: Mapped[str] = mapped_column(String(60), primary_key=True)
    pages: Mapped[int] = mapped_column(Integer)
    head: Mapped[str] = mapped_column(String(2), Computed("substr(word, 1, 2)", persisted=True))
    tail: Mapped[str] = mapped_column(String(2), Computed("substr(word, length(word) - 1)", persisted=True))

    __table_args__ = (
        Index("ix_search_word_head", "language", "head"),
        Index("ix_search_word_tail", "language", "tail"),
    )


class SearchIndex(Base):
    """What the index was made with; one row."""

    __tablename__ = "search_index"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    analyser: Mapped[str] = mapped_column(String(60))


class SearchMiss(Base):
    """Words that were searched for on a day and found nothing; who searched is not known."""

    __tablename__ = "search_miss"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    words: Mapped[str] = mapped_column(String(LONGEST_MISS), primary_key=True)
    times: Mapped[int] = mapped_column(Integer)
