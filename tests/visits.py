"""A page as a test sees it: its words, its links, its languages."""

from contextvars import Context
from functools import lru_cache
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.record_pages import CARDIFF, RECORD_PAGES

WELSH_AND_ENGLISH = {"cy": "cymraeg-a-saesneg", "en": "welsh-and-english"}
WHEN_SOMEONE_DIES = {"cy": "pan-fydd-rhywun-yn-marw", "en": "when-someone-dies"}
HAVING_A_BABY = {"cy": "cael-babi", "en": "having-a-baby"}
SWANSEA = {"cy": "abertawe", "en": "swansea"}
SWITCHING = {"cy": "newid-iaith-mewn-ffurflen", "en": "switching-language-in-a-form"}
MISSED_BIN = {"cy": "bin-heb-ei-gasglu", "en": "missed-bin"}
# One address of every kind of page, by view and values; whole-site tests open each in both languages.
PAGE_TYPES: dict[str, tuple[str, dict[str, Any]]] = {
    "home": ("pages.home", {}),
    "councils": ("progress.index", {}),
    "councils, some": ("progress.index", {"name": "nghaer"}),
    "councils, none": ("progress.index", {"name": "zzz"}),
    "councils, by region": ("progress.index", {"group": "region"}),
    "council": ("progress.council", {"slug": CARDIFF}),
    **RECORD_PAGES,
    "standards": ("standards.index", {}),
    "standards, one situation": ("standards.index", {"situation": "buying"}),
    "standards, one reader": ("standards.index", {"reader": "councillor"}),
    "standards, both": ("standards.index", {"situation": "small-change", "reader": "councillor"}),
    "standard": ("standards.show", {"slug": WELSH_AND_ENGLISH}),
    "standard, one situation": ("standards.show", {"slug": WELSH_AND_ENGLISH, "situation": "buying"}),
    "standard, one reader": ("standards.show", {"slug": WELSH_AND_ENGLISH, "reader": "developer"}),
    "standard, both": (
        "standards.show",
        {"slug": WELSH_AND_ENGLISH, "situation": "sharing", "reader": "councillor"},
    ),
    "standard, first": ("standards.show", {"slug": {"cy": "llesiant", "en": "wellbeing"}}),
    "standard, last": ("standards.show", {"slug": {"cy": "data", "en": "data"}}),
    "checklist": ("standards.checklist", {"slug": WELSH_AND_ENGLISH}),
    "checklist, one reader": ("standards.checklist", {"slug": WELSH_AND_ENGLISH, "reader": "councillor"}),
    "the whole Standard": ("standards.all_standards", {}),
    "changes of the wording": ("standards.changes", {}),
    "background of the Standard": ("standards.background", {}),
    "a wording": ("standards.wording", {"slug": {"cy": "2021", "en": "2021"}}),
    "the latest wording": ("standards.wording", {"slug": {"cy": "ar-ol-2021", "en": "after-2021"}}),
    "a standard in a wording": ("standards.worded", {"slug": {"cy": "2021", "en": "2021"}, "number": 2}),
    "patterns": ("patterns.index", {}),
    "patterns, some": ("patterns.index", {"group": "language", "standard": 2}),
    "patterns, none": ("patterns.index", {"group": "language", "status": "retired", "standard": 2}),
    "pattern": ("patterns.show", {"slug": SWITCHING}),
    "example by itself": ("patterns.alone", {"slug": SWITCHING, "code": "form"}),
    "history of a pattern": (
        "publishing.history",
        {"kind": {"cy": "patrymau", "en": "patterns"}, "slug": SWITCHING},
    ),
    "life events": ("journeys.index", {}),
    "life event": ("journeys.show", {"slug": WHEN_SOMEONE_DIES}),
    "life event, no council chosen": ("journeys.show", {"slug": WHEN_SOMEONE_DIES, "council": ""}),
    "life event in a council": ("journeys.in_council", {"slug": WHEN_SOMEONE_DIES, "council": SWANSEA}),
    "life event, councils by name": ("journeys.show", {"slug": WHEN_SOMEONE_DIES, "name": "sir"}),
    "my steps": ("journeys.ticked", {"slug": WHEN_SOMEONE_DIES}),
    "my steps, some of them done": (
        "journeys.ticked",
        {"slug": WHEN_SOMEONE_DIES, "council": "swansea", "edition": 1, "done": "register-death.funeral"},
    ),
    "my steps, spoilt": ("journeys.ticked", {"slug": WHEN_SOMEONE_DIES, "council": "mars", "edition": "x"}),
    "pattern, from a life event": (
        "patterns.show",
        {"slug": SWITCHING, "journey": "when-someone-dies", "council": "swansea"},
    ),
    "gap map": ("journeys.gaps", {}),
    "gap map, one life event": ("journeys.gaps", {"event": "having-a-baby"}),
    "gap map, nothing looked for": ("journeys.gaps", {"event": "money-worries"}),
    "dates of a life event": ("journeys.dates", {"slug": HAVING_A_BABY}),
    "history of a life event": (
        "publishing.history",
        {"kind": {"cy": "digwyddiadau-bywyd", "en": "life-events"}, "slug": WHEN_SOMEONE_DIES},
    ),
    "edition of a life event": (
        "publishing.edition",
        {
            "kind": {"cy": "digwyddiadau-bywyd", "en": "life-events"},
            "slug": WHEN_SOMEONE_DIES,
            "number": 1,
        },
    ),
    "edition of the links of a council": (
        "publishing.edition",
        {
            "kind": {"cy": "dolenni", "en": "links"},
            "slug": {"cy": "swansea", "en": "swansea"},
            "number": 1,
        },
    ),
    "blueprints": ("blueprints.index", {}),
    "blueprint": ("blueprints.show", {"slug": MISSED_BIN}),
    "history of a blueprint": (
        "publishing.history",
        {"kind": {"cy": "glasbrintiau", "en": "blueprints"}, "slug": MISSED_BIN},
    ),
    "edition of a blueprint": (
        "publishing.edition",
        {"kind": {"cy": "glasbrintiau", "en": "blueprints"}, "slug": MISSED_BIN, "number": 1},
    ),
    "about a blueprint": ("pages.contact_form", {"blueprint": "missed-bin"}),
    "open data": ("open_data.index", {}),
    "glossary": ("glossary.index", {}),
    "glossary, some": ("glossary.index", {"q": "gyngor"}),
    "glossary, none": ("glossary.index", {"q": "zzz", "group": "assessments"}),
    "glossary, by subject": ("glossary.index", {"group": "council-services"}),
    "glossary, a letter": ("glossary.index", {"letter": "p"}),
    "search": ("search.index", {}),
    "search, some": ("search.index", {"q": "gyngor Caerdydd"}),
    "search, none": ("search.index", {"q": "eliffant"}),
    "search, narrowed": ("search.index", {"q": "cyngor", "council": "cardiff"}),
    "search, second page": ("search.index", {"q": "safonau", "page": 2}),
    "for councillors": ("pages.text", {"slug": {"cy": "i-gynghorwyr", "en": "for-councillors"}}),
    "about": ("pages.text", {"slug": {"cy": "ynghylch", "en": "about"}}),
    "accessibility": ("pages.text", {"slug": {"cy": "hygyrchedd", "en": "accessibility"}}),
    "cookies": ("pages.text", {"slug": {"cy": "cwcis", "en": "cookies"}}),
    "privacy": ("pages.text", {"slug": {"cy": "preifatrwydd", "en": "privacy"}}),
    "licence": ("pages.text", {"slug": {"cy": "trwydded", "en": "licence"}}),
    "contact": ("pages.text", {"slug": {"cy": "cysylltu", "en": "contact"}}),
    "both languages": ("publishing.languages", {}),
    "history": ("publishing.history", {"kind": {"cy": "cynghorau", "en": "councils"}, "slug": CARDIFF}),
    "history of a source": (
        "publishing.history",
        {
            "kind": {"cy": "ffynonellau", "en": "sources"},
            "slug": {"cy": "council-codes", "en": "council-codes"},
        },
    ),
    "history of guidance": (
        "publishing.history",
        {"kind": {"cy": "safonau", "en": "standards"}, "slug": WELSH_AND_ENGLISH},
    ),
    "history of a wording": (
        "publishing.history",
        {"kind": {"cy": "geiriadau", "en": "wordings"}, "slug": {"cy": "2021", "en": "2021"}},
    ),
    "history of aims": (
        "publishing.history",
        {
            "kind": {"cy": "fframweithiau", "en": "frameworks"},
            "slug": {"cy": "wellbeing-goals", "en": "wellbeing-goals"},
        },
    ),
    "history of the glossary": (
        "publishing.history",
        {
            "kind": {"cy": "geirfa", "en": "glossary"},
            "slug": {"cy": "gwasanaethau-cynghorau", "en": "services-and-life-events"},
        },
    ),
    "edition of the glossary": (
        "publishing.edition",
        {
            "kind": {"cy": "geirfa", "en": "glossary"},
            "slug": {"cy": "data-a-thechnoleg", "en": "data-technology-and-security"},
            "number": 1,
        },
    ),
    "edition": (
        "publishing.edition",
        {"kind": {"cy": "tudalennau", "en": "pages"}, "slug": {"cy": "ynghylch", "en": "about"}, "number": 1},
    ),
    "edition of figures": (
        "publishing.edition",
        {
            "kind": {"cy": "mesurau", "en": "measures"},
            "slug": {"cy": "poblogaeth", "en": "population"},
            "number": 1,
        },
    ),
    "edition of guidance": (
        "publishing.edition",
        {"kind": {"cy": "safonau", "en": "standards"}, "slug": WELSH_AND_ENGLISH, "number": 1},
    ),
    "edition of a wording": (
        "publishing.edition",
        {
            "kind": {"cy": "geiriadau", "en": "wordings"},
            "slug": {"cy": "2021", "en": "2021"},
            "number": 1,
        },
    ),
    "contact form": ("pages.contact_form", {}),
    "message sent": ("pages.contact_sent", {"reference": "BCDF2345"}),
    "report form": ("reports.form", {}),
    "report form, about a page": ("reports.form", {"page": {"cy": "/cy/cynghorau", "en": "/en/councils"}}),
}


