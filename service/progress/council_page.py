"""Everything that the page of one council shows, put together for a reader and a day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from service.councils.models import Council
from service.journeys.one_council import ServicesFound, services_found
from service.language.catalogues import gettext_in, marked
from service.language.current import current_language
from service.language.dates import partial_date
from service.language.languages import Language
from service.programme.listing import SORTED_BY, ListedProject, councils_in
from service.programme.models import Project
from service.programme.queries import commitments_of, projects_of
from service.programme.shown import ShownCommitment
from service.progress.codes import Group, Happening
from service.progress.figures import Figure, figures_of
from service.progress.in_brief import Brief, Known, brief_of
from service.progress.timeline import Dated, Timeline, dated_projects, strategies, timeline_of
from service.sources.models import Source
from service.sources.queries import sources_called

# The review of every council at once, which no measure has a value of.
NATIONAL_REVIEW, REVIEWED_ON = "audit-wales-press-2024", "2024-08-15"
NATIONAL = marked("Audit Wales’s national review of digital strategies")
# The parts of the page in order, and the measures that each is made of.
HEADINGS = {
    "strategy": marked("What the council promised"),
    "projects": marked("Digital projects"),
    "timeline": marked("Year by year"),
    "audit": marked("Audit"),
    "services": marked("Services online"),
    "assessments": marked("Assessments against the Standard"),
    "people": marked("People and language"),
    "national": marked("The 2017 baseline and the 2018 Concordat"),
    "sources": marked("Sources"),
}
GROUPS = {
    "strategy": (Group.PLANS,),
    "audit": (Group.AUDIT,),
    "services": (Group.SERVICES,),
    "assessments": (Group.STANDARDS,),
    "people": (Group.CONTEXT,),
    "national": (Group.BASELINE, Group.SECURITY),
}
ALWAYS = {"strategy", "projects", "services", "sources"}  # with words where nothing is known


class Section(NamedTuple):
    """A part of the page, as its contents list names it."""

    anchor: str
    heading: str


@dataclass(frozen=True, slots=True)
class CouncilPage:
    """What is known of a council, part by part."""

    council: Council
    figures: list[Figure]
    promises: list[ShownCommitment]
    rows: Sequence[Project]
    services: ServicesFound
    called: Mapping[str, Source]  # those of the names and of projects, by key
    language: Language
    today: date
    reviewed_on: str = REVIEWED_ON  # every council at once

    @property
    def brief(self) -> Brief:
        """The council in three sentences."""
        values = {figure.value.indicator.key: figure.value for figure in self.figures}
        return brief_of(Known(self.promises, self.rows, values, self.services), self.language)

    def figures_in(self, part: str) -> list[Figure]:
        """What is known of the measures that one part of the page is about."""
        return [figure for figure in self.figures if figure.value.indicator.group in GROUPS[part]]

    @property
    def projects(self) -> list[ListedProject]:
        """The projects that the council takes part in, the latest first and those without a date last."""
        dated_last = sorted(self.rows, key=lambda row: row.began or "", reverse=True)
        return [ListedProject(row, councils_in(row, self.language)) for row in dated_last]

    @property
    def review(self) -> Source | None:
        """Where the national review was read of."""
        return self.called.get(NATIONAL_REVIEW)

    @property
    def timeline(self) -> Timeline | None:
        """What is dated, as a picture and a table; None where nothing is."""
        dated = [*strategies(self.promises, self.language), *dated_projects(self.rows, self.language)]
        return timeline_of([*dated, *self._audits()], self.today)

    @property
    def name_sources(self) -> list[Source]:
        """Where the names of the council come from."""
        return [self.called[key] for key in self.council.sources if key in self.called]

    @property
    def sources(self) -> list[Source]:
        """Where all but the names comes from, once each, in the order of the reader's alphabet."""
        order = SORTED_BY[self.language]
        once = {source.key: source for source in self._read()}
        return sorted(once.values(), key=lambda source: order(source.title.within(self.language)))

    @property
    def sections(self) -> list[Section]:
        """The parts that there are, in order."""
        return [
            Section(part, gettext_in(self.language, heading))
            for part, heading in HEADINGS.items()
            if part in ALWAYS or (self.timeline if part == "timeline" else self.figures_in(part))
        ]

    def _read(self) -> Iterator[Source]:
        """The sources part by part, some of them more than once."""
        yield from (shown.row.written_in for shown in self.promises)
        yield from (figure.value.source for figure in self.figures)
        yield from (self.called[key] for row in self.rows for key in row.sources if key in self.called)
        if self.review and self.figures_in("audit"):
            yield self.review

    def _audits(self) -> Iterator[Dated]:
        """The reviews of the council itself that are dated, and the one of all councils."""
        for value in (figure.value for figure in self.figures_in("audit")):
            if value.answer is not None and value.as_at:
                title, when = value.indicator.title.within(self.language), self._when(value.as_at)
                yield Dated(Happening.AUDIT, title, f"#{value.indicator.key}", value.as_at, None, when)
        if self.review and self.figures_in("audit"):
            title = gettext_in(self.language, NATIONAL)
            yield Dated(Happening.AUDIT, title, "#audit", REVIEWED_ON, None, self._when(REVIEWED_ON))

    def _when(self, day: str) -> str:
        return partial_date(day, self.language)


def council_page(council: Council, today: date) -> CouncilPage:
    """The page of one council in the reader's language; each kind of thing is asked for once."""
    language = current_language()
    rows = projects_of(council.id)
    keys = [*council.sources, NATIONAL_REVIEW, *(key for row in rows for key in row.sources)]
    return CouncilPage(
        council=council,
        figures=figures_of(council, today),
        promises=[ShownCommitment.of(row, language, today) for row in commitments_of(council.id)],
        rows=rows,
        services=services_found(council, language),
        called={source.key: source for source in sources_called(keys)},
        language=language,
        today=today,
    )
