"""The Standard as its seed has it: real words to publish again with a change, and what pages make of them."""

from copy import deepcopy
from functools import cache
from typing import Any

from bs4 import BeautifulSoup

from service.cli import SEED
from service.language.bilingual import Bilingual
from service.publishing.content import plain
from service.publishing.seed_files import read_seed_file
from service.standards.codes import Reader, Situation
from service.web.markdown import line_of
from tests.visits import Visit

FOLDER = SEED / "standards"
NUMBERS = range(1, 13)
LATEST = "wording-after-2021"
NEW_TITLE = {"cy": "Dylunio yn y ddwy iaith", "en": "Design in both languages"}
REASON = Bilingual("Roedd yn anghywir.", "It was wrong.")


@cache
def read(name: str) -> dict[str, dict[str, Any]]:
    """The texts of a file of the seed by key, read once."""
    return {text.key: dict(plain(text.content)) for text in read_seed_file(SEED / name)}


def texts(name: str) -> dict[str, dict[str, Any]]:
    """The texts of a file of the seed by key, for the caller to change."""
    return deepcopy(read(name))


def guidance(number: int) -> dict[str, Any]:
    """The guidance on a standard as it is written."""
    return texts(f"standards/{number:02}-{guidance_key(number)}.yaml")[guidance_key(number)]


def guidance_key(number: int) -> str:
    """What the guidance on a standard is called among texts."""
    (path,) = FOLDER.glob(f"{number:02}-*.yaml")
    return path.stem.partition("-")[2]


def slug(number: int, language: str) -> str:
    """Where the guidance on a standard stands in a language."""
    return str(guidance(number)["slug"][language])


def wording(key: str = LATEST) -> dict[str, Any]:
    """A wording as it is written."""
    return texts("standards/wordings.yaml")[key]


def titles(key: str, language: str) -> dict[int, str]:
    """The titles of a wording by number."""
    groups = wording(key)["groups"]
    return {each["number"]: each["title"][language] for group in groups for each in group["standards"]}


def third_wording() -> dict[str, Any]:
    """A wording after the latest, in which standard 2 has another title."""
    made = wording()
    made |= {
        "slug": {"cy": "y-trydydd", "en": "the-third"},
        "sequence": 3,
        "title": {"cy": "Y trydydd geiriad", "en": "The third wording"},
    }
    made["groups"][0]["standards"][1]["title"] = NEW_TITLE
    return made


def passages(place: str) -> list[dict[str, Any]]:
    """What the latest wording has to say in one place."""
    return [each for each in wording()["passages"] if each["place"] == place]


def aims(section: str) -> dict[str, dict[str, str]]:
    """The official names of goals, ways or missions by their codes."""
    (found,) = [each for each in frameworks().values() if each["section"] == section]
    return {each["code"]: each["title"] for each in found["names"]}


def frameworks() -> dict[str, dict[str, Any]]:
    """The laws and strategies whose aims the standards serve, by key."""
    return texts("standards/frameworks.yaml")


def sources() -> dict[str, dict[str, Any]]:
    """The sources that the Standard may be told from, by key."""
    return texts("sources.yaml") | texts("standards/sources.yaml")


def spoken(markdown: str) -> str:
    """The words of an item of a list as a page says them."""
    return words_of(BeautifulSoup(line_of(markdown), "html.parser").get_text())


def words_of(text: str) -> str:
    """A text with its blanks made single."""
    return " ".join(text.split())


def suiting(
    given: dict[str, Any], language: str, situation: Situation | None = None, reader: Reader | None = None
) -> list[str]:
    """The steps, proofs and questions that are for a situation and a reader, in the order of the page."""
    of_situations = [
        item
        for each in given["situations"]
        for item in each["steps"]
        if situation in (None, each["situation"])
    ]
    items = [*given["steps"], *of_situations, *given["evidence"], *given["questions"]]
    return [spoken(each["text"][language]) for each in items if reader is None or reader in each["readers"]]


def shown(page: Visit) -> list[str]:
    """The steps, proofs and questions that a standard's page shows."""
    return [words_of(item.get_text()) for item in page.soup.select("#guidance .steps li")]


def listed(page: Visit) -> list[str]:
    """The titles of the standards that a list shows."""
    return [words_of(link.get_text()) for link in page.soup.select(".standards__title a")]
