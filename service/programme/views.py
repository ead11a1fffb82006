"""What was promised and how it turned out, and what councils do: a list and a page of each."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from flask import request
from werkzeug.wrappers import Response

from service.councils.queries import councils_in_order
from service.language.current import current_language
from service.language.languages import Language
from service.language.routing import Pages
from service.programme.codes import Sort, Stage
from service.programme.forms import Filter
from service.programme.kinds import COMMITMENT, PROJECT
from service.programme.listing import councils_in, listed_commitments, listed_projects
from service.programme.names import family_headings, family_names, outcome_names, sort_names, stage_names
from service.programme.queries import (
    commitments as commitments_up,
    projects as projects_up,
    whole_commitment,
    whole_project,
)
from service.programme.shown import ShownCommitment, lines_of
from service.publishing.addressing import addressed, today
from service.publishing.queries import record_of
from service.sources.queries import sources_called
from service.web.rendering import page, page_or_fragment

programme = Pages("programme", __name__)


@programme.page(cy="/ymrwymiadau", en="/commitments")
def commitments() -> Response:
    """List what was promised; a council, and how far it has come, narrow the list."""
    language = current_language()
    asked = _asked("standing", Stage, stage_names)
    return page_or_fragment(
        "programme/commitments.html",
        "programme/_commitments.html",
        listed=listed_commitments(commitments_up(), asked["wanted"], language, today()),
        families=family_headings(language),
        **asked,
    )


@programme.page(cy="/ymrwymiadau/<slug>", en="/commitments/<slug>")
def commitment(slug: str) -> Response:
    """Show one promise: its words, who made it and when, how it turned out, and what it rests on."""
    language = current_language()
    row = addressed(COMMITMENT, slug)
    return page(
        "programme/commitment.html",
        shown=ShownCommitment.of(whole_commitment(row.id), language, today()),
        families=family_names(language),
        stages=stage_names(language),
        outcomes=outcome_names(language),
        record=record_of(COMMITMENT, row, today=today()),
    )


@programme.page(cy="/rhaglen/prosiectau", en="/programme/projects")
def projects() -> Response:
    """List what councils do, alone or together; a council and the kind of project narrow the list."""
    asked = _asked("sort", Sort, sort_names)
    rows = projects_up()
    return page_or_fragment(
        "programme/projects.html",
        "programme/_projects.html",
        found=listed_projects(rows, asked["wanted"], current_language()),
        total=len(rows),
        **asked,
    )


@programme.page(cy="/rhaglen/prosiectau/<slug>", en="/programme/projects/<slug>")
def project(slug: str) -> Response:
    """Show one project: what it is, who takes part, when, and where we read of it."""
    language = current_language()
    row = whole_project(addressed(PROJECT, slug).id)
    return page(
        "programme/project.html",
        project=row,
        councils=councils_in(row, language),
        partners=lines_of(row.partner_names, language),
        sorts=sort_names(language),
        sources=sources_called(row.sources),
        record=record_of(PROJECT, row, today=today()),
    )


def _asked(name: str, codes: type[StrEnum], names_in: Callable[[Language], dict[Any, str]]) -> dict[str, Any]:
    """What the address asks a list for, and what it could ask for."""
    language = current_language()
    councils = {each.key: str(each.official_name) for each in councils_in_order(language)}
    wanted = Filter.of(name, codes, request.args, councils)
    names = names_in(language)
    return {
        "wanted": wanted,
        "councils": councils,
        "names": names,
        "chosen": wanted.chosen(councils, names),
    }
