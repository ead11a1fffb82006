"""Files brought in, all or nothing, through the publish action; a dry run goes the same way, and back."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.api.models import ImportChange, ImportRun
from service.api.reading import FileRow, ImportRefusedError
from service.api.tables import tables_with
from service.api.things import Fate, RowChange, Thing, things_in
from service.db import now, writing
from service.language.bilingual import said_in_both
from service.publishing.actions import publication_number, publish_within, tell
from service.publishing.content import ContentError, plain, read_content
from service.publishing.errors import AddressTakenError
from service.publishing.models import Edition
from service.publishing.queries import latest_edition, thing_with_key

Advance = Callable[[], object]


class _GoBackError(Exception):
    """Everything was found to be right, and nothing of it was meant to be kept."""


@dataclass(slots=True)
class Outcome:
    """What an import did, or what it would do."""

    rows: list[RowChange] = field(default_factory=list)
    changes: list[ImportChange] = field(default_factory=list)
    run: int | None = None  # the number of the run, where one was kept

    def count(self, fate: Fate) -> int:
        """How many rows of the files that becomes of."""
        return Counter(each.fate for each in self.rows)[fate]


def import_rows(
    rows: Sequence[FileRow], files: Sequence[str], *, by: str, dry_run: bool, advance: Advance
) -> Outcome:
    """Publish what the rows say; ImportRefusedError, and nothing published, where any of them is wrong."""
    outcome = Outcome()
    try:
        with writing() as session:
            _publish_all(session, things_in(rows), outcome, by, advance)
            if dry_run:
                raise _GoBackError
            if outcome.changes:
                outcome.run = keep_run(session, _run(outcome, files, by), outcome.changes)
            number = publication_number(session)
    except _GoBackError:
        return outcome
    tell(number)
    return outcome


def keep_run(session: Session, run: ImportRun, changes: Sequence[ImportChange]) -> int:
    """Keep a run with what it did, and give its number."""
    for position, change in enumerate(changes, 1):
        change.position = position
    run.changes = list(changes)
    session.add(run)
    session.flush()
    return run.id


def why_refused(error: Exception) -> list[str]:
    """What keeps a thing from being published, in words, where its content itself is all right."""
    if isinstance(error, AddressTakenError):
        return [str(error)]
    return ["something that must be its own, such as a code, is another's already"]


def _publish_all(
    session: Session, things: Sequence[Thing], outcome: Outcome, by: str, advance: Advance
) -> None:
    messages: list[str] = []
    for thing in things:
        try:
            with session.begin_nested():
                _publish(session, thing, outcome, by)
        except ContentError as error:
            messages.extend(thing.placed(problem) for problem in error.problems)
        except (AddressTakenError, IntegrityError) as error:
            messages.extend(thing.rows[0].wrong("", why) for why in why_refused(error))
        advance()
    if messages:
        raise ImportRefusedError(messages)


def _publish(session: Session, thing: Thing, outcome: Outcome, by: str) -> None:
    kind, explicit = thing.kind, tables_with(thing.rows[0].table)[0].explicit()
    before = latest_edition(kind.code, thing.key)
    present = explicit(before.content) if before else None
    content = read_content(kind.shape, thing.given(present))
    changes = list(thing.changes(present, explicit(plain(content))))
    outcome.rows.extend(changes)
    is_up = before is not None and not thing_with_key(kind, thing.key).withdrawn
    if is_up and all(each.fate is Fate.UNCHANGED for each in changes):
        return
    note = said_in_both("Imported from a file.")
    edition = publish_within(session, kind, thing.key, content, by=by, note=note)
    outcome.changes.append(_kept(thing, before if is_up else None, edition))


def _kept(thing: Thing, before: Edition | None, after: Edition) -> ImportChange:
    numbers: dict[str, Any] = {"before": before.number if before else None, "after": after.number}
    return ImportChange(kind=thing.kind.code, key=thing.key, **numbers)


def _run(outcome: Outcome, files: Sequence[str], by: str) -> ImportRun:
    counts = {str(fate): outcome.count(fate) for fate in Fate}
    return ImportRun(at=now(), made_by=by, files=", ".join(files), **counts)
