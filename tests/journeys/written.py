"""A life event and the links of councils, to publish with a change; and those of the seed."""

from copy import deepcopy
from functools import cache
from typing import Any

from service.cli import SEED
from service.journeys.kinds import COUNCIL_LINKS, JOURNEY
from service.publishing.actions import publish
from service.publishing.content import plain
from service.publishing.seed_files import read_seed
from tests.visits import WHEN_SOMEONE_DIES

DEATH, SLUG = "when-someone-dies", WHEN_SOMEONE_DIES
WORDS = {"cy": "Geiriau Cymraeg.", "en": "English words."}
SOURCE = "council-websites"  # the seed of the councils has it
MOVING, MOVING_SLUG = "trying-out", {"cy": "rhoi-cynnig", "en": "trying-out"}


@cache
def seeded(kind: str) -> dict[str, dict[str, Any]]:
    """The texts of a kind in the seed of life events by key."""
    texts = read_seed(SEED / "journeys")
    return {text.key: dict(plain(text.content)) for text in texts if text.kind.code == kind}


def step(code: str, **changes: Any) -> dict[str, Any]:
    """A step of which nothing is known but who provides it."""
    words = {language: f"{code} {language}" for language in ("cy", "en")}
    usual = {"code": code, "title": words, "text": WORDS, "join": "then", "provider": "uk"}
    return {**usual, "facts": [], "routes": [], **changes}


def journey(**changes: Any) -> dict[str, Any]:
    """A life event of three steps, two of which have numbers."""
    given = deepcopy(seeded(JOURNEY.code)[DEATH])
    usual = {
        "slug": MOVING_SLUG,
        "title": {"cy": "Rhoi cynnig arni", "en": "Trying it out"},
        "also_called": [{"cy": "mudo cwningod", "en": "moving rabbits"}],
        "steps": [
            step("tell", provider="council", service="council-tax-move"),
            step("post", join="and"),
            step("rest"),
        ],
        "standards": [],
        "patterns": [],
    }
    return {**given, **usual, **changes}


def publish_journey(**changes: Any) -> None:
    """Publish that life event, with some fields of its own."""
    publish(JOURNEY, MOVING, journey(**changes), by="Alys")


def page_of(language: str, **changes: Any) -> dict[str, Any]:
    """A council's page, for the task itself."""
    return {"url": f"https://cyngor.example/{language}", "fit": "exact", **changes}


def publish_links(council: str, links: dict[str, Any]) -> None:
    """Publish the links of a council in place of those it has."""
    content = {**seeded(COUNCIL_LINKS.code)[council], "links": links}
    publish(COUNCIL_LINKS, council, content, by="Alys")