def values_in(values: dict[str, Any], language: str) -> dict[str, Any]:
    """The values of an address in one language."""
    return {name: value[language] if isinstance(value, dict) else value for name, value in values.items()}


def said(language: str, cy: str, en: str) -> str:
    """What a page says in the language it is read in."""
    return cy if language == "cy" else en


class Visitor(FlaskClient):
    """A reader's connection; each request is on its own, and shares nothing with the test around it."""

    def open(self, *args: Any, **given: Any) -> TestResponse:
        """The answer to one request, made at the public address."""
        given.setdefault("base_url", "https://safon.example")
        return Context().run(super().open, *args, **given)


@lru_cache(maxsize=256)  # about as many as there are pages that test after test looks at
def parsed(html: str) -> BeautifulSoup:
    """A page that is parsed once, however many tests look at it and on whichever database it was read."""
    return BeautifulSoup(html, "html.parser")


class Visit:
    """The answer to a visit, and what stands on the page."""

    def __init__(self, response: TestResponse) -> None:
        self.response = response
        self.status = response.status_code
        self.headers = response.headers
        self.html = response.get_data(as_text=True)

    @property
    def soup(self) -> BeautifulSoup:
        """The parsed page; whoever wants to change it makes a copy."""
        return parsed(self.html)

    @property
    def is_whole_page(self) -> bool:
        """Whether it is more than a fragment."""
        return self.soup.find("html") is not None

    @property
    def heading(self) -> str:
        """The words of the one h1."""
        found = self.soup.find_all("h1")
        assert len(found) == 1, f"{len(found)} h1"
        return " ".join(found[0].get_text().split())

    @property
    def title(self) -> str:
        """The words of the title."""
        return str(self.one("head > title").get_text())

    @property
    def text(self) -> str:
        """All words of the main part, blanks made single."""
        return " ".join((self.soup.find("main") or self.soup).get_text().split())

    @property
    def links(self) -> dict[str, str]:
        """The links of the page: address by words, the first where words repeat."""
        found: dict[str, str] = {}
        for link in self.soup.find_all("a", href=True):
            found.setdefault(" ".join(link.get_text().split()), str(link["href"]))
        return found

    def one(self, selector: str) -> Tag:
        """The one element that a selector finds."""
        found = self.soup.select(selector)
        assert len(found) == 1, f"{len(found)} of {selector}"
        return found[0]
