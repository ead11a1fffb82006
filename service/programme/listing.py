"""Promises and projects as their lists show them: those that were asked for, and how they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from service.councils.models import Council
from service.language.alphabet import english_sort_key, welsh_sort_key
from service.language.languages import Language
from service.programme.codes import Family, Sort, Stage
from service.programme.forms import Filter
from service.programme.models import Commitment, Project
from service.programme.reviews import outcome_of, overdue
from service.programme.standing import stage_of

SORTED_BY = {Language.CY: welsh_sort_key, Language.EN: english_sort_key}


@dataclass(frozen=True, slots=True)
class ListedCommitment:
    """A promise, how far it has come, how it turned out, and whether somebody should look again."""

    row: Commitment
    stage: Stage
    outcome: str
    overdue: str


@dataclass(frozen=True, slots=True)
class FamilyListed:
    """The promises that were asked for of one family; of how many councils, where councils made them."""

    family: Family
    commitments: list[ListedCommitment]
    councils: int


@dataclass(frozen=True, slots=True)
class CommitmentsListed:
    """The promises that were asked for, family by family, out of how many, and how many are overdue."""

    families: list[FamilyListed]
    found: int
    total: int
    overdue: int


@dataclass(frozen=True, slots=True)
class ListedProject:
    """A project with the councils that take part, in the order of the reader's alphabet."""

    row: Project
    councils: list[Council]


def listed_commitments(
    rows: Sequence[Commitment], wanted: Filter[Stage], language: Language, today: date
) -> CommitmentsListed:
    """The promises that a filter asks for, those of councils in the order of the reader's alphabet."""
    listed = [
        ListedCommitment(row, stage, outcome_of(row, language, today), overdue(row, language, today))
        for row in rows
        if (stage := stage_of(row, today)) and _is_asked_for(row, stage, wanted)
    ]
    return CommitmentsListed(
        families=[_family(family, found, language) for family, found in groupby(listed, _family_of)],
        found=len(listed),
        total=len(rows),
        overdue=sum(bool(each.overdue) for each in listed),
    )


def listed_projects(rows: Iterable[Project], wanted: Filter[Sort], language: Language) -> list[ListedProject]:
    """The projects that a filter asks for, in the order of the reader's alphabet."""
    found = [ListedProject(row, councils_in(row, language)) for row in rows if _is_wanted(row, wanted)]
    order = SORTED_BY[language]
    return sorted(found, key=lambda listed: order(listed.row.title.within(language)))


def councils_in(project: Project, language: Language) -> list[Council]:
    """The councils that take part in a project, in the order of the reader's alphabet."""
    return sorted(
        (each.council for each in project.taking_part), key=lambda council: council.sort_key.within(language)
    )


def _is_wanted(row: Project, wanted: Filter[Sort]) -> bool:
    """What all councils do, each of them does."""
    keys = {each.council.key for each in row.taking_part}
    is_of_council = wanted.council is None or row.all_councils or wanted.council in keys
    return is_of_council and wanted.code in (None, row.sort)


def _is_asked_for(row: Commitment, stage: Stage, wanted: Filter[Stage]) -> bool:
    council = row.by_council.key if row.by_council else None
    return wanted.code in (None, stage) and wanted.council in (None, council)


def _family_of(listed: ListedCommitment) -> Family:
    return Family(listed.row.family)


def _family(family: Family, found: Iterable[ListedCommitment], language: Language) -> FamilyListed:
    """Those of councils by the name of the council; the others as they were published."""

    def name(listed: ListedCommitment) -> str:
        council = listed.row.by_council
        return council.sort_key.within(language) if council else ""

    commitments = sorted(found, key=name)
    made_by = {each.row.council_id for each in commitments} - {None}
    return FamilyListed(family, commitments, len(made_by))
