"""What surrounds the content of a page: its twin, its own address, the menu."""

from dataclasses import dataclass
from functools import cached_property

from flask import request

from service.language.current import current_language
from service.language.languages import Language
from service.language.routing import address_within, public_address, url_to, with_query
from service.web.assets import asset
from service.web.menu import Link, ShownItem, menu, shown

SHARE_IMAGE = "share.png"


@dataclass
class PageFrame:
    """What the layout needs to know of the page it frames; each part is worked out when asked for."""

    form_id: str | None = None
    is_error: bool = False
    is_front_door: bool = False

    @cached_property
    def language(self) -> Language:
        """The language of the page."""
        return current_language()

    @cached_property
    def path(self) -> str:
        """The address of the page without its query."""
        return request.path

    @cached_property
    def other(self) -> Language:
        """The language of its twin."""
        return self.language.other

    @cached_property
    def paths(self) -> dict[Language, str]:
        """The path of the page in each language, Welsh first; of an error page, none."""
        found = {} if self.is_error else {each: address_within(each) for each in Language}
        return {each: path for each, path in found.items() if path}

    @cached_property
    def twin_url(self) -> str:
        """Path and query of the twin; a page without one leads to the other home."""
        path = self.paths.get(self.other)
        return with_query(path) if path else url_to("pages.home", language=self.other)

    @cached_property
    def canonical_url(self) -> str | None:
        """The page's own whole address, without filters."""
        if self.is_front_door:
            return self.front_door_url
        path = self.paths.get(self.language)
        return public_address(path) if path else None

    @cached_property
    def alternates(self) -> list[tuple[Language, str]]:
        """The whole address of the page in each language, Welsh first."""
        if self.is_front_door:
            return [(each, public_address(url_to("pages.home", language=each))) for each in Language]
        return [(each, public_address(path)) for each, path in self.paths.items()]

    @cached_property
    def front_door_url(self) -> str:
        """The whole address that suits whoever has not chosen a language."""
        return public_address("/")

    @cached_property
    def home_url(self) -> str:
        """The home page in the reader's language."""
        return url_to("pages.home")

    @cached_property
    def menu(self) -> tuple[ShownItem, ...]:
        """The links of the header."""
        return shown(menu().links("header", self.language))

    @cached_property
    def footer(self) -> tuple[Link, ...]:
        """The links of the footer."""
        return menu().links("footer", self.language)

    @cached_property
    def share_image(self) -> str:
        """The whole address of the picture that a shared link shows."""
        return public_address(asset(SHARE_IMAGE))
