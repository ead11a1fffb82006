"""What every reader of the Standard asks the database: statements built once for each language."""

from functools import cache
from typing import Any

from sqlalchemy import FromClause, Select, String, and_, bindparam, cast, func, select

from service.language.languages import Language
from service.publishing.models import Edition, WelshReview
from service.sources.models import Source
from service.standards.codes import GUIDANCE_CODE, Section
from service.standards.models import Aim, FinishedGuidance, Guidance, GuidancePart, Standard, StandardSet

# Plain columns: nothing of the object mapper stands between the rows and the page.
guidance, part, standard, wording = (
    model.__table__.c for model in (Guidance, GuidancePart, Standard, StandardSet)
)
aim, source, finished = Aim.__table__.c, Source.__table__.c, FinishedGuidance.__table__.c


def latest_set(before: int = 0) -> Any:
    """The id of the latest wording, or of one so many before it."""
    newest_first = select(wording.id).where(~wording.withdrawn).order_by(wording.sequence.desc())
    return newest_first.offset(before).limit(1).scalar_subquery()


previous, following = Guidance.__table__.alias("previous"), Guidance.__table__.alias("following")
shown, current = Guidance.__table__.alias("shown"), Standard.__table__.alias("current")
editions, reviews = Edition.__table__.c, WelshReview.__table__.c
RECORD = (
    *(guidance.owner_cy, guidance.owner_en, guidance.checked_on, guidance.review_on),
    *(guidance.edition, guidance.published_at, reviews.reviewer, reviews.reviewed_on),
)


def _nearest(choose: Any, on_that_side: Any) -> Any:
    """The number of the nearest guidance on one side of another."""
    found = select(choose(shown.c.number)).where(on_that_side, ~shown.c.withdrawn)
    return found.correlate(Guidance.__table__).scalar_subquery()


def _recorded(guided: FromClause) -> FromClause:
    """Guidance with its present edition, and with what a Welsh speaker has said of that."""
    is_present = and_(editions.key == guidance.key, editions.number == guidance.edition)
    is_of_guidance = and_(editions.kind == GUIDANCE_CODE, reviews.kind == editions.kind)
    is_review = and_(reviews.key == guidance.key, reviews.welsh_hash == editions.welsh_hash)
    return guided.outerjoin(Edition.__table__, and_(editions.kind == GUIDANCE_CODE, is_present)).outerjoin(
        WelshReview.__table__, and_(is_of_guidance, is_review)
    )


def _around_guidance() -> FromClause:
    """Guidance with its earlier title, its record and its neighbours."""
    is_current = and_(current.c.set_id == latest_set(), current.c.number == guidance.number)
    is_earlier = and_(standard.set_id == latest_set(before=1), standard.number == guidance.number)
    return _recorded(
        Guidance.__table__.outerjoin(Standard.__table__, is_earlier)
        .outerjoin(current, is_current)
        .outerjoin(previous, previous.c.number == _nearest(func.max, shown.c.number < guidance.number))
        .outerjoin(following, following.c.number == _nearest(func.min, shown.c.number > guidance.number))
    )


@cache
def guidances(language: Language) -> Select[Any]:
    """All guidance, in the order of `FoundGuidance`."""
    columns = (
        *(guidance.id, guidance.number, guidance[f"title_{language}"], standard[f"title_{language}"]),
        *(
            current.c.number.is_not(None),
            guidance[f"lead_{language}"],
            guidance.slug_cy,
            guidance.slug_en,
        ),
        *(previous.c.number, previous.c[f"title_{language}"], previous.c[f"slug_{language}"]),
        *(following.c.number, following.c[f"title_{language}"], following.c[f"slug_{language}"]),
        *RECORD,
    )
    found = select(*columns).select_from(_around_guidance())
    return found.where(~guidance.withdrawn).order_by(guidance.number)


@cache
def guidance_at(language: Language) -> Select[Any]:
    """The same for the guidance at `slug`."""
    return guidances(language).where(guidance[f"slug_{language}"] == bindparam("slug"))


@cache
def finished_at(language: Language) -> Select[Any]:
    """The finished guidance at `slug`, in the order of `FinishedPage`."""
    joined = Guidance.__table__.join(FinishedGuidance.__table__, finished.guidance_id == guidance.id)
    return (
        select(
            *(guidance.number, guidance[f"title_{language}"], guidance[f"lead_{language}"]),
            *(finished[f"html_{language}"], guidance.slug_cy, guidance.slug_en),
            *RECORD,
        )
        .select_from(_recorded(joined))
        .where(~guidance.withdrawn, guidance[f"slug_{language}"] == bindparam("slug"))
    )


def _pieces(language: Language, *more: Any) -> Select[Any]:
    """The pieces, in the order of `Piece`; what a link leads to and where a fact is from come with them."""
    other = Guidance.__table__.alias("other")
    is_other = and_(part.section == Section.RELATED, cast(other.c.number, String) == part.about)
    joined = (
        GuidancePart.__table__.join(Guidance.__table__, guidance.id == part.guidance_id)
        .outerjoin(Aim.__table__, and_(aim.section == part.section, aim.code == part.about))
        .outerjoin(other, and_(is_other, ~other.c.withdrawn))
        .outerjoin(Source.__table__, and_(part.section == Section.FACT, source.key == part.about))
    )
    title = func.coalesce(aim[f"title_{language}"], other.c[f"title_{language}"], source[f"title_{language}"])
    return select(
        *(part.section, part.about, part.readers, part[f"html_{language}"]),
        *(title, other.c[f"slug_{language}"], source[f"publisher_{language}"]),
        *(source.url, source.language, source.dated, source.read_on),
        *more,
    ).select_from(joined)


@cache
def pieces_of(language: Language) -> Select[Any]:
    """The pieces of the guidance `guidance_id`, in order."""
    return _pieces(language).where(part.guidance_id == bindparam("guidance_id")).order_by(part.position)


@cache
def all_pieces(language: Language) -> Select[Any]:
    """The same of all guidance, with the number of the standard at the end of each row."""
    return (
        _pieces(language, guidance.number).where(~guidance.withdrawn).order_by(guidance.number, part.position)
    )


@cache
def listed(language: Language) -> Select[Any]:
    """The standards of the latest wording, in the order of `ListedStandard`."""
    return (
        select(
            standard.number,
            standard.group_number,
            standard[f"group_title_{language}"],
            standard[f"title_{language}"],
            guidance[f"slug_{language}"],
            guidance[f"lead_{language}"],
        )
        .select_from(Standard.__table__.join(Guidance.__table__, guidance.number == standard.number))
        .where(standard.set_id == latest_set(), ~guidance.withdrawn)
        .order_by(standard.number)
    )
