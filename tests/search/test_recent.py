"""Searches asked again: found without the index while nothing is published, anew after that."""

from collections.abc import Callable

from flask import Flask

from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.search import queries
from service.search.asking import Asked, sought_in
from service.search.matching import Match
from service.search.queries import results
from service.search.recent import MOST_KEPT, MOST_MATCHES, RecentSearches
from tests.factories import make_page
from tests.queries import counted
from tests.standards.written import REASON

MATCH = Match(1, "term", None, None, 0, 0)


def asking(found: list[Match], asked: list[str], text: str) -> Callable[[], list[Match]]:
    def ask() -> list[Match]:
        asked.append(text)
        return found

    return ask


def test_pages_filters_and_languages_of_one_search_ask_the_index_once(app: Flask) -> None:
    results(Asked("cyngor"), Language.CY)

    with counted() as asked:
        results(Asked("cyngor", page=2), Language.CY)
        results(Asked("cyngor", kind="council"), Language.CY)
        results(Asked("cyngor"), Language.EN)

    assert not [statement for statement in asked if "min(CASE" in statement]


def test_what_is_published_is_found_and_what_is_taken_down_is_not(app: Flask) -> None:
    assert results(Asked("zyxwvut"), Language.CY).total == 0

    publish(TEXT_PAGE, "new", make_page(summary={"cy": "zyxwvut", "en": "zyxwvut"}), by="Alys")
    assert results(Asked("zyxwvut"), Language.CY).total == 1

    withdraw(TEXT_PAGE, "new", reason=REASON, by="Alys")
    assert results(Asked("zyxwvut"), Language.CY).total == 0


def test_a_row_that_went_meanwhile_is_left_out(app: Flask) -> None:
    sought = sought_in("cyngor")

    assert queries._hits([MATCH], sought, Language.CY) == []


def test_the_oldest_search_is_forgotten_first_and_a_large_one_is_not_kept() -> None:
    recent, asked = RecentSearches(), list[str]()
    for number in range(MOST_KEPT + 1):
        recent.matches(str(number), 1, asking([MATCH], asked, str(number)))
    asked.clear()

    recent.matches(str(MOST_KEPT), 1, asking([MATCH], asked, "last"))
    recent.matches("0", 1, asking([MATCH], asked, "first"))
    recent.matches("many", 1, asking([MATCH] * (MOST_MATCHES + 1), asked, "many"))
    recent.matches("many", 1, asking([], asked, "many again"))

    assert asked == ["first", "many", "many again"]
