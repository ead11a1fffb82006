"""The page that a report is about: one of ours, known by its address."""

import re
from typing import NamedTuple

from flask import current_app
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from service.language.current import current_language, language_of
from service.language.languages import Language
from service.web.access import Access, access_of
from service.web.addresses import addresses

LONGEST_PATH = 300
OURS = re.compile(r"/|/(?:cy|en)(?:/[a-z0-9.-]+)*")


class ReportedPage(NamedTuple):
    """A page of ours, by its title where that is known."""

    path: str
    title: str | None
    language: Language | None  # the front door is in both


def reported_page(path: str | None) -> ReportedPage | None:
    """The page at a path; None where there is none, or where it shows what one person did."""
    if not path or len(path) > LONGEST_PATH or not OURS.fullmatch(path) or not _is_for_everyone(path):
        return None
    language, known = language_of(path), addresses().at(path)
    return ReportedPage(path, known.title.within(language) if known and language else None, language)


def page_to_read(path: str | None) -> ReportedPage | None:
    """The same for those who read about it later: in their own language, where that is known."""
    known = addresses().at(path) if path else None
    return reported_page(known.path.within(current_language()) if known else path)


def _is_for_everyone(path: str) -> bool:
    try:
        endpoint, values = current_app.url_map.bind("").match(path, method="GET")
    except (HTTPException, RequestRedirect):
        return False
    return access_of(endpoint) is Access.PUBLIC or values.keys() <= {"language"}
