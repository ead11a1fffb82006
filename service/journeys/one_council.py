"""Which pages of one council were found, service by service, as the page about the council shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from service.councils.models import Council
from service.db import rows
from service.journeys import statements
from service.journeys.codes import Found
from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.sources.queries import Checked

COUNTED = {
    Found.BOTH: marked(
        "For %(num)s of the %(total)s services that we looked for we found a page in both languages."
    ),
    Found.CY: marked("For %(num)s we found one in Welsh only."),
    Found.EN: marked("For %(num)s we found one in English only."),
    Found.NOT_FOUND: marked("For %(num)s we found none."),
}


@dataclass(frozen=True, slots=True)
class ServicesFound:
    """The services that were looked for, each with its state, and the day; None where nobody has looked."""

    looked_on: date | None
    states: Mapping[str, Found]  # by the code of the service, in the order in which they are recorded
    home: Checked | None  # what is known of the council's home page

    def count(self, found: Found) -> int:
        """How many of the services are in one state."""
        return sum(state == found for state in self.states.values())

    def counted(self, language: Language) -> list[Markup]:
        """How many are in each state, as sentences; how many have pages in both languages is always said."""
        counts = {found: self.count(found) for found in COUNTED}
        total = len(self.states)
        return [
            gettext_in(language, COUNTED[found], num=count, total=total)
            for found, count in counts.items()
            if count or found is Found.BOTH
        ]


def services_found(council: Council, language: Language) -> ServicesFound:
    """What is known of the pages of one council, and of its home page in the reader's language."""
    asked = {"council_id": council.id, "home": council.website.within(language)}
    found = rows(statements.links_of_council(), **asked)
    first = found[0]
    home = None if first.seen is None else Checked(first.seen, first.seen_on)
    spoken: dict[str, set[str]] = {code: set() for code in first.services or ()}
    for row in found:
        if row.service in spoken:
            spoken[row.service].add(row.language)
    return ServicesFound(first.checked_on, {code: _state(each) for code, each in spoken.items()}, home)


def _state(languages: set[Any]) -> Found:
    if len(languages) == len(Language):
        return Found.BOTH
    return Found(*languages) if languages else Found.NOT_FOUND
