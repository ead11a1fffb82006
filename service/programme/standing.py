"""How far a promise has come to be one, as of a day: what was adopted for a period ends with it."""

from datetime import date

from service.language.catalogues import gettext_in, marked
from service.language.dates import last_day
from service.language.languages import Language
from service.programme.codes import Stage
from service.programme.models import Commitment

NOTES = {
    Stage.PROPOSED: marked("It was proposed. We have not found that it was agreed."),
    Stage.DRAFT: marked("What we read was a draft. We have not found that it was adopted."),
    Stage.REPORTED: marked("We have read about it, and have not seen the decision itself."),
    Stage.ADOPTED: marked("It is on record as adopted."),
    Stage.ENDED: marked("The period that it was made for is over. It stays on record here."),
}


def stage_of(commitment: Commitment, today: date) -> Stage:
    """The stage that is on record; what was adopted has ended on the day after the last of its period."""
    stage = Stage(commitment.standing)
    until = commitment.period_to
    return Stage.ENDED if stage == Stage.ADOPTED and until and last_day(until) < today else stage


def note_on(stage: Stage, language: Language) -> str:
    """What a stage means, as a sentence about the promise."""
    return gettext_in(language, NOTES[stage])
