"""The one publish action: both languages complete, then row, edition and change in one transaction."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from flask import current_app
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.db import now, writing
from service.language.bilingual import Bilingual, said_in_both
from service.language.languages import Language
from service.publishing.content import Content, plain, read_content, words_in
from service.publishing.errors import AddressTakenError, NotPublishedError
from service.publishing.indexing import index, index_standing
from service.publishing.kinds import Kind, all_kinds
from service.publishing.models import (
    ChangeEvent,
    Edition,
    OldAddress,
    Publication,
    WelshReview,
    What,
    Withdrawal,
)
from service.publishing.queries import latest_edition
from service.web.publication_signal import SIGNAL, PublicationSignal


def publish(
    kind: Kind, key: str, given: Mapping[str, Any], *, by: str, note: Bilingual | None = None
) -> Edition:
    """Publish a text in both languages; the edition it became, or the present one when nothing differs.

    ContentError names each field that lacks a language; AddressTakenError the slug that another page has.
    """
    content = read_content(kind.shape, given)
    with writing() as session:
        edition = publish_within(session, kind, key, content, by=by, note=note)
        number = publication_number(session)
    tell(number)
    return edition


def publish_within(
    session: Session, kind: Kind, key: str, content: Content, *, by: str, note: Bilingual | None = None
) -> Edition:
    """Publish as part of a transaction that the caller holds; the caller commits and tells."""
    wait_for_others(session)
    before = latest_edition(kind.code, key)
    row = session.scalar(select(kind.model).where(kind.model.key == key)) or kind.model(key=key)
    if before and before.content == plain(content) and not row.withdrawn:
        return before
    what = _what(before, row)
    _move(session, kind, row, content)
    row.edition, row.published_at, row.withdrawn = (before.number if before else 0) + 1, now(), False
    with session.no_autoflush:
        kind.write(session, row, content)
    session.add(row)
    finish(session, kind)
    index(session, kind, row)
    title = kind.title(session, content)
    edition = _edition(kind, row, content, title, by=by, note=note or _usual_note(what))
    return _record(session, kind, edition, what, row.published_at)


def withdraw(kind: Kind, key: str, *, reason: Bilingual, by: str) -> Withdrawal:
    """Take the pair down; its addresses then give the reason in both languages.

    NotPublishedError when it is not up.
    """
    with writing() as session:
        withdrawal = withdraw_within(session, kind, key, reason=reason, by=by)
        number = publication_number(session)
    tell(number)
    return withdrawal


def withdraw_within(session: Session, kind: Kind, key: str, *, reason: Bilingual, by: str) -> Withdrawal:
    """Take it down as part of a transaction that the caller holds; the caller commits and tells."""
    wait_for_others(session)
    row = session.scalar(select(kind.model).where(kind.model.key == key))
    edition = latest_edition(kind.code, key)
    if row is None or edition is None or row.withdrawn:
        raise NotPublishedError(f"{kind.code} {key}")
    row.withdrawn = True
    finish(session, kind)
    index(session, kind, row)
    withdrawal = Withdrawal(kind=kind.code, key=key, at=now(), withdrawn_by=by, reason=reason)
    session.add(withdrawal)
    _record(session, kind, edition, What.WITHDRAWN, withdrawal.at)
    return withdrawal


def review_welsh(kind: Kind, key: str, *, reviewer: str, on: date) -> WelshReview:
    """Record that a Welsh speaker has read the present wording; NotPublishedError when there is none."""
    with writing() as session:
        wait_for_others(session)
        if (edition := latest_edition(kind.code, key)) is None:
            raise NotPublishedError(f"{kind.code} {key}")
        review = WelshReview(
            kind=kind.code, key=key, welsh_hash=edition.welsh_hash, reviewer=reviewer, reviewed_on=on
        )
        review = session.merge(review)
        raise_publication_number(session)
        number = publication_number(session)
    tell(number)
    return review


def rebuild(kind: Kind) -> int:
    """Write every row of a kind again out of its present edition; how many there were."""
    with writing() as session:
        wait_for_others(session)
        rows = session.scalars(select(kind.model).order_by(kind.model.key)).all()
        for row in rows:
            if (edition := latest_edition(kind.code, row.key)) is not None:
                with session.no_autoflush:
                    kind.write(session, row, read_content(kind.shape, edition.content))
        finish(session, kind)
        index(session, kind, *rows)
        raise_publication_number(session)
        number = publication_number(session)
    tell(number)
    return len(rows)


def finish(session: Session, written: Kind) -> None:
    """Make anew what is made out of rows of several kinds, of which one was written."""
    session.flush()
    for kind in all_kinds():
        if kind.finish is not None and written.code in kind.finished_after:
            kind.finish(session)


def finish_again() -> bool:
    """Make all of it anew, for templates and words may have changed; whether any of it differs now."""
    with writing() as session:
        wait_for_others(session)
        made = [kind.finish(session) for kind in all_kinds() if kind.finish is not None]
        index_standing(session)
        if differs := any(made):
            raise_publication_number(session)
        number = publication_number(session)
    tell(number)
    return differs


def wait_for_others(session: Session) -> None:
    """Let one publication at a time go on; on SQLite the transaction already sees to that."""
    session.execute(select(Publication.number).with_for_update())


def raise_publication_number(session: Session) -> None:
    """Count one more publication, for caches to see."""
    session.execute(update(Publication).values(number=Publication.number + 1))


def publication_number(session: Session) -> int:
    """The number of publications as the transaction sees it."""
    return session.scalars(select(Publication.number)).one()


def tell(number: int) -> None:
    """Let this process's page cache know at once; others look twice a second."""
    signal: PublicationSignal | None = current_app.extensions.get(SIGNAL)
    if signal is not None:
        signal.raise_to(number)


