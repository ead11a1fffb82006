"""What the header and the footer of every page lead to, filled by the features."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, current_app
from flask_babel import LazyString

from service.language.current import speaking
from service.language.languages import Language
from service.language.routing import url_to

MENU = "safon-menu"
MOST = 6  # the header must stay readable at 320 px and in both languages


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One link of the menu: an endpoint, its words, and the blueprint it stands for."""

    endpoint: str
    label: LazyString
    position: int
    values: dict[str, Any] = field(default_factory=dict)
    section: str | None = None


@dataclass(frozen=True, slots=True, eq=False)  # each is made once, so it is itself and no other
class Link:
    """A link of the menu in one language, the same on every page."""

    label: str
    url: str
    section: str | None

    def leads_to(self, path: str, section: str | None) -> bool:
        """Whether a page at this path and of this section is what the link leads to, or part of it."""
        return path == self.url or (self.section is not None and section == self.section)


@dataclass(frozen=True, slots=True, eq=False)
class ShownItem:
    """A link of the menu as one page shows it."""

    label: str
    url: str
    current: bool


class Menu:
    """The links that features offer for the header and the footer."""

    def __init__(self) -> None:
        self.header: list[MenuItem] = []
        self.footer: list[MenuItem] = []
        self._links: dict[tuple[str, Language], tuple[Link, ...]] = {}
        self._shown: dict[tuple[Language, str | None, str | None], tuple[ShownItem, ...]] = {}

    def offer(self, *, header: Iterable[MenuItem] = (), footer: Iterable[MenuItem] = ()) -> None:
        """Add links; ValueError when the header would hold more than it can show."""
        self.header = sorted([*self.header, *header], key=lambda item: item.position)
        self.footer = sorted([*self.footer, *footer], key=lambda item: item.position)
        self._links.clear()
        self._shown.clear()
        if len(self.header) > MOST:
            raise ValueError(f"the main menu holds at most {MOST} links")

    def links(self, place: str, language: Language) -> tuple[Link, ...]:
        """The links of the `header` or the `footer` in a language, worked out once."""
        if (place, language) not in self._links:
            items: list[MenuItem] = getattr(self, place)
            self._links[place, language] = tuple(_link(item, language) for item in items)
        return self._links[place, language]

    def shown(self, language: Language, path: str, section: str | None) -> tuple[ShownItem, ...]:
        """The links of the header as a page at this path and of this section shows them, its own marked."""
        links = self.links("header", language)
        here = path if any(path == link.url for link in links) else None
        if (language, here, section) not in self._shown:
            self._shown[language, here, section] = tuple(
                ShownItem(link.label, link.url, link.leads_to(path, section)) for link in links
            )
        return self._shown[language, here, section]


def init_menu(app: Flask) -> None:
    """Give the application a menu for its features to fill."""
    app.extensions[MENU] = Menu()


def menu() -> Menu:
    """The menu of the running application."""
    found: Menu = current_app.extensions[MENU]
    return found


def _link(item: MenuItem, language: Language) -> Link:
    with speaking(language):
        return Link(str(item.label), url_to(item.endpoint, language=language, **item.values), item.section)
