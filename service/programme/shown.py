"""One promise as its page shows it: how it stands today, its dates, and what was found of it."""

from dataclasses import dataclass
from datetime import date

from service.language.bilingual import Bilingual
from service.language.dates import last_day
from service.language.languages import Language
from service.programme.codes import EVIDENCED, Outcome, Stage
from service.programme.models import Commitment, Review
from service.programme.reviews import due_on, outcome_of, overdue
from service.programme.standing import note_on, stage_of


@dataclass(frozen=True, slots=True)
class ShownCommitment:
    """A promise with all that depends on the day and the language it is read on and in."""

    row: Commitment
    stage: Stage
    is_only_proposed: bool  # and was never a promise, as far as we have found
    note: str  # what the stage means
    outcome: str
    is_known: bool  # whether the newest review says anything of the outcome
    reviews: list[Review]  # newest first
    due_on: date | None
    overdue: str
    is_past: bool  # whether the latest target date is over
    parties: list[str]
    themes: list[str]

    @classmethod
    def of(cls, row: Commitment, language: Language, today: date) -> "ShownCommitment":
        """The promise as a reader of a language sees it on a day."""
        stage = stage_of(row, today)
        target = row.targets[-1].target if row.targets else row.first_target
        reviews = list(reversed(row.looks))
        return cls(
            row=row,
            stage=stage,
            is_only_proposed=stage in (Stage.PROPOSED, Stage.DRAFT),
            note=note_on(stage, language),
            outcome=outcome_of(row, language, today),
            is_known=bool(reviews) and reviews[0].outcome in (*EVIDENCED, Outcome.NOT_MET),
            reviews=reviews,
            due_on=due_on(row),
            overdue=overdue(row, language, today),
            is_past=target is not None and last_day(target) < today,
            parties=lines_of(row.party_names, language),
            themes=lines_of(row.theme_names, language),
        )


def lines_of(words: Bilingual, language: Language) -> list[str]:
    """What is kept one a line, each by itself."""
    return words.within(language).splitlines()
