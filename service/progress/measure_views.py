"""What is measured of the councils: Wales at a glance, one measure, and one figure at its dated address."""

from functools import partial

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from service.councils.kind import COUNCIL
from service.councils.models import Council
from service.language.current import current_language
from service.progress.figure_page import shown_figure
from service.progress.kind import INDICATOR
from service.progress.measure_downloads import csv_of, file_name, json_of
from service.progress.measure_forms import MeasureSearch
from service.progress.measure_page import has_amounts, listed_measures, rows_of, shown_measure
from service.progress.models import Indicator
from service.progress.names import group_names, standing_names
from service.progress.pictures import POPULATION, WELSH_SPEAKERS
from service.progress.queries import amounts_by_council, values_of, values_once
from service.progress.views import progress
from service.publishing.addressing import addressed, today
from service.publishing.queries import record_of
from service.web.downloads import csv_answer, json_answer
from service.web.rendering import page, page_or_fragment


@progress.page(cy="/cynnydd", en="/progress")
def measures() -> Response:
    """Show Wales at a glance: every measure in its group, with one sentence and a strip of shapes."""
    language = current_language()
    return page(
        "progress/measures.html", groups=listed_measures(language, today()), names=group_names(language)
    )


@progress.page(cy="/cynnydd/<slug>", en="/progress/<slug>")
def measure(slug: str) -> Response:
    """Show one measure on the map and in a table; filters and an order swap only these."""
    language, row = current_language(), addressed(INDICATOR, slug)
    search = MeasureSearch.of(request.args, has_amounts=has_amounts(row))
    is_wanted = partial(search.wants, census=amounts_by_council(POPULATION, WELSH_SPEAKERS))
    rows = rows_of(values_of(row.id), is_wanted, language, today())
    return page_or_fragment(
        "progress/measure.html",
        "progress/_values.html",
        measure=row,
        search=search,
        offered=search.offered(language, has_amounts=has_amounts(row)),
        chosen=search.chosen(language),
        shown=shown_measure(row, rows, language, by_amount=search.order is not None),
        groups=group_names(language),
        standings=standing_names(language),
        record=record_of(INDICATOR, row, today=today()),
    )


@progress.page(cy="/cynnydd/<slug>.csv", en="/progress/<slug>.csv")
def measure_csv(slug: str) -> Response:
    """Give what is known of every council as a table for spreadsheets."""
    row = addressed(INDICATOR, slug)
    return csv_answer(csv_of(values_of(row.id), today()), file_name(row))


@progress.page(cy="/cynnydd/<slug>.json", en="/progress/<slug>.json")
def measure_json(slug: str) -> Response:
    """Give a measure with its method and its values to programs."""
    row = addressed(INDICATOR, slug)
    return json_answer(json_of(row, values_of(row.id), today()), file_name(row))


@progress.page(cy="/cynnydd/<slug>/<council>", en="/progress/<slug>/<council>")
def newest(slug: str, council: str) -> Response:
    """Lead to the newest figure of a council, whose address stays with it."""
    row, of = _pair(slug, council)
    history = values_once(row.id, of.id) or abort(404)
    here = url_for("progress.figure", slug=row.slug, council=of.slug, number=history[0].number)
    return redirect(here, 303)


@progress.page(cy="/cynnydd/<slug>/<council>/<int:number>", en="/progress/<slug>/<council>/<int:number>")
def figure(slug: str, council: str, number: int) -> Response:
    """Show one figure as it was recorded, for good, with what was known before and after."""
    row, of = _pair(slug, council)
    shown = shown_figure(values_once(row.id, of.id), number, current_language(), today())
    return page(
        "progress/figure.html",
        measure=row,
        council=of,
        shown=shown or abort(404),
        record=record_of(INDICATOR, row, today=today()),
    )


def _pair(slug: str, council: str) -> tuple[Indicator, Council]:
    """The measure and the council of an address."""
    return addressed(INDICATOR, slug), addressed(COUNCIL, council, named="council")
