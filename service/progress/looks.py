"""How a value looks wherever it is drawn: its shade, its shape, and the few words that stand beside them."""

from collections.abc import Iterable
from typing import NamedTuple

from service.language.languages import Language
from service.language.numbers import number, percent
from service.progress.codes import State, Unit
from service.progress.models import Answer, Value
from service.progress.names import state_names

STEPS = 5
Starts = tuple[float, ...]
# Where the second step and those after it begin, where that is laid down: per cent of people who speak Welsh.
STARTS: dict[str, Starts] = {"welsh-speakers": (10, 15, 30, 50)}


class Look(NamedTuple):
    """The shade of a tile, and the shape on it; amounts have no shape, for they are written out."""

    shade: str
    mark: str = ""


UNKNOWN = Look("unknown")


def step_of(amount: float, starts: Starts) -> int:
    """The step of an amount, from 1."""
    return 1 + sum(amount >= start for start in starts)


def fifths(amounts: Iterable[float]) -> Starts:
    """Where steps begin that have about a fifth of the amounts each; amounts that are alike share a step."""
    ordered = sorted(amounts)
    found = {ordered[len(ordered) * part // STEPS] for part in range(1, STEPS)} if ordered else set()
    return tuple(sorted(found - set(ordered[:1])))


def starts_of(values: Iterable[Value]) -> Starts:
    """Where the steps of the values of one measure begin: as laid down, else at its fifths."""
    known = [(value.indicator.key, amount) for value in values if (amount := amount_of(value)) is not None]
    laid_down = STARTS.get(known[0][0]) if known else None
    return laid_down or fifths(amount for _, amount in known)


def amount_of(value: Value) -> float | None:
    """What is compared of a value: its share, or its amount; None of an answer and of what is not known."""
    return value.share if value.indicator.unit == Unit.SHARE else value.amount


def look_of(value: Value, starts: Starts) -> Look:
    """How a value is drawn."""
    if value.answer is not None:
        return look_of_answer(value.answer)
    amount = amount_of(value)
    return look_of_state(State(value.state)) if amount is None else look_of_step(step_of(amount, starts))


def look_of_answer(answer: Answer) -> Look:
    """How an answer in words is drawn."""
    return Look(answer.tone, answer.tone)


def look_of_step(step: int) -> Look:
    """How an amount is drawn."""
    return Look(f"step-{step}")


def look_of_state(state: State) -> Look:
    """How is drawn what is not known: all on the same ground, each with its shape."""
    return Look(UNKNOWN.shade, state)


def said_of(value: Value, language: Language) -> str:
    """A value in as few words as there can be."""
    if value.answer is not None:
        return value.answer.word.within(language)
    amount = amount_of(value)
    return state_names(language)[State(value.state)] if amount is None else written(value, amount, language)


def written(value: Value, amount: float, language: Language) -> str:
    """An amount of the measure of a value, as it is written."""
    if value.indicator.unit == Unit.SHARE:
        return percent(amount, language=language)
    return number(int(amount), language)
