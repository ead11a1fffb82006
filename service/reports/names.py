"""What reasons and outcomes are called."""

from functools import cache

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.reports.codes import Outcome, Reason

REASONS = {
    Reason.WRONG: marked("Something is wrong"),
    Reason.UNCLEAR: marked("Something is unclear"),
    Reason.BARRIER: marked("A barrier: I cannot use it, for example with a keyboard or a screen reader"),
    Reason.STEP: marked("A step did not work, or a link led nowhere"),
}
OUTCOMES = {
    Outcome.CHANGED: marked("We have put it right."),
    Outcome.PLANNED: marked("We are going to put it right."),
    Outcome.KEPT: marked("We have left it as it was; the answer says why."),
}


@cache
def reason_names(language: Language) -> dict[Reason, str]:
    """Why somebody reports a page, in one language."""
    return {code: gettext_in(language, message) for code, message in REASONS.items()}


@cache
def outcome_names(language: Language) -> dict[Outcome, str]:
    """What became of a report, in one language."""
    return {code: gettext_in(language, message) for code, message in OUTCOMES.items()}
