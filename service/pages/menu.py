"""What the header and the footer lead to, and the addresses of the site's own pages."""

from collections.abc import Iterator

from flask import Flask
from flask_babel import lazy_gettext as _l

from service.blueprints.findable import shown_title
from service.blueprints.queries import blueprints, variants
from service.councils.queries import councils_in_order
from service.journeys.queries import journeys
from service.language.bilingual import Bilingual, said_in_both
from service.language.languages import Language
from service.language.routing import path_within
from service.pages.queries import text_pages
from service.pages.site import ABOUT, ACCESSIBILITY, CONTACT, COOKIES, LICENCE, PRIVACY
from service.patterns.queries import patterns
from service.programme.queries import commitments, projects
from service.progress.codes import State
from service.progress.findable import url_of
from service.progress.queries import all_values, measures
from service.standards.queries import guidances, wordings
from service.web.addresses import Address, addresses
from service.web.menu import MenuItem, menu

HEADER = (
    MenuItem("standards.index", _l("Standards"), 10, section="standards"),
    MenuItem("patterns.index", _l("Patterns"), 20, section="patterns"),
    MenuItem("journeys.index", _l("Life events"), 30, section="journeys"),
    MenuItem("progress.index", _l("Councils"), 40, section="progress"),
    MenuItem("pages.text", _l("About"), 60, {"slug": ABOUT}),
)
FOOTER = (
    MenuItem("blueprints.index", _l("Service blueprints"), 4),
    MenuItem("glossary.index", _l("Glossary"), 5),
    MenuItem("pages.text", _l("Accessibility"), 10, {"slug": ACCESSIBILITY}),
    MenuItem("pages.text", _l("Cookies"), 20, {"slug": COOKIES}),
    MenuItem("pages.text", _l("Privacy"), 30, {"slug": PRIVACY}),
    MenuItem("open_data.index", _l("Open data"), 35),
    MenuItem("pages.text", _l("Licence and credits"), 40, {"slug": LICENCE}),
    MenuItem("publishing.languages", _l("Both languages"), 50),
    MenuItem("pages.text", _l("Contact"), 60, {"slug": CONTACT}),
)


def fill_menu(app: Flask) -> None:
    """Fill the menu and let the sitemap know the pages there are."""
    with app.app_context():
        menu().offer(header=HEADER, footer=FOOTER)
        addresses().offer(all_addresses)


def all_addresses() -> Iterator[Address]:
    """Every public page, with its title in both languages."""
    yield Address(_path("pages.home"), Bilingual("Safon", "Safon"))
    yield Address(_path("progress.index"), said_in_both("The 22 councils of Wales"))
    yield from standard_addresses()
    yield Address(_path("patterns.index"), said_in_both("Patterns for services in two languages"))
    for pattern in patterns():
        yield Address(_path("patterns.show", slug=pattern.slug), pattern.title)
    yield Address(_path("journeys.index"), said_in_both("Life events, step by step"))
    yield Address(_path("journeys.gaps"), said_in_both("Which councils’ pages we found"))
    for journey in journeys():
        yield Address(_path("journeys.show", slug=journey.slug), journey.title)
    yield from blueprint_addresses()
    yield Address(_path("glossary.index"), said_in_both("Glossary of public service terms"))
    for council in councils_in_order(Language.CY):
        yield Address(_path("progress.council", slug=council.slug), council.official_name)
    yield from progress_addresses()
    yield from programme_addresses()
    yield Address(_path("open_data.index"), said_in_both("Open data"))
    for text in text_pages():
        yield Address(_path("pages.text", slug=text.slug), text.title)
    yield Address(_path("publishing.languages"), said_in_both("How both languages are doing"))


def progress_addresses() -> Iterator[Address]:
    """Every measure, and the newest figure of each council that anybody looked for."""
    yield Address(_path("progress.measures"), said_in_both("Progress: Wales at a glance"))
    for measure in measures():
        yield Address(_path("progress.measure", slug=measure.slug), measure.title)
    for value in all_values():
        if value.state != State.NOT_LOOKED_FOR:
            yield Address(url_of(value), value.indicator.title, is_suggested=False)


def programme_addresses() -> Iterator[Address]:
    """Every page about what was promised and what councils do."""
    yield Address(_path("programme.commitments"), said_in_both("What was promised"))
    for commitment in commitments():
        yield Address(_path("programme.commitment", slug=commitment.slug), commitment.title)
    yield Address(_path("programme.projects"), said_in_both("Digital projects of councils"))
    for project in projects():
        yield Address(_path("programme.project", slug=project.slug), project.title)


def standard_addresses() -> Iterator[Address]:
    """Every page about the Standard."""
    whole = said_in_both("The Digital Service Standard for Wales")
    yield Address(_path("standards.index"), whole)
    yield Address(_path("standards.all_standards"), said_in_both("The whole Standard on one page"))
    yield Address(_path("standards.changes"), said_in_both("What changed in the wording of the Standard"))
    yield Address(
        _path("standards.background"), said_in_both("Who must follow the Standard and who looks after it")
    )
    for guidance in guidances():
        yield Address(_path("standards.show", slug=guidance.slug), guidance.title)
        checklist = said_in_both("Checklist: %(title)s", title=guidance.title)
        yield Address(_path("standards.checklist", slug=guidance.slug), checklist)
    for wording in wordings():
        yield Address(_path("standards.wording", slug=wording.row.slug), wording.row.title)
        for each in wording.standards:
            number = Bilingual(str(each.number), str(each.number))
            yield Address(_path("standards.worded", slug=wording.row.slug, number=number), each.title)


def blueprint_addresses() -> Iterator[Address]:
    """Every page about service blueprints."""
    yield Address(_path("blueprints.index"), said_in_both("Service blueprints"))
    for blueprint in blueprints():
        yield Address(_path("blueprints.show", slug=blueprint.slug), blueprint.title)
    for variant, slug in variants():
        title = shown_title(variant.title, example=variant.example)
        yield Address(_path("blueprints.variant", slug=slug, variant=variant.slug), title)


def _path(endpoint: str, **values: Bilingual) -> Bilingual:
    return Bilingual.of(lambda language: path_within(language, endpoint, **values))
