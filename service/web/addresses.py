"""Every public address, known in the process: for the sitemap, and for suggestions on a 404."""

import difflib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from flask import current_app

from service.db import DATABASE_AWAY
from service.language.bilingual import Bilingual
from service.language.languages import Language

CLOSE_ENOUGH = 0.6  # of 1; below that a suggestion only confuses


@dataclass(frozen=True, slots=True)
class Address:
    """A public page: its path in each language and its title."""

    path: Bilingual
    title: Bilingual
    is_suggested: bool = True  # to whoever has a wrong address; some are too many and too much alike


Lister = Callable[[], Iterable[Address]]


class Addresses:
    """The public addresses, asked of every feature again whenever something was published."""

    def __init__(self) -> None:
        self._listers: list[Lister] = []
        self._known: list[Address] = []
        self._by_path: dict[str, Address] = {}
        self._publication = -1

    def offer(self, lister: Lister) -> None:
        """Let a feature tell its addresses."""
        self._listers.append(lister)

    def all(self, publication: int) -> list[Address]:
        """Every address as of a publication; asks the database when there is a newer one."""
        if publication != self._publication or not self._known:
            self._known = [address for lister in self._listers for address in lister()]
            self._by_path = {path: each for each in self._known for path in (each.path.cy, each.path.en)}
            self._publication = publication
        return self._known

    def at(self, path: str) -> Address | None:
        """The public page at a path of either language, as far as this process knows; asks no database."""
        return self._by_path.get(path)

    def like(self, path: str, language: Language, most: int = 3) -> list[Address]:
        """The known addresses that look like a wrong one, best first; does without what it cannot learn."""
        if not self._known:
            with suppress(*DATABASE_AWAY):
                self.all(0)
        by_path = {each.path.within(language): each for each in self._known if each.is_suggested}
        close = difflib.get_close_matches(path.lower(), by_path, n=most, cutoff=CLOSE_ENOUGH)
        return [by_path[found] for found in close]


def addresses() -> Addresses:
    """The addresses of the running application."""
    found: Addresses = current_app.extensions.setdefault("safon-addresses", Addresses())
    return found
