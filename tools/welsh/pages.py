"""The words of the pages as readers get them, made here from a fresh copy of all that is published."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import event

from service import create_app, init_migrations
from service.cli import SEED
from service.db import db
from service.language.languages import Language
from service.patterns.examples import every_example, example
from service.publishing.languages_check import check_languages
from service.publishing.seeding import seed
from service.web.error_messages import MESSAGES
from service.web.errors import error_page
from service.web.publication_signal import SIGNAL
from tests.visits import PAGE_TYPES, values_in
from tools.welsh.passages import STOP, Passage

ADDRESS = "https://safon.example"
SPOKEN_ATTRIBUTES = {
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "placeholder",
    "label",
}
SPOKEN_META = {"description", "og:title", "og:description", "og:site_name", "og:image:alt"}
BUTTON_TYPES = {"submit", "button", "reset"}
UNSPOKEN = {"script", "style", "code"}
INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "del",
    "em",
    "i",
    "ins",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "time",
    "tspan",  # a line of words in a drawing
}
FORMS = ("/cy/cysylltu/neges", "/cy/rhoi-gwybod")


def page_passages() -> Iterator[Passage]:
    """What every type of page says in Welsh, each in every state that has an address of its own."""
    with TemporaryDirectory(prefix="safon-") as folder:
        app = _app(Path(folder))
        for address, html in _pages(app):
            for text in visible_text(html):
                yield Passage(text, "cy", address)
        with app.app_context():
            yield from example_passages()
            db.engine.dispose()


def example_passages() -> Iterator[Passage]:
    """What the live examples of patterns say, each in its language."""
    for language in Language:
        for key, code in every_example():
            for text in visible_text(example(key, code, language).html, language):
                yield Passage(text, language, f"{key}/{code}.{language}.html")


def visible_text(html: str, language: str = "cy") -> list[str]:
    """All that a page says to a reader, a screen reader or a search engine, save in the other language.

    The words of a paragraph stay together, whatever links and emphasis it has.
    """
    said = _Said(passed_over="en" if language == "cy" else "cy")
    said.read(BeautifulSoup(html, "html.parser"), language)
    said.end()
    return [text for text in (" ".join(one.split()) for one in said.texts) if text.strip(f"{STOP} ")]


class _Said:
    """What has been read of a page: finished texts, and the one that is being read."""

    def __init__(self, passed_over: str) -> None:
        self.passed_over = passed_over  # a language
        self.texts: list[str] = []
        self.pieces: list[str] = []

    def end(self) -> None:
        """End a paragraph, heading or other block."""
        self.texts.append("".join(self.pieces))
        self.pieces.clear()

    def read(self, element: Tag, language: str) -> None:
        """Take an element's words, and those in it."""
        if element.name in UNSPOKEN:
            self.pieces.append(STOP)
            return
        language = str(element.get("lang") or language)
        if element.name not in INLINE:
            self.end()
        if not language.startswith(self.passed_over):
            self.texts.extend(_said_by_attributes(element))
        for child in element.children:
            if isinstance(child, Tag):
                self.read(child, language)
            elif type(child) is NavigableString:
                self.pieces.append(STOP if language.startswith(self.passed_over) else str(child))
        if element.name not in INLINE:
            self.end()


def _said_by_attributes(element: Tag) -> Iterator[str]:
    for name, value in element.attrs.items():
        if name in SPOKEN_ATTRIBUTES or name.startswith("data-i18n"):
            yield str(value)
    if element.name == "input" and element.get("type") in BUTTON_TYPES:
        yield str(element.get("value", ""))
    if element.name == "meta" and SPOKEN_META & {element.get("name"), element.get("property")}:
        yield str(element.get("content", ""))


def _app(folder: Path) -> Flask:
    settings: dict[str, Any] = {
        "SAFON_INSTANCE": folder,
        "DATABASE_URL": None,
        "PUBLIC_URL": ADDRESS,
        "PAGE_CACHE_MEGABYTES": 0,
    }
    app = create_app(settings)
    # Nothing is published while the pages are read; a thread that looks for it would outlive their database.
    app.before_request_funcs[None].remove(app.extensions[SIGNAL].watch)
    init_migrations(app)
    with app.app_context():
        event.listen(db.engine, "connect", _be_forgetful)
        upgrade()
        seed(SEED)
        check_languages()
    return app


def _be_forgetful(connection: Any, _record: Any) -> None:
    """Let a connection not wait for the disk: nobody keeps what is written here."""
    connection.execute("PRAGMA synchronous=OFF")


def _pages(app: Flask) -> Iterator[tuple[str, str]]:
    client = app.test_client()
    with app.test_request_context(base_url=ADDRESS):
        addresses = [
            app.url_for(view, language="cy", **values_in(values, "cy"))
            for view, values in PAGE_TYPES.values()
        ]
    for address in ["/", *addresses]:
        answer = client.get(address, base_url=ADDRESS)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status}")
        yield address, answer.get_data(as_text=True)
    for form in FORMS:
        refused = client.post(form, base_url=ADDRESS, headers={"Origin": ADDRESS}, data={"email": "x"})
        yield f"{form}, sent empty", refused.get_data(as_text=True)
    with app.test_request_context("/cy/", base_url=ADDRESS):
        yield from ((f"error {code}", error_page(code).get_data(as_text=True)) for code in MESSAGES)
