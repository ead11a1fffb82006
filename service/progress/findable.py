"""What readers find of figures by searching: each measure, and each figure at its own address."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.councils.kind import COUNCIL
from service.councils.names import FORMS
from service.language.bilingual import Bilingual, BilingualHtml, said_in_both
from service.language.current import speaking
from service.language.languages import Language
from service.language.routing import url_within
from service.progress.codes import State
from service.progress.models import Indicator, Value
from service.progress.queries import values_of
from service.progress.sentences import sentence_of
from service.search.registry import Findable, Page
from service.search.text import said_plainly
from service.sources.kind import SOURCE
from service.sources.models import Source

CODE, ENDPOINT, FIGURE_ENDPOINT = "figure", "progress.measure", "progress.figure"


def pages_of(_session: Session, indicator: Indicator) -> Iterator[Page]:
    """The measure with how it was found, and what it says of each council."""
    values = values_of(indicator.id)
    cited = map(_cited, {value.source_id: value.source for value in values}.values())
    yield Page(
        key=f"{CODE}:{indicator.key}",
        kind=CODE,
        title=indicator.title,
        body=said_plainly([indicator.measures, indicator.method_html, *cited]),
        url=Bilingual.of(lambda language: url_within(language, ENDPOINT, slug=indicator.slug)),
        priority=2,
    )
    yield from map(_page_of, (value for value in values if value.state != State.NOT_LOOKED_FOR))


def url_of(value: Value) -> Bilingual:
    """The address that is a value's for good, in both languages."""
    place = {"slug": value.indicator.slug, "council": value.council.slug, "number": value.number}
    return Bilingual.of(lambda language: url_within(language, FIGURE_ENDPOINT, **place))


def _page_of(value: Value) -> Page:
    """One figure, the newest: the sentence that the council's page says, and its source."""
    council, indicator = value.council, value.indicator

    def sentence(language: Language) -> str:
        with speaking(language):
            return sentence_of(value, council)

    forms = [getattr(council, form) for form in FORMS]
    return Page(
        key=f"{CODE}:{indicator.key}:{council.code}",
        kind=CODE,
        title=said_in_both("%(council)s: %(figure)s", council=council.official_name, figure=indicator.title),
        body=said_plainly([BilingualHtml.of(sentence), _cited(value.source)]),
        url=url_of(value),
        priority=6,
        council=council.key,
        forms=Bilingual.of(lambda language: " ".join(pair.within(language) for pair in forms)),
    )


def _cited(source: Source) -> Bilingual:
    return said_in_both("Source: %(source)s, %(publisher)s.", source=source.title, publisher=source.publisher)


FOUND_FIGURE = Findable(
    CODE, _l("Figure"), _l("Figures"), pages_of, follows=frozenset({COUNCIL.code, SOURCE.code})
)
