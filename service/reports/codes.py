"""What a report is sorted by: why somebody reports a page, and what became of it."""

from enum import StrEnum

from service.language.bilingual import Bilingual

# In the addresses of the histories of answers.
ANSWER_ADDRESS = Bilingual(cy="atebion", en="answers")


class Reason(StrEnum):
    """What is the matter with a page."""

    WRONG = "wrong"
    UNCLEAR = "unclear"
    BARRIER = "barrier"
    STEP = "step"


class Outcome(StrEnum):
    """What the team did about a report that it answers."""

    CHANGED = "changed"
    PLANNED = "planned"
    KEPT = "kept"  # as it was
