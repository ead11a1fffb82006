"""What readers find of promises and of projects by searching."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.councils.findable import CODE as COUNCIL
from service.councils.models import Council
from service.language.bilingual import Bilingual
from service.language.routing import url_within
from service.programme import statements
from service.programme.codes import COMMITMENT_CODE, PROJECT_CODE
from service.programme.models import Commitment, Project
from service.search.registry import Findable, Page
from service.search.text import said_plainly

COMMITMENT_ENDPOINT, PROJECT_ENDPOINT = "programme.commitment", "programme.project"


def commitment_pages(session: Session, commitment: Commitment) -> Iterator[Page]:
    """The page of one promise; where one council made it, it belongs to that council."""
    council = session.get(Council, commitment.council_id) if commitment.council_id else None
    words = [
        *(commitment.party_names, commitment.promised_html, commitment.decided_by, commitment.evidence_html),
        *(commitment.theme_names, *(review.html for review in commitment.looks)),
    ]
    exact = Bilingual(*[commitment.exact_words or ""] * 2)
    yield Page(
        key=f"{COMMITMENT_CODE}:{commitment.key}",
        kind=COMMITMENT_CODE,
        title=commitment.title,
        body=said_plainly([*words, exact, *([council.official_name] if council else ())]),
        url=_url(COMMITMENT_ENDPOINT, commitment.slug),
        priority=3,
        council=council.key if council else None,
    )


def project_pages(session: Session, project: Project) -> Iterator[Page]:
    """The page of one project, with the names of those that take part; alone in it, it is that council's."""
    ids = [each.council_id for each in project.taking_part]
    councils = session.scalars(select(Council).where(Council.id.in_(ids)).order_by(Council.id)).all()
    names = [council.official_name for council in councils]
    yield Page(
        key=f"{PROJECT_CODE}:{project.key}",
        kind=PROJECT_CODE,
        title=project.title,
        body=said_plainly([project.what, project.dates, *names, project.partner_names]),
        url=_url(PROJECT_ENDPOINT, project.slug),
        priority=4,
        council=councils[0].key if len(councils) == 1 else None,
    )


def words_about(session: Session, council: Council) -> Iterator[Bilingual]:
    """What the page of a council says of its promises, and of the projects that it takes part in."""
    of_council = {"council_id": council.id}
    for commitment in session.scalars(statements.commitments_of_council(), of_council).unique():
        yield from (commitment.title, commitment.decided_by, commitment.theme_names)
    for project in session.scalars(statements.projects_of_council(), of_council).unique():
        yield from (project.title, project.what, project.dates, project.partner_names)


def _url(endpoint: str, slug: Bilingual) -> Bilingual:
    return Bilingual.of(lambda language: url_within(language, endpoint, slug=slug))


FOLLOWS = frozenset({COUNCIL})
FOUND_PROJECT = Findable(PROJECT_CODE, _l("Project"), _l("Projects"), project_pages, FOLLOWS)
FOUND_COMMITMENT = Findable(COMMITMENT_CODE, _l("Commitment"), _l("Commitments"), commitment_pages, FOLLOWS)
