"""Publishing the seed: the same action as an editor's, and nothing for a text that has not changed."""

import hashlib
import json
from pathlib import Path

from sqlalchemy import select

from service.db import db, writing
from service.language.bilingual import Bilingual
from service.publishing.actions import publication_number, publish_within, tell
from service.publishing.content import plain
from service.publishing.models import Edition, Seeded
from service.publishing.seed_files import SeedText, read_seed
from service.search.writing import tidy_index

SEEDED_BY = "seed"


def seed(folder: Path) -> list[Edition]:
    """Publish every text of a folder that is new or was edited since; the editions that this made."""
    texts = read_seed(folder)
    known = {
        (row.kind, row.key): row.content_hash
        for row in db.session.execute(select(Seeded.kind, Seeded.key, Seeded.content_hash))
    }
    editions = [
        edition
        for text in texts
        if known.get((text.kind.code, text.key)) != content_hash(text)
        and (edition := publish_text(text)) is not None
    ]
    if editions:
        with writing() as session:
            tidy_index(session)
    return editions


def publish_text(text: SeedText) -> Edition | None:
    """Publish one text and remember that it was; None where readers have just that wording already."""
    note = Bilingual(**text.note) if text.note else None
    with writing() as session:
        before = publication_number(session)
        edition = publish_within(session, text.kind, text.key, text.content, by=SEEDED_BY, note=note)
        session.merge(Seeded(kind=text.kind.code, key=text.key, content_hash=content_hash(text)))
        number = publication_number(session)
    tell(number)
    return edition if number != before else None


def content_hash(text: SeedText) -> str:
    """What identifies the wording and the facts of a seeded text."""
    return hashlib.sha256(
        json.dumps(plain(text.content), ensure_ascii=False, sort_keys=True).encode()
    ).hexdigest()
