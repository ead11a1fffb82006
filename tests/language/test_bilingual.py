"""A text in two languages: it prints in the reader's, and cannot exist in one."""

import pytest
from flask import Flask
from jinja2 import Environment
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from service.db import db
from service.language.bilingual import Bilingual, BilingualHtml, said_in_both
from service.language.current import current_language, speaking, spoken_language
from service.language.languages import Language
from service.pages.models import TextPage

DOOR = Bilingual(cy="Drws", en="Door")


def test_it_prints_in_the_language_being_spoken(app: Flask, language: Language) -> None:
    with speaking(language):
        printed = str(DOOR)

    assert printed == DOOR.within(language) == {"cy": "Drws", "en": "Door"}[language]


def test_it_does_not_print_where_no_language_is_spoken() -> None:
    with pytest.raises(LookupError):
        str(DOOR)


def test_the_address_of_the_page_decides_on_its_language(app: Flask, language: Language) -> None:
    with app.test_request_context(f"/{language}/anything", headers={"Accept-Language": language.other}):
        printed = str(DOOR)

    assert printed == DOOR.within(language)


def test_an_address_without_language_speaks_none(app: Flask) -> None:
    with app.test_request_context("/cymru"):
        assert spoken_language() is None


def test_speaking_ends_with_its_block_even_when_that_fails(app: Flask) -> None:
    with app.test_request_context("/cy"):
        with pytest.raises(ZeroDivisionError), speaking(Language.EN):
            raise ZeroDivisionError

        assert current_language() is Language.CY


def test_speaking_may_be_nested(app: Flask) -> None:
    with speaking(Language.CY):
        with speaking(Language.EN):
            inner = current_language()

        assert (inner, current_language()) == (Language.EN, Language.CY)


def test_words_are_escaped_in_a_template_and_cleaned_html_is_not(app: Flask) -> None:
    template = Environment(autoescape=True).from_string("{{ words }} {{ html }}")
    words, html = Bilingual("<a>", "<a>"), BilingualHtml("<b>x</b>", "<b>x</b>")

    with speaking(Language.CY):
        assert template.render(words=words, html=html) == "&lt;a&gt; <b>x</b>"


def test_a_message_is_said_in_both_with_its_names_in_the_right_one(app: Flask) -> None:
    said = said_in_both("New page: %(title)s.", title=DOOR)

    assert said.en == "New page: Door."
    assert "Drws" in said.cy
    assert "New page" not in said.cy


@pytest.mark.parametrize("missing", list(Language))
@pytest.mark.parametrize("value", [None, ""])
@pytest.mark.parametrize("table,name", [("text_page", "title"), ("text_page", "slug"), ("council", "owner")])
def test_the_database_refuses_a_text_that_lacks_a_language(
    app: Flask, missing: Language, value: str | None, table: str, name: str
) -> None:
    change = text(f"UPDATE {table} SET {name}_{missing} = :value WHERE id = 1")

    with pytest.raises(IntegrityError):
        db.session.execute(change, {"value": value})


def test_the_database_takes_a_text_in_both(app: Flask) -> None:
    db.session.execute(text("UPDATE text_page SET title_cy = 'Drws', title_en = 'Door' WHERE id = 1"))

    assert db.session.get_one(TextPage, 1).title == DOOR
