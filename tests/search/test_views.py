"""Searching as readers do: words of either language, the feed of a search, what browsers are told of it."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from flask import Flask

from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish
from service.search.misses import misses
from tests.asking import ask
from tests.conftest import ADDRESS
from tests.factories import make_page
from tests.visits import Visit, said

Open = Callable[..., Visit]
ATOM, OPENSEARCH = "{http://www.w3.org/2005/Atom}", "{http://a9.com/-/spec/opensearch/1.1/}"
FORMS = {
    Language.CY: {"defnyddiwr", "defnyddwyr", "ddefnyddwyr"},
    Language.EN: {"user", "users"},
}
PATH = {Language.CY: "/cy/chwilio", Language.EN: "/en/search"}


def titles(page: Visit) -> list[str]:
    return [" ".join(each.get_text().split()) for each in page.soup.select(".hit__title")]


def status(page: Visit) -> str:
    return " ".join(page.one("[role=status]").get_text().split())


@pytest.mark.parametrize("typed", ["gyngor Caerdydd", "Cardiff Council"])
def test_words_of_either_language_find_the_page_in_the_readers(
    visit: Open, language: Language, typed: str
) -> None:
    results = visit("search.index", language, q=typed)

    assert titles(results)[0] == said(language, "Cyngor Caerdydd", "Cardiff Council")
    assert results.links[titles(results)[0]] == said(
        language, "/cy/cynghorau/caerdydd", "/en/councils/cardiff"
    )


def test_a_page_found_in_the_other_language_says_so(visit: Open, language: Language) -> None:
    results = visit("search.index", language, q=said(language, "Cardiff Council", "gyngor Caerdydd"))

    note = said(language, "Cafwyd y geiriau yn y testun Saesneg", "Found in the Welsh text")
    assert note in results.soup.select(".hit__kind")[0].get_text()
    assert note not in visit("search.index", language, q=said(language, "llesiant", "wellbeing")).text


def test_the_words_are_marked_as_they_are_written(visit: Open, language: Language) -> None:
    results = visit("search.index", language, q=said(language, "defnyddiwr", "users"))

    marked = {each.get_text().lower() for each in results.soup.select("mark")}
    assert len(marked & FORMS[language]) > 1


def test_results_say_how_many_and_are_announced(visit: Open, language: Language) -> None:
    results = visit("search.index", language, q="gyngor Caerdydd", fragment=True)

    assert not results.is_whole_page
    assert results.one("[role=status]")["aria-live"] == "polite"
    assert said(language, "canlyniad ar gyfer “gyngor Caerdydd”", "“gyngor Caerdydd”") in status(results)


def test_more_results_are_on_the_next_page(visit: Open, language: Language) -> None:
    first, second = (visit("search.index", language, q="cyngor", page=page) for page in (1, 2))

    assert len(titles(first)) == 10
    assert not set(titles(first)) & set(titles(second))
    assert status(first) == status(second)
    assert second.one("a[rel=prev]")["href"] == f"{PATH[language]}?q=cyngor"
    assert first.one("a[rel=next]")["href"] == f"{PATH[language]}?q=cyngor&page=2"
    assert second.one("ol.hits")["start"] == "11"


def test_a_page_beyond_the_last_leads_back(visit: Open, language: Language) -> None:
    beyond = visit("search.index", language, q="cyngor", page=999)

    assert beyond.links[said(language, "Mynd i’r dudalen gyntaf", "Go to the first page")].endswith(
        "?q=cyngor"
    )


def test_each_hit_says_what_it_is_in_the_singular(visit: Open, language: Language) -> None:
    results = visit("search.index", language, q="treth y cyngor", kind="term")

    shown = {each.get_text().split("·")[0].strip() for each in results.soup.select(".hit__kind")}
    assert shown == {said(language, "Term o’r eirfa", "Term of the glossary")}


def test_filters_narrow_the_results_and_lead_back(visit: Open, language: Language) -> None:
    narrowed = visit("search.index", language, q="cyngor", council="cardiff")

    assert titles(narrowed)[0] == said(language, "Cyngor Caerdydd", "Cardiff Council")
    assert len(titles(narrowed)) > 2
    assert narrowed.one("#council-cardiff")["href"] == "?q=cyngor"
    assert narrowed.one("#council-cardiff")["aria-current"] == "true"
    assert narrowed.one("input[type=hidden][form=search]")["value"] == "cardiff"


def test_the_language_link_keeps_words_filters_and_page(visit: Open, language: Language) -> None:
    page = visit("search.index", language, q="cyngor", kind="term", page=2)

    twin = page.one(f"header a[hreflang={language.other}]")["href"]
    assert twin == f"{PATH[language.other]}?q=cyngor&kind=term&page=2"


def test_nothing_typed_says_what_is_here(visit: Open, language: Language) -> None:
    page = visit("search.index", language)

    assert status(page) == ""
    assert said(language, "Y 22 cyngor", "The 22 councils") in page.links
    assert not page.soup.select(".facet, .hit, link[type='application/atom+xml']")


def test_nothing_found_helps_on(visit: Open, language: Language) -> None:
    page = visit("search.index", language, q="zzzzzz", kind="term")

    assert said(language, "Gwiriwch y sillafu", "Check the spelling") in page.text
    assert page.links[said(language, "Chwilio ym mhopeth", "Search everything")].endswith("?q=zzzzzz")
    assert said(language, "/cy/safonau", "/en/standards") in page.links.values()


def test_a_slip_of_the_hand_is_put_right(visit: Open, language: Language) -> None:
    typed, meant = said(language, "cynghotau", "councilz"), said(language, "cynghorau", "council")

    page = visit("search.index", language, q=typed)

    suggestion = page.one(".found__meant a")
    assert suggestion.get_text().startswith(meant)
    assert titles(visit("search.index", language, q=suggestion.get_text()))


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "a",
            "y yr a",
            "the of",
            "?!…",
            '"',
            '"a" OR b*',
            "NEAR(a b)",
            "a & !b | c:*",
            "'; DROP TABLE x;--",
        ),
        *(
            "<script>alert(1)</script>",
            "😀",
            "\u202eabc",
            "مرحبا",
            "gyngor council",
            "%",
            "_",
            "-",
            "q" * 200,
        ),
    ],
)
def test_whatever_is_typed_gets_a_sensible_page(visit: Open, language: Language, typed: str) -> None:
    page = visit("search.index", language, q=typed)

    assert page.status == 200
    assert page.one("#words")["value"] == " ".join(typed.split())
    assert "<script>alert" not in page.html


@pytest.mark.parametrize("letters", [201, 10_000])
@pytest.mark.parametrize("endpoint", ["search.index", "search.feed"])
def test_too_many_words_are_refused_with_the_limit(
    visit: Open, language: Language, letters: int, endpoint: str
) -> None:
    page = visit(endpoint, language, q="a" * letters)

    assert page.status == 400
    assert page.heading == said(
        language, "Mae hynny’n ormod o eiriau i chwilio amdanynt", "Those are too many words to search for"
    )
    assert said(language, "hyd at 200 o nodau", "at most 200 characters") in page.text


def test_what_is_damaged_is_refused_as_elsewhere(app: Flask, language: Language) -> None:
    answer = ask(app, PATH[language], "q=a%00b")

    assert answer.status == 400
    assert said(language, "cyfeiriad", "address") in answer.text


def test_search_engines_are_asked_to_leave_results_out(visit: Open, language: Language) -> None:
    for given in ({}, {"q": "cyngor"}):
        assert visit("search.index", language, **given).one("meta[name=robots]")["content"] == "noindex"


def test_a_search_that_finds_nothing_is_counted_but_not_a_narrowed_one(
    visit: Open, language: Language, app: Flask
) -> None:
    misses().write()

    visit("search.index", language, q="zzzzzz")
    visit("search.index", language, q="yyyyyy", kind="term")

    assert misses().write() == 1


def test_a_published_page_is_found_at_once_and_its_new_words_too(
    app: Flask, visit: Open, language: Language
) -> None:
    publish(TEXT_PAGE, "test", make_page(title={"cy": "Prawf xyloffon", "en": "Test xylophone"}), by="Alys")

    assert titles(visit("search.index", language, q="xylophone"))[0] == said(
        language, "Prawf xyloffon", "Test xylophone"
    )


def feed_of(visit: Open, language: Language, **asked: str | int) -> ElementTree.Element:
    answer = visit("search.feed", language, **asked)
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.response.data)


def test_a_search_is_a_feed_in_the_readers_language(visit: Open, language: Language) -> None:
    feed = feed_of(visit, language, q="gyngor Caerdydd")

    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == said(language, "Cyngor Caerdydd", "Cardiff Council")
    assert entry.findtext(f"{ATOM}id") == ADDRESS + said(
        language, "/cy/cynghorau/caerdydd", "/en/councils/cardiff"
    )
    assert entry.findtext(f"{ATOM}updated", "")[:2] == "20"
    assert feed.findtext(f"{ATOM}updated") == max(each.text or "" for each in feed.iter(f"{ATOM}updated"))


def test_every_address_of_a_feed_is_whole_and_leads_on(visit: Open, language: Language) -> None:
    feed = feed_of(visit, language, q="cyngor", kind="term")

    links = {link.get("rel"): link.get("href", "") for link in feed.findall(f"{ATOM}link")}
    assert all(link.get("href", "").startswith(ADDRESS) for link in feed.iter(f"{ATOM}link"))
    assert links["self"] == f"{ADDRESS}{PATH[language]}.atom?q=cyngor&kind=term"
    assert links["next"] == f"{links['self']}&page=2"
    assert links["alternate"] == f"{ADDRESS}{PATH[language]}?q=cyngor&kind=term"


@pytest.mark.parametrize("typed", ["zzzzzz", "", "<b>&amp;\x01"])
def test_a_feed_of_nothing_is_a_feed(visit: Open, language: Language, typed: str) -> None:
    feed = feed_of(visit, language, q=typed)

    assert not feed.findall(f"{ATOM}entry")
    assert feed.findtext(f"{ATOM}updated")


def test_the_page_of_results_leads_to_its_feed(visit: Open, language: Language) -> None:
    page = visit("search.index", language, q="cyngor", council="cardiff", page=1)

    feed = f"{PATH[language]}.atom?q=cyngor&council=cardiff"
    assert page.one("link[type='application/atom+xml']")["href"] == feed
    assert page.one(".found__feed a")["href"] == feed


def test_a_browser_is_told_how_to_search_in_each_language(visit: Open, language: Language) -> None:
    home = visit("pages.home", language)
    link = home.one("link[rel=search]")

    answer = visit("search.description", language)

    told = ElementTree.fromstring(answer.response.data)
    assert link["href"] == said(language, "/cy/opensearch.xml", "/en/opensearch.xml")
    assert answer.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    assert link["title"] == told.findtext(f"{OPENSEARCH}ShortName") == f"Safon ({language.endonym})"
    assert told.findtext(f"{OPENSEARCH}Language") == language
    templates = {url.get("type"): url.get("template") for url in told.findall(f"{OPENSEARCH}Url")}
    assert templates["text/html"] == f"{ADDRESS}{PATH[language]}?q={{searchTerms}}"
    assert templates["application/atom+xml"] == f"{ADDRESS}{PATH[language]}.atom?q={{searchTerms}}"


@pytest.mark.parametrize("path", ["/cy/chwilio", "/en/search", "/cy/chwilio.atom", "/en/search.atom"])
def test_bytes_that_are_no_text_are_refused_in_words(app: Flask, path: str) -> None:
    answer = ask(app, path, "q=\x80\xba")

    assert (answer.status, answer.headers["Content-Language"]) == (400, path[1:3])
