"""What leads to the steps of a life event: offered by features that build on them, shown with each step."""

from collections.abc import Callable
from typing import NamedTuple

from service.language.languages import Language


class StepLink(NamedTuple):
    """A place on a page that leads to a step, in one language: what the page and the place are called."""

    title: str
    place: str
    url: str


StepLinksOf = Callable[[str, Language], dict[str, list[StepLink]]]
_sources: list[StepLinksOf] = []


def offer_step_links(source: StepLinksOf) -> None:
    """Let life events show what leads to their steps: by the key of the life event, then the step's code."""
    if source not in _sources:
        _sources.append(source)


def step_links(journey: str, language: Language) -> dict[str, list[StepLink]]:
    """All that leads to the steps of the life event with a key, as one language says it."""
    found: dict[str, list[StepLink]] = {}
    for source in _sources:
        for step, links in source(journey, language).items():
            found.setdefault(step, []).extend(links)
    return found
