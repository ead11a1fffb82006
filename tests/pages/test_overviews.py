"""Every public page can be found, also those that are made of no text of their own."""

import re
from collections.abc import Callable
from copy import copy

from flask import Flask
from sqlalchemy import select

from service.db import db
from service.language.languages import Language
from service.pages.overviews import OVERVIEWS, pages_of
from service.publishing.queries import publication_count
from service.search.models import SearchRow
from service.web.addresses import addresses
from tests.visits import Visit

Open = Callable[..., Visit]


def test_every_page_of_the_sitemap_can_be_found_in_both_languages(app: Flask) -> None:
    found = {
        url.within(language).partition("#")[0]
        for url in db.session.scalars(select(SearchRow.url))
        for language in Language
    }
    public = addresses().all(publication_count())

    assert not {each.path.within(language) for each in public for language in Language} - found


def test_an_overview_is_found_by_what_its_page_says(app: Flask, visit: Open, language: Language) -> None:
    for (endpoint, _title, _about), page in zip(OVERVIEWS, pages_of(db.session(), None), strict=True):
        shown = visit(endpoint, language)

        heading = copy(shown.one("h1"))
        if caption := heading.select_one(".caption"):
            caption.decompose()
        assert " ".join(heading.get_text().split()) == page.title.within(language)
        assert page.body.within(language).startswith(
            " ".join(shown.soup.select(".lead")[0].get_text().split())
        )


def test_each_passage_about_the_standard_can_be_found(app: Flask, visit: Open, language: Language) -> None:
    found = {page.key: page for page in pages_of(db.session(), None)}

    for endpoint in ("standards.changes", "standards.background"):
        said = re.sub(r"\W+", " ", found[f"overview:{endpoint}"].body.within(language))
        passages = visit(endpoint, language).soup.select(".cited .prose p")
        assert passages
        for passage in passages:
            assert re.sub(r"\W+", " ", passage.get_text()).strip() in said
