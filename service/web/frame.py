"""What surrounds the content of a page: its twin, its own address, the menu."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from flask import request

from service.language.bilingual import Bilingual
from service.language.current import current_language
from service.language.languages import Language
from service.language.routing import path_of_this_page, public_address, url_to, with_query
from service.web.assets import asset
from service.web.menu import Link, ShownItem, menu
from service.web.way_back import WayBack, way_back

SHARE_IMAGE = "share.png"
REMEMBERED = 500  # pages, each in one language


class PageAddresses(NamedTuple):
    """The whole addresses that a page says of itself, without filters."""

    canonical: str | None
    alternates: tuple[tuple[Language, str], ...]  # Welsh first
    front_door: str  # for whoever has not chosen a language
    share_image: str  # what a shared link shows


@dataclass(slots=True)
class PageFrame:
    """What the layout needs to know of the page it frames."""

    form_id: str | None = None
    is_error: bool = False
    is_front_door: bool = False
    language: Language = field(init=False)
    other: Language = field(init=False)  # the language of its twin
    in_both: Bilingual | None = field(init=False)  # its path in both languages; of an error page, none

    def __post_init__(self) -> None:
        self.language = current_language()
        self.other = self.language.other
        self.in_both = None if self.is_error else path_of_this_page()

    @property
    def path(self) -> str:
        """The address of the page without its query."""
        return request.path

    @property
    def twin_url(self) -> str:
        """Path and query of the twin; a page without one leads to the other home."""
        if self.in_both is None:
            return url_to("pages.home", language=self.other)
        return with_query(self.in_both.within(self.other))

    @property
    def way_back(self) -> WayBack | None:
        """Where the reader comes from, as the address says; an error page asks no feature."""
        return None if self.is_error else way_back(request.args, self.language)

    @property
    def addresses(self) -> PageAddresses:
        """The whole addresses of the page, as the world outside sees them."""
        site = public_address("")
        if self.is_front_door:
            home = Bilingual.of(lambda language: url_to("pages.home", language=language))
            return _page_addresses(site, "/", home)
        own = self.in_both.within(self.language) if self.in_both else None
        return _page_addresses(site, own, self.in_both)

    @property
    def report_url(self) -> str:
        """Where a problem with this page can be reported; filters, which may be somebody's own, stay here."""
        form = url_to("reports.form", language=self.language)
        return f"{form}?page={self.in_both.within(self.language)}" if self.in_both else form

    @property
    def menu(self) -> tuple[ShownItem, ...]:
        """The links of the header."""
        return menu().shown(self.language, request.path, request.blueprint)

    @property
    def footer(self) -> tuple[Link, ...]:
        """The links of the footer."""
        return menu().links("footer", self.language)


@lru_cache(maxsize=REMEMBERED)
def _page_addresses(site: str, own: str | None, path: Bilingual | None) -> PageAddresses:
    return PageAddresses(
        canonical=site + own if own else None,
        alternates=tuple((each, site + path.within(each)) for each in Language) if path else (),
        front_door=site + "/",
        share_image=site + asset(SHARE_IMAGE),
    )
