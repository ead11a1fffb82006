"""A council in three sentences: what it promised, what it does, and the most that is not known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup

from service.journeys.codes import Found
from service.journeys.one_council import ServicesFound
from service.language.catalogues import gettext_in, marked, marked_plural, ngettext_in
from service.language.dates import partial_date, partial_date_on
from service.language.languages import Language
from service.language.routing import url_within
from service.programme.codes import Stage
from service.programme.findable import COMMITMENT_ENDPOINT, PROJECT_ENDPOINT
from service.programme.models import Commitment, Project
from service.programme.shown import ShownCommitment
from service.progress.codes import Standing, State
from service.progress.models import Value

STRATEGY, WIDER_PLAN = "digital-strategy", "related-only"  # a measure, and one of its answers
MOST_UNKNOWN = 2
# Of several strategies the first of these is spoken of, and of two alike the newer.
FOREMOST = (Stage.ADOPTED, Stage.REPORTED, Stage.DRAFT, Stage.PROPOSED, Stage.ENDED)
PROMISED = {
    Stage.ADOPTED: marked("The council adopted a digital strategy: %(title)s."),
    Stage.REPORTED: marked("We have read of a digital strategy, and have not seen it adopted: %(title)s."),
    Stage.DRAFT: marked("We have seen a digital strategy in draft, and not that it was adopted: %(title)s."),
    Stage.PROPOSED: marked("A digital strategy was proposed, and we have not seen it agreed: %(title)s."),
    Stage.ENDED: marked(
        "The last digital strategy that we know of was for a period that is over: %(title)s."
    ),
}
ADOPTED_ON = marked("The council adopted a digital strategy %(on_date)s: %(title)s.")
ONLY_WIDER = marked(
    "We have found no digital strategy of the council’s own, only a wider plan that speaks of digital things."
)
ONLY_WIDER_REPORTED = marked(
    "We have found no digital strategy of the council’s own. That it has a wider plan that speaks of digital "
    "things is reported, not confirmed."
)
ANSWERED = marked("What we know of a digital strategy of the council: %(answer)s.")
UNPROMISED = {
    State.NOT_ASKED: marked("We have not asked whether the council has a digital strategy."),
    State.NO_ANSWER: marked("We asked whether the council has a digital strategy, and had no answer."),
    State.NOT_APPLICABLE: marked("A digital strategy of its own does not apply to this council."),
    State.NOT_ASSESSED: marked("Whether the council has a digital strategy has not been assessed."),
    State.WITHHELD: marked("Whether the council has a digital strategy has been withheld."),
    State.NOT_FOUND: marked("We have not found a digital strategy of the council. It may well have one."),
    State.NOT_LOOKED_FOR: marked("We have not looked for a digital strategy of the council."),
}
NO_PROJECT = marked("We have not found a digital project that the council takes part in.")
ONE_PROJECT = marked("We have found one digital project that the council takes part in: %(title)s.")
PROJECTS = marked_plural(
    "We have found %(num)s digital project that the council takes part in, alone or with others.",
    "We have found %(num)s digital projects that the council takes part in, alone or with others.",
)
LATEST = marked_plural(
    "We have found %(num)s digital project that the council takes part in, alone or with others. The latest "
    "that is dated: %(title)s (%(date)s).",
    "We have found %(num)s digital projects that the council takes part in, alone or with others. The latest "
    "that is dated: %(title)s (%(date)s).",
)
UNKNOWN_OUTCOME = marked("We do not know whether what was promised has been done.")
NO_PAGE = marked(
    "For %(num)s of the %(total)s services that we looked for we have found no page of the council’s."
)
AUDIT, ACCOUNT, ASSESSMENTS = "strategy-audit", "online-account", "published-assessments"  # measures
UNKNOWN = {
    AUDIT: marked("We do not know what Audit Wales said of this council’s digital strategy."),
    ACCOUNT: marked("We do not know whether the council has an online account."),
    ASSESSMENTS: marked(
        "We do not know whether any of the council’s services has been assessed against the Standard."
    ),
}
NOTHING_LOOKED_FOR = marked("Nobody has looked yet for anything else about this council.")
ALL_KNOWN = marked("Of the main things on this page none is unknown.")


class Brief(NamedTuple):
    """The three sentences; the last may be two, as far as there is so much that is not known."""

    promised: Markup
    done: Markup
    unknown: list[Markup]


class Known(NamedTuple):
    """All that is known of a council, out of which the sentences are made."""

    promises: Sequence[ShownCommitment]
    projects: Sequence[Project]
    values: Mapping[str, Value]  # by measure
    services: ServicesFound


def brief_of(known: Known, language: Language) -> Brief:
    """The council in three sentences, whatever of it is known and whatever is not."""
    return Brief(
        promised=_promised(known, language),
        done=_done(known.projects, language),
        unknown=list(islice(_unknown(known, language), MOST_UNKNOWN)),
    )


def foremost(promises: Sequence[ShownCommitment]) -> ShownCommitment | None:
    """The strategy that is spoken of first; None where there is none."""
    newest_first = sorted(promises, key=lambda shown: _dated(shown.row), reverse=True)
    return min(newest_first, key=lambda shown: FOREMOST.index(shown.stage), default=None)


def _promised(known: Known, language: Language) -> Markup:
    first = foremost(known.promises)
    if first is None:
        return _unpromised(known.values.get(STRATEGY), language)
    made_on, title = first.row.made_on, _linked(first.row, COMMITMENT_ENDPOINT, language)
    if first.stage is Stage.ADOPTED and made_on:
        return gettext_in(language, ADOPTED_ON, on_date=partial_date_on(made_on, language), title=title)
    return gettext_in(language, PROMISED[first.stage], title=title)


def _unpromised(value: Value | None, language: Language) -> Markup:
    if value is None or value.answer is None:
        return gettext_in(language, UNPROMISED[State(value.state) if value else State.NOT_LOOKED_FOR])
    if value.code != WIDER_PLAN:
        return gettext_in(language, ANSWERED, answer=value.answer.word.within(language))
    return gettext_in(language, ONLY_WIDER_REPORTED if value.standing == Standing.REPORTED else ONLY_WIDER)


def _done(projects: Sequence[Project], language: Language) -> Markup:
    if not projects:
        return gettext_in(language, NO_PROJECT)
    if len(projects) == 1:
        return gettext_in(language, ONE_PROJECT, title=_linked(projects[0], PROJECT_ENDPOINT, language))
    own = [project for project in projects if not project.all_councils] or projects
    latest = max(own, key=lambda project: project.began or "")
    if latest.began is None:
        return ngettext_in(language, *PROJECTS, len(projects))
    title, date = _linked(latest, PROJECT_ENDPOINT, language), partial_date(latest.began, language)
    return ngettext_in(language, *LATEST, len(projects), title=title, date=date)


def _unknown(known: Known, language: Language) -> Iterator[Markup]:
    """What is not known, the most important first; that nothing was looked for stands alone."""
    found = list(_unknown_in_order(known, language))
    if not known.services.states and all(_is_unlooked(value) for value in known.values.values()):
        found = [gettext_in(language, NOTHING_LOOKED_FOR)]
    yield from found or [gettext_in(language, ALL_KNOWN)]


def _unknown_in_order(known: Known, language: Language) -> Iterator[Markup]:
    made = [shown for shown in known.promises if not shown.is_only_proposed]
    if made and not any(shown.is_known for shown in made):
        yield gettext_in(language, UNKNOWN_OUTCOME)
    yield from _unknown_among(known, (AUDIT,), language)
    if missing := known.services.count(Found.NOT_FOUND):
        yield gettext_in(language, NO_PAGE, num=missing, total=len(known.services.states))
    yield from _unknown_among(known, (ACCOUNT, ASSESSMENTS), language)


def _unknown_among(known: Known, keys: Iterable[str], language: Language) -> Iterator[Markup]:
    for key in keys:
        value = known.values.get(key)
        if value is None or value.state not in (State.KNOWN, State.NOT_APPLICABLE):
            yield gettext_in(language, UNKNOWN[key])


def _is_unlooked(value: Value) -> bool:
    return value.state == State.NOT_LOOKED_FOR


def _dated(row: Commitment) -> str:
    return row.made_on or row.period_from or ""


def _linked(row: Commitment | Project, endpoint: str, language: Language) -> Markup:
    url = url_within(language, endpoint, slug=row.slug)
    return Markup('<a href="{}">{}</a>').format(url, row.title.within(language))
