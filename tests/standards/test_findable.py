"""What is found of the Standard."""

from flask import Flask
from sqlalchemy import select

from service.db import db
from service.language.languages import Language
from service.standards.findable import guidance_pages, wording_pages
from service.standards.models import Guidance, StandardSet


def test_guidance_is_found_by_all_its_pieces_in_both_languages(app: Flask) -> None:
    for guidance in db.session.scalars(select(Guidance)):
        page, checklist = guidance_pages(db.session(), guidance)

        assert (page.title, page.standard, page.priority) == (guidance.title, guidance.number, 0)
        assert (checklist.title.en, checklist.standard) == (
            f"Checklist: {guidance.title.en}",
            guidance.number,
        )
        for language in Language:
            said = page.body.within(language)
            assert guidance.lead.within(language) in said
            assert len(said) > sum(len(part.html.within(language).striptags()) for part in guidance.parts)
            assert "<" not in said


def test_a_wording_is_found_by_its_standards_and_by_what_is_said_of_it(app: Flask) -> None:
    for wording in db.session.scalars(select(StandardSet)):
        page, *worded = wording_pages(db.session(), wording)

        assert page.standard is None
        assert [each.standard for each in worded] == [each.number for each in wording.standards]
        for each, standard in zip(worded, wording.standards, strict=True):
            assert each.title.cy == f"{standard.title.cy} – {wording.title.cy}"
        for language in Language:
            parts = [each.title for each in wording.standards] + [each.heading for each in wording.parts]
            assert all(words.within(language) in page.body.within(language) for words in parts)
