"""What can be wrong with a project or a commitment beyond the form of its fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from service.language.dates import today_in_wales
from service.programme.codes import EVIDENCED, Family
from service.publishing.content import Content, Problem, Wrong, plain

FIRST_REVIEW = date(2017, 1, 1)  # the year of the baseline: nobody looked before


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of what can be referred to, by key."""

    councils: Mapping[str, int]
    sources: Mapping[str, int]


def problems_of_project(content: Content, known: Known) -> Iterator[Problem]:
    """Everything about a project that does not hold together, field by field."""
    councils = content["councils"] or ()
    yield from _unknown("councils", councils, known.councils)
    yield from _unknown("sources", content["sources"], known.sources)
    if len(councils) != len(set(councils)):
        yield Problem("councils", Wrong.INVALID, detail="one of them stands there twice")
    if not content["sources"]:
        yield Problem("sources", Wrong.MISSING)
    yield from _backwards("ended", content["began"], content["ended"])


def problems_of_commitment(content: Content, known: Known, before: Mapping[str, Any]) -> Iterator[Problem]:
    """Everything about a commitment that does not hold together, or takes back what was said `before`."""
    council, period = content["council"], content["period"] or {}
    if council and content["family"] != Family.STRATEGY:
        yield Problem("council", Wrong.INVALID, detail="only a strategy is the promise of one council")
    if not content["parties"]:
        yield Problem("parties", Wrong.MISSING)
    if content["family"] == Family.CONCORDAT and content["would_count"] is None:
        yield Problem("would_count", Wrong.MISSING)
    yield from _unknown("council", [council] if council else (), known.councils)
    yield from _unknown("document", [content["document"]], known.sources)
    yield from _backwards("period.to", period.get("from"), period.get("to"))
    yield from _problems_of_targets(content, known, before)
    yield from _problems_of_reviews(content, known, before)


def _problems_of_targets(content: Content, known: Known, before: Mapping[str, Any]) -> Iterator[Problem]:
    first, later = content["first_target"], content["later_targets"] or ()
    if (once := before.get("first_target")) and first != once:
        yield Problem("first_target", Wrong.INVALID, detail=f"it was {once}, and stays so")
    if later and first is None:
        yield Problem("first_target", Wrong.MISSING)
    for number, given in enumerate(later, 1):
        yield from _unknown(f"later_targets.{number}.source", [given["source"]], known.sources)


def _problems_of_reviews(content: Content, known: Known, before: Mapping[str, Any]) -> Iterator[Problem]:
    reviews, once = content["reviews"] or (), before.get("reviews", [])
    if plain(reviews)[: len(once)] != once:
        yield Problem("reviews", Wrong.INVALID, detail="earlier ones stay as they are, and new ones follow")
    for number, given in enumerate(reviews, 1):
        at = f"reviews.{number}"
        if given["outcome"] in EVIDENCED and given["source"] is None:
            yield Problem(f"{at}.source", Wrong.MISSING, detail=f"{given['outcome']} needs evidence")
        yield from _unknown(f"{at}.source", [given["source"]] if given["source"] else (), known.sources)
        if not FIRST_REVIEW <= given["on"] <= today_in_wales():
            yield Problem(f"{at}.on", Wrong.INVALID, detail=f"before {FIRST_REVIEW.year} or in the future")
        if number > 1 and given["on"] < reviews[number - 2]["on"]:
            yield Problem(f"{at}.on", Wrong.INVALID, detail="before the review that it follows")


def _unknown(at: str, keys: Iterable[str], known: Mapping[str, int]) -> Iterator[Problem]:
    for key in keys:
        if key not in known:
            yield Problem(at, Wrong.INVALID, detail=f"nothing is called {key}")


def _backwards(at: str, start: str | None, end: str | None) -> Iterator[Problem]:
    """A problem where the end comes before the start, as far as both are dated."""
    if start and end and end[: len(start)] < start[: len(end)]:
        yield Problem(at, Wrong.INVALID, detail=f"before {start}")
