"""What was measured, against what was promised, and whether the figures are good enough to say."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

FIVE = 5  # from so many rounds on, one may disagree


class Verdict(StrEnum):
    """What a figure says about its goal."""

    REACHED = "reached"
    MISSED = "missed"
    INCONCLUSIVE = "INCONCLUSIVE"
    INFORMATION = "–"


@dataclass(frozen=True, slots=True)
class Goal:
    """At least or at most so much."""

    bar: float
    unit: str = ""
    at_least: bool = False

    def is_met(self, value: float) -> bool:
        """Whether one figure reaches the goal."""
        return value >= self.bar if self.at_least else value <= self.bar

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {written(self.bar)} {self.unit}".rstrip()


def at_least(bar: float, unit: str = "×") -> Goal:
    """A goal that more is better for."""
    return Goal(bar, unit, at_least=True)


def at_most(bar: float, unit: str = "×") -> Goal:
    """A goal that less is better for."""
    return Goal(bar, unit)


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: the figure of each round, its goal, and why it may be wrong."""

    what: str
    goal: Goal | None
    values: Sequence[float]
    unit: str = ""
    notes: Sequence[str] = field(default_factory=tuple)
    doubt: str = ""  # a reason for which the figures say nothing

    @property
    def verdict(self) -> Verdict:
        """Reached or missed only when the rounds agree; a doubt is never turned into an answer."""
        if self.goal is None:
            return Verdict.INFORMATION if self.values else Verdict.INCONCLUSIVE
        if not self.values or self.doubt:
            return Verdict.INCONCLUSIVE
        is_met = self.goal.is_met(statistics.median(self.values))
        others = sum(self.goal.is_met(value) != is_met for value in self.values)
        if others > (1 if len(self.values) >= FIVE else 0):
            return Verdict.INCONCLUSIVE
        return Verdict.REACHED if is_met else Verdict.MISSED

    @property
    def measured(self) -> str:
        """The median, and how far the rounds lie apart."""
        if not self.values:
            return "–"
        unit = self.unit or (self.goal.unit if self.goal else "")
        middle, least, most = statistics.median(self.values), min(self.values), max(self.values)
        span = f" ({written(least)}–{written(most)})" if len(self.values) > 1 else ""
        return f"{written(middle)}{span} {unit}".rstrip()


def written(value: float) -> str:
    """A figure with as many digits as mean something."""
    if math.isinf(value):
        return "never"
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(results: Iterable[Result]) -> str:
    """The results as lines of text, with what there is to say about a figure below it."""
    rows = [(each.what, str(each.goal or "–"), each.measured, str(each.verdict)) for each in results]
    head = ("what", "goal", "measured: median (min–max)", "")
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [_line(head, widths), "-" * (sum(widths) + 2 * len(widths))]
    for row, result in zip(rows, results, strict=True):
        lines.append(_line(row, widths))
        lines.extend(f"    {note}" for note in (*result.notes, result.doubt) if note)
    return "\n".join(lines)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
