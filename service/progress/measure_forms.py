"""Which councils a reader wants to see of a measure, and in which order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Self

from service.councils.models import Council, Region
from service.councils.region_names import REGION_NAMES
from service.language.catalogues import gettext
from service.language.languages import Language
from service.progress.codes import Size, Speakers
from service.progress.forms import Code, code_given
from service.progress.looks import STARTS, Starts, step_of
from service.progress.models import Value
from service.progress.names import size_names, speaker_names
from service.progress.pictures import POPULATION, WELSH_SPEAKERS
from service.web.choices import Chosen, query_of

SIZE_STARTS = (100_000, 150_000)  # people, where the second band and the third begin
BY_AMOUNT = "amount"  # the order that is shown on request alone

Census = Mapping[str, Mapping[int, Value]]  # by measure, then by the council's id


class Bands(NamedTuple):
    """How large a council is and how much Welsh is spoken there; None where that is not known."""

    size: Size | None
    speakers: Speakers | None


class Offered(NamedTuple):
    """One question of the form: its name and label, the words for no choice, the choices, the one made."""

    name: str
    label: str
    every: str
    choices: Mapping[Any, Any]
    chosen: str | None


@dataclass(frozen=True, slots=True)
class MeasureSearch:
    """A region, a size and a share of Welsh speakers, and an order; what makes no sense is left out."""

    region: Region | None = None
    size: Size | None = None
    speakers: Speakers | None = None
    order: str | None = None

    @classmethod
    def of(cls, given: Mapping[str, str], *, has_amounts: bool) -> Self:
        """The search that an address asks for; answers in words are never ranked."""
        return cls(
            region=code_given(Region, given.get("region")),
            size=code_given(Size, given.get("size")),
            speakers=code_given(Speakers, given.get("speakers")),
            order=BY_AMOUNT if has_amounts and given.get("order") == BY_AMOUNT else None,
        )

    def wants(self, council: Council, census: Census) -> bool:
        """Whether a council is asked for; what is not known of it is in no band."""
        bands = bands_of(council.id, census)
        asked = (self.region, council.region), (self.size, bands.size), (self.speakers, bands.speakers)
        return all(wanted in (None, found) for wanted, found in asked)

    def offered(self, language: Language, *, has_amounts: bool) -> list[Offered]:
        """What the form asks."""
        found = [
            Offered("region", gettext("Region"), gettext("All of Wales"), REGION_NAMES, self.region),
            Offered("size", gettext("Population"), gettext("Any size"), size_names(language), self.size),
            Offered(
                *("speakers", gettext("Welsh speakers"), gettext("Any share")),
                *(speaker_names(language), self.speakers),
            ),
        ]
        if has_amounts:
            choices = {BY_AMOUNT: gettext("Highest first")}
            found.append(Offered("order", gettext("Order"), gettext("Alphabetical"), choices, self.order))
        return found

    def chosen(self, language: Language) -> list[Chosen]:
        """The choices that narrow the list, each with the query without it."""
        return list(self._chosen(language))

    def _chosen(self, language: Language) -> Iterator[Chosen]:
        if self.region is not None:
            yield Chosen(str(REGION_NAMES[self.region]), replace(self, region=None).query)
        if self.size is not None:
            yield Chosen(size_names(language)[self.size], replace(self, size=None).query)
        if self.speakers is not None:
            yield Chosen(speaker_names(language)[self.speakers], replace(self, speakers=None).query)

    @property
    def query(self) -> str:
        """The query that asks for this."""
        return query_of(
            {"region": self.region, "size": self.size, "speakers": self.speakers, "order": self.order}
        )


def bands_of(council_id: int, census: Census) -> Bands:
    """The bands of a council, out of the census as it stands."""
    people, speakers = (census.get(key, {}).get(council_id) for key in (POPULATION, WELSH_SPEAKERS))
    return Bands(
        _band(list(Size), people.amount if people else None, SIZE_STARTS),
        _band(list(Speakers), speakers.share if speakers else None, STARTS[WELSH_SPEAKERS]),
    )


def _band(bands: list[Code], amount: float | None, starts: Starts) -> Code | None:
    return None if amount is None else bands[step_of(amount, starts) - 1]
