"""Which steps somebody has ticked: read out of an address, counted, and written into one.

The address is all that holds them: they are not stored, not logged, and in no address that is remembered.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from service.councils.models import Council
from service.journeys.codes import Join
from service.journeys.kinds import JOURNEY
from service.journeys.models import Journey
from service.journeys.queries import WholeJourney
from service.language.bilingual import Bilingual
from service.publishing.queries import edition_numbered

STEPS, EDITION, COUNCIL = "done", "edition", "council"  # as an address names them
BETWEEN_CODES = "."
NUMBER = re.compile(r"[1-9][0-9]{0,8}")

Needs = list[list[list[str]]]  # of each numbered step what it needs, and of that the steps that will do


class Progress(NamedTuple):
    """How far somebody is with a life event."""

    done: int  # numbered steps
    total: int
    rule: str  # when a numbered step counts as done, for the script that counts while somebody ticks


class Ticks(NamedTuple):
    """What an address says, as far as the life event knows it as it is now."""

    done: list[str]  # codes, in the order of the steps
    is_spoilt: bool  # whether something in it cannot be read
    is_older: bool  # whether the life event has been revised since the address was made
    gone: list[Bilingual]  # the titles of steps that were ticked and are no longer there


def needs_of(journey: WholeJourney) -> Needs:
    """What each numbered step needs before it counts as done.

    What joins it with “and” has to be done as well; of what is joined with “or”, one will do.
    """
    found: Needs = []
    for together in journey.numbered:
        needs: list[list[str]] = []
        for step in together:
            if step.joined == Join.OR:
                needs[-1].append(step.code)
            else:
                needs.append([step.code])
        found.append(needs)
    return found


def progress_of(journey: WholeJourney, done: Iterable[str] = ()) -> Progress:
    """How far somebody is who has ticked the steps with these codes.

    The rule `a+b/c d` asks for a and one of b and c, and as the second step for d.
    """
    needs, ticked = needs_of(journey), set(done)
    rule = " ".join("+".join("/".join(either) for either in each) for each in needs)
    count = sum(all(not ticked.isdisjoint(either) for either in each) for each in needs)
    return Progress(count, len(needs), rule)


def ticks_in(given: MultiDict[str, str], journey: WholeJourney) -> Ticks:
    """The ticks that an address holds; a step that it names twice is ticked once."""
    row, codes = journey.row, [step.code for together in journey.numbered for step in together]
    named = {code for value in given.getlist(STEPS) for code in value.split(BETWEEN_CODES) if code}
    edition = given.get(EDITION, str(row.edition))
    number = int(edition) if NUMBER.fullmatch(edition) else 0
    is_edition, is_older = 0 < number <= row.edition, 0 < number < row.edition
    unknown = named.difference(codes)
    was = _steps_in(row, number) if unknown and is_older else {}
    gone = [title for code, title in was.items() if code in unknown]
    return Ticks(
        done=[code for code in codes if code in named],
        is_spoilt=not is_edition or len(gone) < len(unknown),
        is_older=is_older,
        gone=gone,
    )


def handed_over(journey: Journey, council: Council | None, done: Iterable[str] = ()) -> str:
    """The query that holds ticks, in codes and keys that mean the same in both languages."""
    values = {EDITION: str(journey.edition), COUNCIL: council.key if council else ""}
    values[STEPS] = BETWEEN_CODES.join(done)
    return urlencode({name: value for name, value in values.items() if value})


def _steps_in(journey: Journey, number: int) -> dict[str, Bilingual]:
    """The titles of the steps of an older edition, by their codes."""
    edition = edition_numbered(JOURNEY.code, journey.key, number)
    steps = edition.content["steps"] if edition else []
    return {step["code"]: Bilingual(**step["title"]) for step in steps}
