"""How a promise turned out as far as anybody has looked, and when somebody should look again."""

from datetime import date

from service.language.catalogues import gettext_in, marked
from service.language.dates import long_date, months_after
from service.language.languages import Language
from service.programme.codes import EVIDENCED, Outcome
from service.programme.models import Commitment, Review

USUAL_MONTHS = 12  # after which nobody can say that what was met still is
SENTENCES = {
    Outcome.MET: marked("Met, as last seen on %(date)s."),
    Outcome.PARTLY_MET: marked("Partly met, as last seen on %(date)s."),
    Outcome.NOT_MET: marked("Not met when we last looked, on %(date)s."),
    Outcome.NOT_KNOWN: marked("We looked on %(date)s and do not know whether it was met."),
    Outcome.NOT_ASKED: marked("We have not asked whether it was met. Last review: %(date)s."),
}
STALE = {
    Outcome.MET: marked("Met, as last seen on %(date)s; not confirmed since."),
    Outcome.PARTLY_MET: marked("Partly met, as last seen on %(date)s; not confirmed since."),
}
NEVER = marked("Nobody has reviewed this yet.")
OVERDUE = marked("The next review was due on %(date)s.")


def last_review(commitment: Commitment) -> Review | None:
    """The newest review of a commitment, if there is any."""
    return commitment.looks[-1] if commitment.looks else None


def is_stale(commitment: Commitment, today: date) -> bool:
    """Whether the newest review says that it was met, but too long ago to go on saying so."""
    review = last_review(commitment)
    if review is None or review.outcome not in EVIDENCED:
        return False
    return months_after(review.reviewed_on, commitment.review_months or USUAL_MONTHS) < today


def due_on(commitment: Commitment) -> date | None:
    """The day by which it should be looked at again; None where nobody said how often.

    A commitment that was never reviewed counts from the day when it was published here.
    """
    if commitment.review_months is None:
        return None
    review = last_review(commitment)
    since = review.reviewed_on if review else commitment.published_at.date()
    return months_after(since, commitment.review_months)


def outcome_of(commitment: Commitment, language: Language, today: date) -> str:
    """How it turned out, with the day of the review, as a sentence."""
    review = last_review(commitment)
    if review is None:
        return gettext_in(language, NEVER)
    outcome = Outcome(review.outcome)
    message = (STALE if is_stale(commitment, today) else SENTENCES)[outcome]
    return gettext_in(language, message, date=long_date(review.reviewed_on, language))


def overdue(commitment: Commitment, language: Language, today: date) -> str:
    """That the next review is late, as a sentence; nothing where it is not."""
    due = due_on(commitment)
    return gettext_in(language, OVERDUE, date=long_date(due, language)) if due and due < today else ""
