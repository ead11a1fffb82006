"""The lists of promises and of projects as files: what the page shows with the same filters, in its order."""

from enum import StrEnum
from typing import Any

from flask import request
from werkzeug.wrappers import Response

from service.councils.queries import councils_in_order
from service.language.bilingual import Bilingual
from service.language.current import current_language
from service.programme.codes import Sort, Stage
from service.programme.forms import Filter
from service.programme.listing import listed_commitments, listed_projects
from service.programme.queries import commitments as commitments_up, projects as projects_up
from service.programme.tables import COMMITMENTS, PROJECTS, REVIEWS, TARGETS
from service.programme.views import programme
from service.publishing.addressing import today
from service.publishing.columns import Cells
from service.publishing.queries import editions_up
from service.publishing.tables import Table, csv_text, records_of, rows_of
from service.web.downloads import csv_answer, json_answer, json_of

COMMITMENTS_FILE = Bilingual(cy="safon-ymrwymiadau", en="safon-commitments")
PROJECTS_FILE = Bilingual(cy="safon-prosiectau", en="safon-projects")
EXAMPLE = False  # nothing on record is made up


@programme.page(cy="/ymrwymiadau.csv", en="/commitments.csv")
def commitments_csv() -> Response:
    """Give the promises that a filter shows for spreadsheets."""
    return csv_answer(csv_text(COMMITMENTS, _rows(COMMITMENTS, _commitments_shown())), COMMITMENTS_FILE)


@programme.page(cy="/ymrwymiadau.json", en="/commitments.json")
def commitments_json() -> Response:
    """Give the promises that a filter shows to programs, with their dates and their reviews."""
    shown = _commitments_shown()
    return json_answer(_records((COMMITMENTS, TARGETS, REVIEWS), shown), COMMITMENTS_FILE)


@programme.page(cy="/rhaglen/prosiectau.csv", en="/programme/projects.csv")
def projects_csv() -> Response:
    """Give the projects that a filter shows for spreadsheets."""
    return csv_answer(csv_text(PROJECTS, _rows(PROJECTS, _projects_shown())), PROJECTS_FILE)


@programme.page(cy="/rhaglen/prosiectau.json", en="/programme/projects.json")
def projects_json() -> Response:
    """Give the projects that a filter shows to programs."""
    return json_answer(_records((PROJECTS,), _projects_shown()), PROJECTS_FILE)


def _commitments_shown() -> list[str]:
    """The keys of the promises on the page, in its order."""
    wanted = _wanted("standing", Stage)
    listed = listed_commitments(commitments_up(), wanted, current_language(), today())
    return [each.row.key for family in listed.families for each in family.commitments]


def _projects_shown() -> list[str]:
    """The keys of the projects on the page, in its order."""
    wanted = _wanted("sort", Sort)
    return [each.row.key for each in listed_projects(projects_up(), wanted, current_language())]


def _wanted(name: str, codes: type[StrEnum]) -> Filter[Any]:
    councils = {each.key for each in councils_in_order(current_language())}
    return Filter.of(name, codes, request.args, councils)


def _rows(table: Table, shown: list[str]) -> list[Cells]:
    places = {key: place for place, key in enumerate(shown)}
    rows = [row for row in rows_of(table, editions_up(table.kind)) if row[table.identity[0]] in places]
    return sorted(rows, key=lambda row: places[row[table.identity[0]]])


def _records(tables: tuple[Table, ...], shown: list[str]) -> str:
    return json_of(
        {"example": EXAMPLE, **{each.name: records_of(each, _rows(each, shown)) for each in tables}}
    )
