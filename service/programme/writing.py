"""A published project or commitment written into its rows; Markdown becomes HTML here, once."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.councils.models import Council
from service.language.bilingual import NOTHING, Bilingual, BilingualHtml
from service.programme.checking import Known, problems_of_commitment, problems_of_project
from service.programme.codes import COMMITMENT_CODE
from service.programme.models import Commitment, Project, ProjectCouncil, Review, Target
from service.publishing.content import Content, ContentError, one_a_line
from service.publishing.queries import latest_edition
from service.sources.models import Source
from service.web.markdown import html_of_both


def write_project(session: Session, project: Project, content: Content) -> None:
    """Write who takes part; ContentError where a council or a source is not known to us."""
    project.all_councils = bool(content["all_councils"])  # before any question: that would write the row
    known = _known(session)
    if problems := list(problems_of_project(content, known)):
        raise ContentError(problems)
    project.sources = list(content["sources"])
    project.partner_names = _lines(content["partners"])
    kept = {each.council_id: each for each in project.taking_part}
    ids = [known.councils[key] for key in content["councils"] or ()]
    project.taking_part = [kept.get(each) or ProjectCouncil(council_id=each) for each in ids]
    for position, each in enumerate(project.taking_part, 1):
        each.position = position


def write_commitment(session: Session, commitment: Commitment, content: Content) -> None:
    """Write the promise, its dates and its reviews; ContentError where they do not hold together.

    Nor may an edition take back what an earlier one said: the first target date, or a review.
    """
    known = _known(session)
    before = latest_edition(COMMITMENT_CODE, commitment.key)
    if problems := list(problems_of_commitment(content, known, before.content if before else {})):
        raise ContentError(problems)
    council, exact, period = content["council"], content["exact"] or {}, content["period"] or {}
    commitment.council_id = known.councils[council] if council else None
    commitment.source_id = known.sources[content["document"]]
    commitment.exact_words, commitment.exact_language = exact.get("words"), exact.get("language")
    commitment.period_from, commitment.period_to = period.get("from"), period.get("to")
    commitment.decided_by = content["made_by"] or NOTHING
    commitment.party_names, commitment.theme_names = _lines(content["parties"]), _lines(content["themes"])
    commitment.promised_html = html_of_both(content["promised"])
    evidence = content["would_count"]
    commitment.evidence_html = html_of_both(evidence) if evidence else BilingualHtml("", "")
    _write_targets(commitment, content, known)
    _write_reviews(commitment, content, known)


def _write_targets(commitment: Commitment, content: Content, known: Known) -> None:
    given = content["later_targets"] or ()
    kept = {target.position: target for target in commitment.targets}
    commitment.targets = [kept.get(n) or Target(position=n) for n in range(1, len(given) + 1)]
    for target, each in zip(commitment.targets, given, strict=True):
        target.target, target.set_on, target.reason = each["target"], each["on"], each["reason"]
        target.source_id = known.sources[each["source"]]


def _write_reviews(commitment: Commitment, content: Content, known: Known) -> None:
    given = content["reviews"] or ()
    kept = {review.position: review for review in commitment.looks}
    commitment.looks = [kept.get(n) or Review(position=n) for n in range(1, len(given) + 1)]
    for review, each in zip(commitment.looks, given, strict=True):
        review.reviewed_on, review.outcome = each["on"], each["outcome"]
        review.html = html_of_both(each["text"])
        review.source_id = known.sources[each["source"]] if each["source"] else None


def _known(session: Session) -> Known:
    councils, sources = (session.execute(select(each.key, each.id)).all() for each in (Council, Source))
    return Known({row.key: row.id for row in councils}, {row.key: row.id for row in sources})


def _lines(words: tuple[Bilingual, ...] | None) -> Bilingual:
    return one_a_line(words) if words else NOTHING
