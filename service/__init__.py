"""Safon: the Digital Service Standard for Wales and the progress of the 22 councils, in Welsh and English."""

import gc

# What is imported stays for good: to look through it for garbage meanwhile would be a fifth of the start.
gc.disable()

from collections.abc import Mapping
from typing import Any

import click
from flask import Flask

from service.api import embed_views, views as data_views  # noqa: F401 - each adds its addresses
from service.api.site import embeds, open_data
from service.blueprints.backlinks import blueprint_cells, blueprint_help, blueprints_using
from service.blueprints.kinds import BLUEPRINT, BLUEPRINT_VARIANT
from service.blueprints.views import blueprints
from service.changes.views import changes
from service.config import ROOT, settings
from service.councils.kind import COUNCIL
from service.councils.telling import offer_words
from service.db import db, init_database
from service.glossary.kind import GLOSSARY
from service.glossary.views import glossary
from service.journeys import date_views, gap_views, step_views, views as journey_views  # noqa: F401 - each adds its addresses
from service.journeys.backlinks import offer_step_links
from service.journeys.kinds import COUNCIL_LINKS, JOURNEY
from service.journeys.queries import journey_help, journeys_using
from service.journeys.site import journeys
from service.journeys.way_back import PARAMETER, back_to_journey
from service.language.catalogues import init_catalogues
from service.language.routing import init_routing
from service.pages import contact, machines, views  # noqa: F401 - each adds its addresses to the blueprint
from service.pages.kind import TEXT_PAGE
from service.pages.menu import fill_menu
from service.pages.overviews import FOUND_OVERVIEW
from service.pages.retention import Retention
from service.pages.site import pages
from service.patterns.backlinks import Leading, offer_backlinks
from service.patterns.kind import PATTERN
from service.patterns.queries import pattern_help
from service.patterns.views import patterns
from service.programme import download_views  # noqa: F401 - it adds its addresses
from service.programme.findable import words_about
from service.programme.kinds import COMMITMENT, PROJECT
from service.programme.views import programme
from service.progress import compare_views, measure_views  # noqa: F401 - each adds its addresses
from service.progress.kind import INDICATOR
from service.progress.views import progress
from service.publishing.kinds import register
from service.publishing.scheduling import look_and_release
from service.publishing.views import publishing
from service.reports.kind import REPORT_ANSWER
from service.reports.views import reports
from service.search.misses import misses
from service.search.registry import make_findable
from service.search.views import search as search_pages  # `service.search` stays the folder
from service.sources.kind import SOURCE
from service.standards.helping import Helper, offer_help
from service.standards.kinds import FRAMEWORK, GUIDANCE, STANDARD_SET
from service.standards.views import standards
from service.web.addresses import addresses
from service.web.application import Application, LateCommands
from service.web.assets import init_assets
from service.web.errors import init_errors
from service.web.limits import init_limits
from service.web.menu import init_menu
from service.web.page_cache import PageCache
from service.web.publication_signal import SIGNAL, PublicationSignal
from service.web.security import init_proxies, init_security
from service.web.way_back import offer_way_back


def create_app(overrides: Mapping[str, Any] | None = None) -> Flask:
    """The application, with the settings of the environment and then those given."""
    app = Application(
        __name__, static_folder=None, template_folder=None, instance_path=str(ROOT / "instance")
    )
    app.cli = LateCommands(app.name, add_commands)
    app.config.from_mapping(settings(overrides))
    init_database(app)
    if click.get_current_context(silent=True):
        init_migrations(app)
    init_catalogues(app)
    init_routing(app)
    init_limits(app)
    init_features(app)
    init_errors(app)
    init_menu(app)
    fill_menu(app)
    init_security(app)
    init_caching(app)
    init_assets(app)
    init_proxies(app)
    return app


def init_features(app: Flask) -> None:
    """Make known what the features publish, what they offer each other, and their addresses."""
    register(SOURCE, COUNCIL, FRAMEWORK, STANDARD_SET, GUIDANCE, GLOSSARY, PATTERN)
    register(JOURNEY, COUNCIL_LINKS, BLUEPRINT, BLUEPRINT_VARIANT, PROJECT, COMMITMENT)
    register(INDICATOR, TEXT_PAGE, REPORT_ANSWER)
    make_findable(FOUND_OVERVIEW)
    offer_help(Helper.PATTERN, pattern_help)
    offer_help(Helper.JOURNEY, journey_help)
    offer_way_back(PARAMETER, back_to_journey)
    offer_help(Helper.BLUEPRINT, blueprint_help)
    offer_backlinks(Leading.JOURNEY, journeys_using)
    offer_backlinks(Leading.BLUEPRINT, blueprints_using)
    offer_step_links(blueprint_cells)
    offer_words(words_about)
    for feature in (pages, reports, standards, glossary, patterns, journeys, blueprints, programme, progress):
        app.register_blueprint(feature)
    for feature in (changes, open_data, embeds, publishing, search_pages):
        app.register_blueprint(feature)


def add_commands(group: click.Group) -> None:
    """Give the application its commands; with what they need they would be a twentieth of every start."""
    from service.cli import add_commands

    add_commands(group)


def init_migrations(app: Flask) -> None:
    """Give the application `flask db`; only commands need Alembic, which takes half a second to import."""
    from flask_migrate import Migrate

    Migrate(app, db, directory=str(ROOT / "migrations"), render_as_batch=True)


def init_caching(app: Flask) -> None:
    """Look from time to time for what is published, and put the page cache that follows it in front."""

    retention = Retention()

    def look() -> int:
        with app.app_context():
            number = look_and_release()
            retention.keep()
            misses().write()
            addresses().all(number)
            return number

    signal = app.extensions[SIGNAL] = PublicationSignal(look)
    if megabytes := app.config["PAGE_CACHE_MEGABYTES"]:
        # Flask documents this way of putting a WSGI layer in front; its types call it a method.
        app.wsgi_app = PageCache(  # type: ignore[method-assign]
            app.wsgi_app,
            signal,
            room=int(megabytes * 2**20),
            session_cookie=app.config["SESSION_COOKIE_NAME"],
        )
    else:
        app.before_request(signal.watch)


gc.freeze()
gc.enable()
