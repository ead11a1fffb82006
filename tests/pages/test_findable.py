"""What is found of the pages about the site."""

from flask import Flask
from sqlalchemy import select

from service.db import db
from service.pages.findable import pages_of
from service.pages.models import TextPage


def test_a_page_of_words_is_found_by_its_summary_headings_and_sections(app: Flask) -> None:
    for text in db.session.scalars(select(TextPage)):
        (page,) = pages_of(db.session(), text)

        assert (page.title, page.url.en) == (text.title, f"/en/{text.slug.en}")
        assert text.summary.cy in page.body.cy
        assert all(" ".join(part.heading.en.split()) in page.body.en for part in text.parts)
