"""What is found of the glossary."""

from flask import Flask
from sqlalchemy import select

from service.db import db
from service.glossary.findable import pages_of
from service.glossary.models import GlossaryGroup, Term


def test_each_term_is_found_at_its_place_on_the_page(app: Flask) -> None:
    groups = db.session.scalars(select(GlossaryGroup)).all()

    pages = {page.key: page for group in groups for page in pages_of(db.session(), group)}

    terms = db.session.scalars(select(Term)).all()
    assert len(terms) > 300
    assert {f"term:{term.key}" for term in terms} == pages.keys()
    for term in terms:
        page = pages[f"term:{term.key}"]
        assert page.title == term.term
        assert page.url.cy == f"/cy/geirfa#{term.anchor.cy}"
        assert page.url.en == f"/en/glossary#{term.anchor.en}"


def test_the_forms_of_the_welsh_stand_in_the_welsh_text_alone(app: Flask) -> None:
    term = db.session.scalars(select(Term).where(Term.plural.is_not(None)).order_by(Term.id)).first()
    assert term is not None
    assert term.plural
    group = db.session.get_one(GlossaryGroup, term.group_id)

    page = next(page for page in pages_of(db.session(), group) if page.key == f"term:{term.key}")

    assert term.plural in page.body.cy
    assert term.plural not in page.body.en
