"""What readers find of the glossary by searching: each term, at its place on the page."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.glossary.models import GlossaryGroup, Term
from service.language.bilingual import Bilingual
from service.language.routing import url_within
from service.search.registry import Findable, Page
from service.search.text import said_plainly

CODE, ENDPOINT = "term", "glossary.index"


def pages_of(_session: Session, group: GlossaryGroup) -> Iterator[Page]:
    """Each term of a subject, with the forms of its Welsh and the note on it."""
    for term in group.entries:
        yield Page(
            key=f"{CODE}:{term.key}",
            kind=CODE,
            title=term.term,
            body=_body(term, group.title),
            url=_url(term),
            priority=5,
        )


def _url(term: Term) -> Bilingual:
    return Bilingual.of(lambda language: f"{url_within(language, ENDPOINT)}#{term.anchor.within(language)}")


def _body(term: Term, subject: Bilingual) -> Bilingual:
    """What stands beside the term: the forms of the Welsh, the note, the subject."""
    forms = (term.singular, term.plural, term.masculine, term.feminine, *term.also)
    welsh = ", ".join(dict.fromkeys(form for form in forms if form))
    beside = said_plainly([term.note.html, subject] if term.note else [subject])
    return Bilingual(cy=f"{welsh}. {beside.cy}" if welsh else beside.cy, en=beside.en)


FOUND_TERM = Findable(CODE, _l("Term of the glossary"), _l("Terms of the glossary"), pages_of)
