"""The comparison of the two languages: every published text must be whole in both."""

from dataclasses import dataclass

from sqlalchemy import select

from service.db import db, now, writing
from service.language.languages import Language
from service.publishing.actions import publication_number, raise_publication_number, tell
from service.publishing.content import words_kept
from service.publishing.kinds import all_kinds
from service.publishing.models import CheckRun
from service.publishing.queries import latest_edition


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that is missing in one language."""

    kind: str
    key: str
    field: str
    language: Language


def check_languages() -> tuple[CheckRun, list[Finding]]:
    """Compare every text that readers see in both languages, and record when that was done."""
    texts, findings = 0, []
    for kind in all_kinds():
        for key in db.session.scalars(select(kind.model.key).order_by(kind.model.key)).all():
            edition = latest_edition(kind.code, key)
            for field, words in words_kept(edition.content if edition else {}):
                texts += 1
                findings += [
                    Finding(kind.code, key, field, language)
                    for language in Language
                    if not words.within(language).strip()
                ]
    with writing() as session:
        run = CheckRun(ran_at=now(), texts=texts, problems=len(findings))
        session.add(run)
        raise_publication_number(session)
        number = publication_number(session)
    tell(number)
    return run, findings
