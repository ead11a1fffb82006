"""What the values of one measure say together: always of how many, and never a sum of what is not known."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.language.catalogues import marked_plural, ngettext
from service.progress.codes import State, Unit
from service.progress.models import Answer, Value

# Said in the reader's language: how many of the known values, then how many of the councils.
WITH_ANSWER = marked_plural(
    "%(num)s of the %(of)s that we found: %(answer)s.", "%(num)s of the %(of)s that we found: %(answer)s."
)
FOUND = marked_plural(
    "We know this of %(num)s of the %(total)s councils.", "We know this of %(num)s of the %(total)s councils."
)


@dataclass(frozen=True, slots=True)
class Share:
    """How many values have one answer, of those that are known."""

    answer: Answer
    count: int
    of: int

    def __str__(self) -> str:
        return ngettext(*WITH_ANSWER, self.count, of=self.of, answer=self.answer.word)


@dataclass(frozen=True, slots=True)
class Total:
    """The known amounts of a measure added up, of how many values they are, and the bases of shares."""

    amount: int
    base: int | None
    of: int


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The values of one measure, counted."""

    total: int  # councils
    states: dict[State, int]  # those that occur, in their order
    shares: list[Share]  # of every answer that the measure has, in their order
    amounts: Total | None  # where there is something to add up

    @property
    def known(self) -> int:
        """How many values are known: the denominator of everything that is said of them."""
        return self.states.get(State.KNOWN, 0)

    def __str__(self) -> str:
        return ngettext(*FOUND, self.known, total=self.total)


def aggregate(values: Sequence[Value], answers: Iterable[Answer] = ()) -> Aggregate:
    """The values of one measure counted by state and by answer, out of those that are known."""
    states = Counter(State(value.state) for value in values)
    known = [value for value in values if value.state == State.KNOWN]
    codes = Counter(value.code for value in known)
    return Aggregate(
        total=len(values),
        states={state: states[state] for state in State if states[state]},
        shares=[Share(answer, codes[answer.code], len(known)) for answer in answers],
        amounts=_total(known),
    )


def _total(known: Sequence[Value]) -> Total | None:
    """Amounts of one date alone: what was counted at different times is not added up."""
    if not known or known[0].indicator.unit == Unit.CODE or len({value.as_at for value in known}) > 1:
        return None
    bases = [value.base for value in known if value.base is not None]
    amount = sum(value.amount or 0 for value in known)
    return Total(amount, sum(bases) if len(bases) == len(known) else None, len(known))
