"""More parts of shapes: dates as sources give them, no more exact than is known, and yes or no."""

import re
from dataclasses import dataclass
from typing import Any

from service.language.dates import first_day
from service.publishing.content import Problem, Wrong

FORM = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class When:
    """A year, a month or a day; kept as text, so that a year comes before its months and they before days."""

    def read(self, given: Any, at: str, problems: list[Problem]) -> str | None:
        """The text, from `2023`, `2023-11` or `2023-11-07`; YAML makes a number or a date of some."""
        text = str(given)
        if FORM.fullmatch(text) and _is_in_the_calendar(text):
            return text
        problems.append(
            Problem(at, Wrong.INVALID, detail="not a year, month or day such as 2023, 2023-11 or 2023-11-07")
        )
        return None


def _is_in_the_calendar(text: str) -> bool:
    try:
        first_day(text)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class YesNo:
    """Whether something is so."""

    def read(self, given: Any, at: str, problems: list[Problem]) -> bool | None:
        """True or false, and nothing that could be taken for either."""
        if isinstance(given, bool):
            return given
        problems.append(Problem(at, Wrong.INVALID, detail="not true or false"))
        return None
