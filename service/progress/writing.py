"""A published measure written into its rows: values that are new or differ follow those that are there."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.councils.models import Council
from service.db import now
from service.language.bilingual import NOTHING, Bilingual
from service.progress.checking import problems_of
from service.progress.codes import Standing, State
from service.progress.models import Answer, Indicator, Value
from service.progress.statements import present_values
from service.publishing.content import Content, ContentError, Problem, Wrong
from service.sources.models import Source
from service.web.markdown import html_of_both


class Found(NamedTuple):
    """What a value says; two that say the same are one."""

    state: str
    amount: int | None
    base: int | None
    code: str | None
    as_at: str | None
    standing: str
    note: Bilingual
    looked: Bilingual
    council_note: Bilingual
    source_id: int


def write_indicator(session: Session, indicator: Indicator, content: Content) -> None:
    """Make the method readable, and add a value for each council of which it is new or differs.

    A council that is left out is one that nobody looked for. ContentError where values do not hold together.
    """
    councils = {council.key: council.id for council in session.execute(select(Council.key, Council.id))}
    sources = {source.key: source.id for source in session.execute(select(Source.key, Source.id))}
    if problems := [*problems_of(content, councils, sources), *_dropped(session, indicator, content)]:
        raise ContentError(problems)
    indicator.method_html = html_of_both(content["method"])
    _write_answers(indicator, content)
    session.add(indicator)
    session.flush()
    values = session.scalars(present_values(), {"indicator_id": indicator.id})
    present = {value.council_id: value for value in values}
    for key, council_id in councils.items():
        before = present.get(council_id)
        found = _found(content, content["values"].get(key), sources)
        if before is None or _said_by(before) != found:
            number = before.number + 1 if before else 1
            session.add(_value(indicator.id, council_id, number, found))


def _write_answers(indicator: Indicator, content: Content) -> None:
    """Keep the rows of answers that stay: values refer to them."""
    kept = {answer.code: answer for answer in indicator.answers}
    given = content["codes"] or ()
    indicator.answers = [kept.get(each["code"]) or Answer(code=each["code"]) for each in given]
    for position, (answer, each) in enumerate(zip(indicator.answers, given, strict=True), 1):
        answer.position, answer.tone, answer.word = position, each["tone"], each["word"]


def _dropped(session: Session, indicator: Indicator, content: Content) -> Iterator[Problem]:
    """A problem for each answer that values have, today or once, and that would be there no more."""
    used = session.scalars(select(Value.code).where(Value.indicator_id == indicator.id).distinct())
    left = {given["code"] for given in content["codes"] or ()}
    for code in sorted({code for code in used if code is not None} - left):
        yield Problem("codes", Wrong.MISSING, detail=f"values have the code {code}")


def _found(content: Content, given: Content | None, sources: dict[str, int]) -> Found:
    if given is None:
        nothing = (State.NOT_LOOKED_FOR, None, None, None, None, Standing.CONFIRMED)
        return Found(*nothing, NOTHING, NOTHING, NOTHING, sources[content["source"]])
    note, looked, council_note = (given[name] or NOTHING for name in ("note", "looked", "council_note"))
    return Found(
        state=given["state"] or State.KNOWN,
        amount=given["amount"],
        base=given["base"],
        code=given["code"],
        as_at=given["as_at"] or content["as_at"],
        standing=given["standing"] or Standing.CONFIRMED,
        note=note,
        looked=looked,
        council_note=council_note,
        source_id=sources[given["source"] or content["source"]],
    )


def _said_by(value: Value) -> Found:
    return Found(*(getattr(value, name) for name in Found._fields))


def _value(indicator_id: int, council_id: int, number: int, found: Found) -> Value:
    of: dict[str, Any] = {"indicator_id": indicator_id, "council_id": council_id, "number": number}
    return Value(**of, **found._asdict(), recorded_at=now())
