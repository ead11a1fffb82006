"""A published journey, and a council's links, written into their rows; Markdown becomes HTML here, once."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from service.journeys.codes import Join, Section
from service.journeys.models import CouncilLink, CouncilLinks, Journey, JourneyPiece, JourneyStep
from service.language.bilingual import said_in_both
from service.language.languages import Language
from service.publishing.content import Content, ContentError, Problem, Wrong, one_a_line
from service.web.markdown import html_of_both, line_of_both

LINKED = {Section.STANDARD: "standards", Section.PATTERN: "patterns"}


def write_journey(_session: Session, journey: Journey, content: Content) -> None:
    """Write the steps and all that is said of them; ContentError where they do not hold together."""
    if problems := list(_problems(content)):
        raise ContentError(problems)
    journey.also = one_a_line(content["also_called"])
    journey.html = html_of_both(content["first"])
    journey.numbered = sum(given["join"] == Join.THEN for given in content["steps"])
    journey.pieces = list(_pieces(content))
    for position, piece in enumerate(journey.pieces, 1):
        piece.position = position
    _write_steps(journey, content)


def write_links(session: Session, links: CouncilLinks, content: Content) -> None:
    """Write what was found of each service that was looked for; ContentError where the key is another's."""
    if content["council"] != links.key:
        raise ContentError([Problem("council", Wrong.INVALID, detail="not the key of the text")])
    links.services = sorted(content["links"])
    links.found.clear()
    session.flush()  # the same pages come again, and no two rows may be of one page
    links.found = list(_found(content))


def _problems(content: Content) -> Iterator[Problem]:
    for name in ("also_called", "steps"):
        if not content[name]:
            yield Problem(name, Wrong.MISSING)
    for name in LINKED.values():
        linked = [link["to"] for link in content[name]]
        if len(linked) != len(set(linked)):
            yield Problem(name, Wrong.INVALID, detail="one of them stands there twice")
    if content["steps"] and content["steps"][0]["join"] != Join.THEN:
        yield Problem("steps.1.join", Wrong.INVALID, detail="no step is before the first")
    yield from _problems_of_steps(content)


def _problems_of_steps(content: Content) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, given in enumerate(content["steps"], 1):
        if given["code"] in seen:
            yield Problem(f"steps.{number}.code", Wrong.INVALID, detail="another step has it")
        seen.add(given["code"])
        if given["welsh_source"] and not given["welsh"]:
            yield Problem(f"steps.{number}.welsh", Wrong.MISSING)
        deadline = given["deadline"]
        if deadline and deadline["source"] not in {fact["source"] for fact in given["facts"]}:
            yield Problem(f"steps.{number}.deadline.source", Wrong.INVALID, detail="no fact has it")


def _write_steps(journey: Journey, content: Content) -> None:
    """Keep the rows of steps that stay: their codes are their keys."""
    kept = {step.code: step for step in journey.stops}
    journey.stops = [kept.get(given["code"]) or JourneyStep(code=given["code"]) for given in content["steps"]]
    for position, (step, given) in enumerate(zip(journey.stops, content["steps"], strict=True), 1):
        step.position, step.joined = position, given["join"]
        step.provider, step.service = given["provider"], given["service"]
        step.title, step.html = given["title"], html_of_both(given["text"])
        deadline = given["deadline"] or {}
        step.days, step.days_start = deadline.get("days"), deadline.get("starts")
        step.days_source = deadline.get("source")


def _pieces(content: Content) -> Iterator[JourneyPiece]:
    for given in content["steps"]:
        yield from _pieces_of_step(given)
    for words in content["also_helps"]:
        yield JourneyPiece(section=Section.HELPS, html=line_of_both(words))
    for section, name in LINKED.items():
        for link in content[name]:
            yield JourneyPiece(section=section, about=str(link["to"]), html=line_of_both(link["why"]))


def _pieces_of_step(given: Content) -> Iterator[JourneyPiece]:
    code = given["code"]
    if given["condition"]:
        yield JourneyPiece(step=code, section=Section.CONDITION, html=line_of_both(given["condition"]))
    for fact in given["facts"]:
        html = html_of_both(fact["text"])
        yield JourneyPiece(step=code, section=Section.FACT, source=fact["source"], html=html)
    for route in given["routes"]:
        html, about = line_of_both(route["text"]), route["way"]
        yield JourneyPiece(step=code, section=Section.ROUTE, about=about, source=route["source"], html=html)
    if given["welsh"]:
        html = html_of_both(given["welsh"])
        yield JourneyPiece(step=code, section=Section.WELSH, source=given["welsh_source"], html=html)
    if given["deadline"]:
        html = html_of_both(given["deadline"]["late"])
        yield JourneyPiece(step=code, section=Section.LATE, html=html)


def _found(content: Content) -> Iterator[CouncilLink]:
    unknown = said_in_both("We do not know how old the copy is.")
    for service, pages in content["links"].items():
        for language in Language:
            if page := pages[language]:
                yield CouncilLink(
                    service=service,
                    language=language,
                    url=page["url"],
                    fit=page["fit"],
                    copy=page["copy"] or unknown,
                )