def welsh_hash(content: Content) -> str:
    """What identifies a Welsh wording: another English text does not undo its review."""
    words = [(at, pair.cy) for at, pair in words_in(content)]
    return hashlib.sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()


def _what(before: Edition | None, row: Any) -> What:
    if before is None:
        return What.PUBLISHED
    return What.RESTORED if row.withdrawn else What.REVISED


def _edition(
    kind: Kind, row: Any, content: Content, title: Bilingual, *, by: str, note: Bilingual
) -> Edition:
    return Edition(
        kind=kind.code,
        key=row.key,
        number=row.edition,
        published_at=row.published_at,
        published_by=by,
        content=plain(content),
        welsh_hash=welsh_hash(content),
        title=title,
        note=note,
    )


def _usual_note(what: What) -> Bilingual:
    if what is What.PUBLISHED:
        return said_in_both("First edition.")
    return said_in_both("Published again.") if what is What.RESTORED else said_in_both("Revised.")


def _record(session: Session, kind: Kind, edition: Edition, what: What, at: datetime) -> Edition:
    """Keep the edition and what happened to it, and count one more publication."""
    event = ChangeEvent(edition=edition, at=at, what=what, sentence=kind.sentence(what, edition.title))
    session.add(event)
    raise_publication_number(session)
    session.flush()
    return edition


def _move(session: Session, kind: Kind, row: Any, content: Content) -> None:
    """Check that the slugs are free, and remember those that the page leaves behind."""
    slug: Bilingual | None = content.get("slug")
    if slug is None:
        return
    for language in Language:
        column = getattr(kind.model, f"slug_{language}")
        new = slug.within(language)
        if session.scalar(select(kind.model.key).where(column == new, kind.model.key != row.key)):
            raise AddressTakenError(new, language)
        old = row.slug.within(language) if row.id else new
        if old != new:
            session.merge(OldAddress(kind=kind.code, language=language, slug=old, key=row.key))
        if taken_back := session.get(OldAddress, (kind.code, language, new)):
            session.delete(taken_back)
