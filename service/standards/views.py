"""The Standard: its list, each of its standards, all of it to print, and what changed in its wording."""

from collections.abc import Sequence

from flask import abort, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from service.language.bilingual import Bilingual
from service.language.current import current_language
from service.language.routing import Pages, name_this_page
from service.publishing.addressing import addressed, today
from service.publishing.queries import record_of
from service.sources.models import Source
from service.sources.queries import sources_called
from service.standards.codes import Place, Section
from service.standards.finishing import guidance_html
from service.standards.forms import GuidanceFilter
from service.standards.guides import brief_of, guide_of, suits
from service.standards.helping import help_with
from service.standards.kinds import GUIDANCE, STANDARD_SET
from service.standards.models import Framework, Passage
from service.standards.names import reader_names
from service.standards.queries import (
    FoundGuidance,
    finished_at,
    frameworks,
    grouped,
    guidance_at,
    listed_standards,
    passages,
    pieces_by_number,
    pieces_of,
    standards_of,
    wordings,
)
from service.standards.wording_changes import changes_between
from service.web.rendering import page, page_or_fragment, page_or_part

standards = Pages("standards", __name__)
FOR_COUNCILLORS = Bilingual(cy="i-gynghorwyr", en="for-councillors")  # a page of words that leads here


@standards.page(cy="/safonau", en="/standards")
def index() -> Response:
    """List the standards; choosing a situation or a reader shows what each standard asks of them."""
    wanted, language = GuidanceFilter.of(request.args), current_language()
    pieces = pieces_by_number(language) if wanted else {}
    listed = listed_standards(language)
    return page_or_fragment(
        "standards/index.html",
        "standards/_index_results.html",
        path=request.path,
        wanted=wanted,
        groups=grouped(listed),
        count=len(listed),
        guides={number: brief_of(found, wanted, language) for number, found in pieces.items()},
        for_councillors=FOR_COUNCILLORS,
    )


@standards.page(cy="/safonau/<slug>", en="/standards/<slug>")
def show(slug: str) -> Response:
    """Show one standard: why it matters, what to do, how to show it, what a panel asks, what changed."""
    wanted, language = GuidanceFilter.of(request.args), current_language()
    if not wanted and (finished := finished_at(slug, language, today=today())):
        name_this_page(slug=finished.slug)
        return page_or_part("standards/show.html", finished.html, standard=finished)
    found = _guidance(slug)
    helping = help_with(language).get(found.number, [])
    html = Markup(guidance_html(found, pieces_of(found.id, language), wanted, language, helping))  # noqa: S704 - a template made it
    return page_or_part("standards/show.html", html, standard=found)


@standards.page(cy="/safonau/<slug>/rhestr-wirio", en="/standards/<slug>/checklist")
def checklist(slug: str) -> Response:
    """Show the questions on one standard, and what shows the answers, as a list to print and to tick."""
    found, wanted, language = _guidance(slug), GuidanceFilter.of(request.args), current_language()
    pieces = [each for each in pieces_of(found.id, language) if suits(each, wanted)]
    return page(
        "standards/checklist.html",
        standard=found,
        reader=reader_names(language).get(wanted.reader) if wanted.reader else None,
        questions=[each.html for each in pieces if each.section == Section.QUESTION],
        proofs=[each.html for each in pieces if each.section == Section.EVIDENCE],
    )


@standards.page(cy="/safonau/pob-un", en="/standards/all")
def all_standards() -> Response:
    """Show the whole Standard on one page, to read through or to print."""
    language = current_language()
    pieces = pieces_by_number(language)
    return page(
        "standards/all.html",
        groups=grouped(listed_standards(language)),
        guides={number: guide_of(found, GuidanceFilter(), language) for number, found in pieces.items()},
    )


@standards.page(cy="/safonau/newidiadau", en="/standards/changes")
def changes() -> Response:
    """Show what changed between the wordings, word by word, and what is not known of them."""
    found = wordings()
    caveats = passages(Place.CAVEAT)
    return page(
        "standards/changes.html",
        wordings=found,
        changes=changes_between(found),
        caveats=caveats,
        sources=_sources_by_key(caveats),
    )


@standards.page(cy="/safonau/cefndir", en="/standards/background")
def background() -> Response:
    """Say what makes a council follow the Standard, who published it, and what it serves."""
    duties, history = passages(Place.REQUIREMENT), passages(Place.HISTORY)
    aims = frameworks()
    return page(
        "standards/background.html",
        duties=duties,
        history=history,
        frameworks=aims,
        sources=_sources_by_key([*duties, *history, *aims]),
    )


@standards.page(cy="/safonau/geiriadau/<slug>", en="/standards/wordings/<slug>")
def wording(slug: str) -> Response:
    """Show one wording of the whole Standard, in both languages; its address stays when it is followed."""
    found = addressed(STANDARD_SET, slug)
    return page(
        "standards/wording.html",
        wording=found,
        standards=standards_of(found.id),
        sources=sources_called(found.sources),
        record=record_of(STANDARD_SET, found, today=today()),
    )


@standards.page(cy="/safonau/geiriadau/<slug>/<int:number>", en="/standards/wordings/<slug>/<int:number>")
def worded(slug: str, number: int) -> Response:
    """Show one standard as one wording has it, and lead to the guidance of today."""
    found = addressed(STANDARD_SET, slug)
    standard = next((each for each in standards_of(found.id) if each.number == number), None)
    if standard is None:
        abort(404)
    guided = {each.number: each for each in listed_standards(current_language())}
    return page(
        "standards/worded.html",
        wording=found,
        standard=standard,
        guidance=guided.get(number),
        sources=sources_called(found.sources),
    )


def _guidance(slug: str) -> FoundGuidance:
    """The guidance at a slug; an old or untidy slug redirects, and guidance taken down says why."""
    found = guidance_at(slug, current_language(), today=today())
    if found is None:
        addressed(GUIDANCE, slug)  # answers by itself: there is nothing to show at this slug
        abort(404)
    name_this_page(slug=found.slug)
    return found


def _sources_by_key(cited: Sequence[Passage | Framework]) -> dict[str, Source]:
    keys = [key for each in cited for key in each.sources]
    return {source.key: source for source in sources_called(keys)}
