"""Where one can search from: a box on every page, for the whole site or within one council."""

from collections.abc import Callable

from flask import Flask

from service.language.languages import Language
from tests.conftest import ADDRESS
from tests.visits import Visit, said

Open = Callable[..., Visit]
PATH = {Language.CY: "/cy/chwilio", Language.EN: "/en/search"}


def test_every_page_has_the_box_once(visit: Open, language: Language) -> None:
    home, results = visit("pages.home", language), visit("search.index", language, q="cyngor")

    assert home.one(f"header form[action='{PATH[language]}'] input[name=q]")["type"] == "search"
    assert len(results.soup.select(f"form[action='{PATH[language]}']")) == 1


def test_a_page_that_is_not_there_offers_to_search_for_it(app: Flask, language: Language) -> None:
    answer = Visit(app.test_client().get(f"{PATH[language]}/cyngor-sir", base_url=ADDRESS))

    assert answer.status == 404
    assert len(answer.soup.select(f"form[action='{PATH[language]}']")) == 1
    assert answer.one(f"main form[action='{PATH[language]}'] input[name=q]")["value"] == "cyngor sir"


def test_the_front_door_and_errors_in_both_languages_have_a_box_for_each(app: Flask) -> None:
    for path, words in (("/", ""), ("/cyngor-sir", "cyngor sir")):
        page = Visit(app.test_client().get(path, base_url=ADDRESS))

        for language in Language:
            box = page.one(f"form[action='{PATH[language]}'] input[name=q]")
            assert box["value"] == words
            label = page.one(f"label[for='{box['id']}']")
            assert label.get_text() == said(language, "Chwilio ar Safon", "Search Safon")
            assert label.find_parent(lang=True)["lang"] == language  # type: ignore[index]


def test_one_can_search_within_a_council_and_then_everywhere(visit: Open, language: Language) -> None:
    slug = said(language, "caerdydd", "cardiff")
    form = visit("progress.council", language, slug=slug).one("main form[role=search]")
    given = {str(each["name"]): str(each["value"]) for each in form.select("input")}

    found = visit("search.index", language, **given | {"q": "2021"})

    titles = [each.get_text() for each in found.soup.select(".hit__title")]
    name = said(language, "Cyngor Caerdydd", "Cardiff Council")
    assert form["aria-label"] == said(language, f"Chwilio o fewn {name}", f"Search within {name}")
    assert [name in title for title in titles] == [True, True]
    chosen = found.one(".facet__choice[aria-current]")
    assert name in chosen.get_text()
    everywhere = found.links[said(language, "Chwilio ym mhopeth", "Search everything")]
    assert everywhere == f"{PATH[language]}?q=2021"
