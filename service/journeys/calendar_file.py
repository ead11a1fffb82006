"""Last days as a file for a calendar, in one language; nothing in it says who asked, or what was given."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from service.journeys.deadlines import Deadline, LastDay
from service.language.bilingual import Bilingual
from service.language.catalogues import gettext
from service.language.languages import Language

REMINDER = timedelta(days=-7)
FILE_NAME = Bilingual(cy="safon-dyddiadau", en="safon-dates")


def calendar_of(
    found: Iterable[LastDay], language: Language, *, notes: list[str], url: str, made_at: datetime
) -> bytes:
    """The file: each last day as an event of a whole day, with a reminder a week before.

    The `notes` are said in each of them; `url` is the whole address of the life event.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//Safon//Safon//{language.upper()}")
    calendar.add("version", "2.0")
    for last in found:
        calendar.add_component(_event(last, language, notes, f"{url}#{last.deadline.code}", made_at))
    return bytes(calendar.to_ical())


def _event(last: LastDay, language: Language, notes: list[str], url: str, made_at: datetime) -> Any:
    from icalendar import Event

    title = gettext("Last day: %(step)s", step=last.deadline.title)
    spoken = {"LANGUAGE": str(language)}
    event = Event()
    event.add("uid", f"{uuid4()}@safon")
    event.add("dtstamp", made_at)
    event.add("dtstart", last.day)
    event.add("dtend", last.day + timedelta(days=1))
    event.add("summary", title, parameters=spoken)
    event.add("description", "\n\n".join([*_told(last.deadline), *notes, url]), parameters=spoken)
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    event.add_component(_reminder(title))
    return event


def _reminder(title: str) -> Any:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", REMINDER)
    return alarm


def _told(deadline: Deadline) -> Iterable[str]:
    for fact in deadline.facts:
        yield fact.html.striptags()
        if fact.source:
            yield gettext(
                "Source: %(source)s, %(publisher)s.",
                source=fact.source.title,
                publisher=fact.source.publisher,
            )
