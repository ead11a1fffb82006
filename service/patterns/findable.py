"""What readers find of patterns by searching, also by what they call them themselves."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual
from service.language.routing import url_within
from service.patterns.models import Pattern
from service.search.registry import Findable, Page
from service.search.text import said_plainly

PATTERN, PATTERN_ENDPOINT = "pattern", "patterns.show"


def pattern_pages(_session: Session, pattern: Pattern) -> Iterator[Page]:
    """The page of one pattern, with all its pieces."""
    yield Page(
        key=f"{PATTERN}:{pattern.key}",
        kind=PATTERN,
        title=pattern.title,
        body=said_plainly([pattern.lead, *(part.html for part in pattern.parts)]),
        url=Bilingual.of(lambda language: url_within(language, PATTERN_ENDPOINT, slug=pattern.slug)),
        priority=2,
        forms=pattern.also,
    )


FOUND_PATTERN = Findable(PATTERN, _l("Pattern"), _l("Patterns"), pattern_pages)
