"""What readers find of the pages about the site by searching."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual
from service.language.routing import url_within
from service.pages.models import TextPage
from service.search.registry import Findable, Page
from service.search.text import said_plainly

CODE, ENDPOINT = "text", "pages.text"


def pages_of(_session: Session, page: TextPage) -> Iterator[Page]:
    """The page of words, with all its sections."""
    sections = [words for part in page.parts for words in (part.heading, part.html)]
    yield Page(
        key=f"{CODE}:{page.key}",
        kind=CODE,
        title=page.title,
        body=said_plainly([page.summary, *sections]),
        url=Bilingual.of(lambda language: url_within(language, ENDPOINT, slug=page.slug)),
        priority=3,
    )


FOUND_TEXT = Findable(CODE, _l("Page about this site"), _l("Pages about this site"), pages_of)
