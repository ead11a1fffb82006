"""What readers find of a council by searching: its own page, by every name that it has."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.councils.models import Council
from service.councils.names import FORMS, OFFICIAL_FORMS
from service.councils.region_names import REGION_NAMES
from service.councils.telling import Teller, words_about
from service.language.bilingual import Bilingual
from service.language.current import speaking
from service.language.languages import Language
from service.language.routing import url_within
from service.search.registry import Findable, Page
from service.search.text import said_plainly

CODE, ENDPOINT = "council", "progress.council"


def pages_of(session: Session, council: Council) -> Iterator[Page]:
    """The page of the council: its names, where it is, its codes and website, and what is said of it."""

    forms = [getattr(council, form) for form in (*FORMS, *OFFICIAL_FORMS)]

    def body(language: Language) -> str:
        with speaking(language):
            region = str(REGION_NAMES[council.region])
        names = [council.name.within(language), *council.also.within(language).splitlines()]
        website = council.website.within(language)
        return f"{'. '.join(dict.fromkeys(names))}. {region}. {council.code}, {council.ons_code}. {website}"

    yield Page(
        key=f"{CODE}:{council.key}",
        kind=CODE,
        title=council.official_name,
        body=said_plainly([Bilingual.of(body), *words_about(session, council)]),
        url=Bilingual.of(lambda language: url_within(language, ENDPOINT, slug=council.slug)),
        priority=0,
        council=council.key,
        forms=Bilingual.of(lambda language: " ".join(pair.within(language) for pair in forms)),
    )


FOUND_COUNCIL = Findable(CODE, _l("Council"), _l("Councils"), pages_of, frozenset(Teller))
