"""The glossary: the agreed terms in both languages, to search, to browse and to download."""

from flask import request
from werkzeug.wrappers import Response

from service.glossary.downloads import csv_of, json_of
from service.glossary.forms import GlossarySearch
from service.glossary.kind import GLOSSARY
from service.glossary.names import part_names, source_names
from service.glossary.queries import subjects, terms_in_order
from service.language.bilingual import Bilingual
from service.language.current import current_language
from service.language.routing import Pages
from service.web.downloads import csv_answer, json_answer
from service.web.rendering import page_or_fragment

glossary = Pages("glossary", __name__)
CONTACT = Bilingual(cy="cysylltu", en="contact")  # a page of words that this one leads to
FILE_NAME = Bilingual(cy="safon-geirfa", en="safon-glossary")


@glossary.page(cy="/geirfa", en="/glossary")
def index() -> Response:
    """Show the agreed terms; words, a subject or a letter swap only the results."""
    language, groups = current_language(), subjects()
    search = GlossarySearch.of(request.args, groups, language)
    return page_or_fragment(
        "glossary/index.html",
        "glossary/_results.html",
        search=search,
        listing=search.listing(terms_in_order(language), language),
        subjects=groups,
        parts=part_names(language),
        sources=source_names(language),
        contact=CONTACT,
        address_name=GLOSSARY.address_name,
    )


@glossary.page(cy="/geirfa.csv", en="/glossary.csv")
def as_csv() -> Response:
    """Give the whole glossary as a table for spreadsheets."""
    return csv_answer(csv_of(terms_in_order(current_language()), subjects()), FILE_NAME)


@glossary.page(cy="/geirfa.json", en="/glossary.json")
def as_json() -> Response:
    """Give the whole glossary to programs, with its licence and its date."""
    return json_answer(json_of(terms_in_order(current_language()), subjects()), FILE_NAME)
