"""What can be wrong with a measure beyond the form of its fields: what does not fit together."""

from collections import Counter
from collections.abc import Container, Iterator

from service.language.dates import first_day, today_in_wales
from service.progress.codes import State, Unit
from service.publishing.content import Content, Problem, Wrong


def problems_of(content: Content, councils: Container[str], sources: Container[str]) -> Iterator[Problem]:
    """Everything about a measure and its values that does not hold together, field by field."""
    codes = [given["code"] for given in content["codes"] or ()]
    if (content["unit"] == Unit.CODE) != bool(codes):
        yield Problem("codes", Wrong.MISSING if content["unit"] == Unit.CODE else Wrong.UNKNOWN)
    for code, times in Counter(codes).items():
        if times > 1:
            yield Problem("codes", Wrong.INVALID, detail=f"{code} stands there twice")
    if content["source"] not in sources:
        yield _unknown("source", "source", content["source"])
    for key, given in content["values"].items():
        at = f"values.{key}"
        if key not in councils:
            yield _unknown(at, "council", key)
        if given["source"] and given["source"] not in sources:
            yield _unknown(f"{at}.source", "source", given["source"])
        yield from _problems_of_date(given["as_at"] or content["as_at"], at)
        yield from _problems_of_value(content["unit"], codes, given, at)


def _problems_of_date(as_at: str | None, at: str) -> Iterator[Problem]:
    if as_at and first_day(as_at) > today_in_wales():
        yield Problem(f"{at}.as_at", Wrong.INVALID, detail="in the future")


def _problems_of_value(unit: Unit, codes: list[str], given: Content, at: str) -> Iterator[Problem]:
    state = given["state"] or State.KNOWN
    wanted = _wanted(unit) if state is State.KNOWN else set()
    for name in ("amount", "base", "code"):
        if name in wanted and given[name] is None:
            yield Problem(f"{at}.{name}", Wrong.MISSING)
        elif name not in wanted and given[name] is not None:
            yield Problem(f"{at}.{name}", Wrong.INVALID, detail=f"not with {unit} that is {state}")
    if given["code"] is not None and codes and given["code"] not in codes:
        yield _unknown(f"{at}.code", "code", given["code"])
    if None not in (given["amount"], given["base"]) and given["amount"] > given["base"]:
        yield Problem(f"{at}.amount", Wrong.INVALID, detail="more than its base")
    if given["looked"] and state is not State.NOT_FOUND:
        yield Problem(f"{at}.looked", Wrong.INVALID, detail=f"not of a value that is {state}")
    if given["standing"] and state is not State.KNOWN:
        yield Problem(f"{at}.standing", Wrong.INVALID, detail=f"not of a value that is {state}")


def _wanted(unit: Unit) -> set[str]:
    """What a known value of a unit must have; it may have nothing else."""
    if unit is Unit.CODE:
        return {"code"}
    return {"amount", "base"} if unit is Unit.SHARE else {"amount"}


def _unknown(at: str, what: str, key: str) -> Problem:
    return Problem(at, Wrong.INVALID, detail=f"there is no {what} called {key}")
