"""Rows of the index follow what is published, within the transaction of the writer."""

import pytest
from flask import Flask
from sqlalchemy import select, text

from service.db import db, now, writing
from service.language.bilingual import Bilingual
from service.search.models import SearchRow, SearchWord
from service.search.registry import Page
from service.search.writing import empty_index, index_is_current, note_analyser, write_pages
from tests.search.pages import make_page


def keys(of_key: str = "one") -> list[str]:
    found = select(SearchRow.key).where(SearchRow.of_kind == "test", SearchRow.of_key == of_key)
    return sorted(db.session.scalars(found))


def pages_with(word: str) -> int:
    found = select(SearchWord.pages).where(SearchWord.language == "en", SearchWord.word == word)
    return db.session.scalar(found) or 0


def saying(word: str, key: str) -> Page:
    return make_page(key, body=Bilingual("Corff.", f"The {word} stood."))


def write(*pages: Page, of_key: str = "one") -> None:
    with writing() as session:
        write_pages(session, "test", of_key, pages, published_at=now())


def remove_and_fail() -> None:
    with writing() as session:
        write_pages(session, "test", "one", [], published_at=now())
        raise LookupError


def test_the_pages_of_a_thing_are_replaced_by_its_new_ones(app: Flask) -> None:
    write(make_page("text:a"), make_page("text:b"))
    write(make_page("text:b", title=Bilingual("Arall", "Other")), make_page("text:c"))

    assert keys() == ["text:b", "text:c"]
    found = db.session.scalars(select(SearchRow.title).where(SearchRow.key == "text:b"))
    assert found.one() == Bilingual("Arall", "Other")


def test_another_thing_s_pages_stay(app: Flask) -> None:
    write(make_page("text:a"))
    write(make_page("text:b"), of_key="two")
    write()

    assert (keys(), keys("two")) == ([], ["text:b"])


def test_words_are_counted_by_the_pages_that_say_them(app: Flask) -> None:
    write(saying("wyvern", "text:a"), saying("wyvern", "text:b"))
    both = pages_with("wyvern")
    write(saying("wyvern", "text:a"), saying("gryphon", "text:b"))

    assert (both, pages_with("wyvern"), pages_with("gryphon")) == (2, 1, 1)
    write()
    assert (pages_with("wyvern"), pages_with("gryphon")) == (0, 0)


def test_what_has_not_changed_is_not_written_again(app: Flask) -> None:
    write(make_page("text:a"))
    with writing() as session:
        session.execute(text("UPDATE search_row SET kind = 'kept' WHERE key = 'text:a'"))
    write(make_page("text:a"))

    assert db.session.scalars(select(SearchRow.kind).where(SearchRow.key == "text:a")).one() == "kept"


def test_a_transaction_that_fails_leaves_the_index_as_it_was(app: Flask) -> None:
    write(make_page("text:a"))
    with pytest.raises(LookupError):
        remove_and_fail()

    assert keys() == ["text:a"]


def test_an_index_is_current_once_its_analyser_is_noted(app: Flask) -> None:
    with writing() as session:
        session.execute(text("DELETE FROM search_index"))
        before = index_is_current(session)
        note_analyser(session)
        session.flush()
        after = index_is_current(session)
        session.execute(text("UPDATE search_index SET analyser = 'another'"))

    assert (before, after, index_is_current(db.session())) == (False, True, False)


def test_an_empty_index_holds_no_rows_and_no_words(app: Flask) -> None:
    with writing() as session:
        empty_index(session)

    assert db.session.scalars(select(SearchRow.id)).all() == []
    assert db.session.scalars(select(SearchWord.word)).all() == []
