"""Questions about the messages that readers sent."""

from collections.abc import Sequence

from sqlalchemy import select

from service.db import db
from service.pages.models import ContactMessage, TextPage
from service.web.sent import all_sent


def messages() -> Sequence[ContactMessage]:
    """The messages that are kept, oldest first."""
    return all_sent(ContactMessage)


def text_pages() -> Sequence[TextPage]:
    """The pages of words that readers see, by key."""
    return db.session.scalars(select(TextPage).where(~TextPage.withdrawn).order_by(TextPage.key)).all()
