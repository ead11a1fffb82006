"""What readers ask of the index: the pages that meet a query, in our own order."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from markupsafe import Markup
from sqlalchemy import bindparam, func, or_, select

from service.db import Prepared, rows
from service.language.languages import Language
from service.search.asking import Asked, Sought, sought_in
from service.search.matching import MOST_RANKED, NOT_MET, Match, matches
from service.search.models import SearchMiss, SearchRow
from service.search.recent import recently_found
from service.search.snippets import snippet_of
from service.search.suggestions import suggestion_for

ON_A_PAGE = 10
Facets = Mapping[str, Mapping[str, int]]
# As many as a page shows, always: a statement whose length changed would be written anew each time.
ID_NAMES, NO_ID = [f"id_{number}" for number in range(ON_A_PAGE)], -1
row = SearchRow.__table__.c


class Hit(NamedTuple):
    """A page that was found, as it is shown in the reader's language."""

    title: str
    url: str
    kind: str
    snippet: Markup  # words as written, those that match in <mark>
    found_in_other: bool  # only the text in the other language meets the query
    id: int


class Results(NamedTuple):
    """One page of what was found, and what the filters offer."""

    hits: list[Hit]
    total: int
    pages: int
    facets: Facets  # kind, council, standard, found_in: what can be chosen, with how many there are
    suggestion: str | None
    is_limited: bool  # there is more than is ranked and counted


class Missed(NamedTuple):
    """Words that found nothing: in which language, how often, and when last."""

    words: str
    language: str
    times: int
    last: date


# What a match is for each filter.
SEEN: dict[str, Callable[[Match, str], bool]] = {
    "kind": lambda match, value: match.kind == value,
    "council": lambda match, value: match.council == value,
    "standard": lambda match, value: str(match.standard) == value,
    "found_in": lambda match, value: match.way(Language(value)) < NOT_MET,
}


def results(asked: Asked, language: Language) -> Results:
    """A page of what meets a query, best first: the same on either database."""
    sought = sought_in(asked.text)
    found = recently_found(asked.text, lambda: matches(sought)) if any(sought.values()) else []
    is_limited = len(found) > MOST_RANKED
    found = found[:MOST_RANKED]
    # Where not all is ranked, what a filter asks for may be among the rest.
    passing = matches(sought, asked.choices)[:MOST_RANKED] if is_limited else found
    chosen = _in_order(_chosen(passing, asked), language)
    first = (max(asked.page, 1) - 1) * ON_A_PAGE
    return Results(
        hits=_hits(chosen[first : first + ON_A_PAGE], sought, language),
        total=len(chosen),
        pages=-(-len(chosen) // ON_A_PAGE),
        facets=_facets(found, asked),
        suggestion=None if found else suggestion_for(asked.text, language),
        is_limited=is_limited,
    )


def published_at(hits: Sequence[Hit]) -> dict[int, datetime]:
    """When each of these hits was first published as it is, by its id."""
    found = select(row.id, row.published_at).where(row.id.in_([hit.id for hit in hits]))
    return {each.id: each.published_at for each in rows(found)}


def searches_without_results(since: date) -> Sequence[Missed]:
    """What was searched for since a day and found nothing, the commonest first."""
    times = func.sum(SearchMiss.times).label("times")
    found = (
        select(SearchMiss.words, SearchMiss.language, times, func.max(SearchMiss.day).label("last"))
        .where(SearchMiss.day >= since)
        .group_by(SearchMiss.words, SearchMiss.language)
        .order_by(times.desc(), SearchMiss.words, SearchMiss.language)
    )
    return [Missed(each.words, each.language, int(each.times), each.last) for each in rows(found)]


def _in_order(found: list[Match], language: Language) -> list[Match]:
    """The best way first, then the reader's language, then priority, which the id begins with."""
    if language is Language.CY:
        return sorted(found, key=lambda match: (min(match.cy, match.en), match.cy > match.en, match.id))
    return sorted(found, key=lambda match: (min(match.cy, match.en), match.en > match.cy, match.id))


def _chosen(found: list[Match], asked: Asked, besides: str = "") -> list[Match]:
    """What passes the filters, one of them left aside."""
    for name, value in asked.choices.items():
        if name != besides:
            passes = SEEN[name]
            found = [match for match in found if passes(match, value)]
    return found


def _facets(found: list[Match], asked: Asked) -> Facets:
    """What each filter offers under the choices made in the others, and how much of it."""
    left = {name: _chosen(found, asked, besides=name) for name in SEEN}
    return {
        "kind": Counter([match.kind for match in left["kind"]]),
        "council": Counter([match.council for match in left["council"] if match.council]),
        "standard": Counter([str(match.standard) for match in left["standard"] if match.standard]),
        "found_in": {
            str(each): sum([match.way(each) < NOT_MET for match in left["found_in"]]) for each in Language
        },
    }


def _hits(shown: list[Match], sought: Sought, language: Language) -> list[Hit]:
    if not shown:
        return []
    ids = [match.id for match in shown] + [NO_ID] * (ON_A_PAGE - len(shown))
    found = _shown(language).rows(**dict(zip(ID_NAMES, ids, strict=True)))
    texts = {id: texts for id, *texts in found}
    words = [word.all_tokens for word in sought[language]]
    hits = []
    for match in shown:
        if match.id not in texts:  # taken down a moment ago by another process
            continue
        title, url, body, places = texts[match.id]
        is_other = match.way(language) == NOT_MET
        snippet = snippet_of(body, places, [] if is_other else words)
        hits.append(Hit(title, url, match.kind, snippet, is_other, match.id))
    return hits


@cache
def _shown(language: Language) -> Prepared:
    """What is shown of the rows of one page of results, in one language."""
    words = (row[f"{name}_{language}"] for name in ("title", "url", "body", "places"))
    return Prepared(select(row.id, *words).where(or_(*(row.id == bindparam(name) for name in ID_NAMES))))
