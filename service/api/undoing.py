"""A run taken back: each thing says again what it said before, in an edition more, and nothing is deleted."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.api.importing import keep_run, why_refused
from service.api.models import ImportChange, ImportRun
from service.api.reading import ImportRefusedError
from service.db import now, writing
from service.language.bilingual import Bilingual, said_in_both
from service.publishing.actions import publication_number, publish_within, tell, withdraw_within
from service.publishing.content import ContentError, read_content
from service.publishing.errors import AddressTakenError
from service.publishing.kinds import kind_called
from service.publishing.queries import edition_numbered, thing_with_key


def undo(number: int, *, by: str) -> ImportRun:
    """Take the run with a number back, as a run of its own; what it had added is taken down.

    ImportRefusedError, and nothing taken back, where a thing was changed since, or must stay as it is.
    """
    with writing() as session:
        run = session.get(ImportRun, number)
        if run is None:
            raise ImportRefusedError([f"There is no run {number}."])
        if session.scalar(select(ImportRun.id).where(ImportRun.undoes_id == number)):
            raise ImportRefusedError([f"Run {number} was undone already."])
        note = said_in_both("Import %(run)s was undone.", run=number)
        changes = _take_back(session, run, by, note)
        kept = ImportRun(at=now(), made_by=by, files="", undoes_id=number, added=0, changed=0, unchanged=0)
        kept.added = sum(each.before is None for each in changes)
        kept.changed = len(changes) - kept.added
        keep_run(session, kept, changes)
        published = publication_number(session)
    tell(published)
    return kept


def _take_back(session: Session, run: ImportRun, by: str, note: Bilingual) -> list[ImportChange]:
    changes: list[ImportChange] = []
    messages: list[str] = []
    for change in reversed(run.changes):
        try:
            with session.begin_nested():
                changes.append(_restore(session, change, by, note))
        except ContentError as error:
            messages.extend(f"{change.kind} {change.key}: {problem}" for problem in error.problems)
        except (AddressTakenError, IntegrityError) as error:
            messages.extend(f"{change.kind} {change.key}: {why}" for why in why_refused(error))
        except ImportRefusedError as error:
            messages.extend(error.messages)
    if messages:
        raise ImportRefusedError(messages)
    return changes


def _restore(session: Session, change: ImportChange, by: str, note: Bilingual) -> ImportChange:
    kind = kind_called(change.kind)
    row = thing_with_key(kind, change.key)
    if (None if row.withdrawn else row.edition) != change.after:
        raise ImportRefusedError([f"{change.kind} {change.key}: it was changed after this run"])
    back = ImportChange(kind=change.kind, key=change.key, before=change.after, after=change.before)
    if change.before is None:
        withdraw_within(session, kind, change.key, reason=note, by=by)
        return back
    edition = edition_numbered(change.kind, change.key, change.before)
    assert edition is not None  # noqa: S101 - an edition is never deleted
    content = read_content(kind.shape, edition.content)
    back.after = publish_within(session, kind, change.key, content, by=by, note=note).number
    return back
