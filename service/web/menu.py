"""What the header and the footer of every page lead to, filled by the features."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import current_app, request, url_for
from flask_babel import LazyString

MOST = 6  # the header must stay readable at 320 px and in both languages


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One link of the menu: an endpoint, its words, and the blueprint it stands for."""

    endpoint: str
    label: LazyString
    position: int
    values: dict[str, Any] = field(default_factory=dict)
    section: str | None = None


@dataclass(frozen=True, slots=True)
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

    def offer(self, *, header: Iterable[MenuItem] = (), footer: Iterable[MenuItem] = ()) -> None:
        """Add links; ValueError when the header would hold more than it can show."""
        self.header = sorted([*self.header, *header], key=lambda item: item.position)
        self.footer = sorted([*self.footer, *footer], key=lambda item: item.position)
        if len(self.header) > MOST:
            raise ValueError(f"the main menu holds at most {MOST} links")


def menu() -> Menu:
    """The menu of the running application."""
    found: Menu = current_app.extensions.setdefault("safon-menu", Menu())
    return found


def shown(items: list[MenuItem]) -> list[ShownItem]:
    """The links in the reader's language, the one that the reader is in marked."""
    return [_shown(item) for item in items]


def _shown(item: MenuItem) -> ShownItem:
    url = url_for(item.endpoint, **item.values)
    is_current = request.path == url or (item.section is not None and request.blueprint == item.section)
    return ShownItem(str(item.label), url, is_current)
