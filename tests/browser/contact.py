"""Writing to the team, as a reader does it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import timedelta

import time_machine
from playwright.sync_api import Locator, Page, expect

from service.db import now
from service.language.languages import Language
from tests.browser.looking import said
from tests.browser.served_site import Site

LABELS = ("Your name (optional)", "Your email address (optional)", "Your message")
WRITE_YOUR_MESSAGE = "Write your message"
WRONG_EMAIL = "Write an email address in the right form, such as enw@enghraifft.cymru"
IN_THE_OTHER = {
    Language.CY: "Continue in Welsh, keeping what you wrote",
    Language.EN: "Continue in English, keeping what you wrote",
}


@dataclass(frozen=True)
class Letter:
    """What somebody types into the form; letters of both languages, a tag and two lines in it."""

    name: str = "Siân Ŵyn <b>"
    email: str = "sian@enghraifft.cymru"
    message: str = "Mae ŵyn yn y cae & “dyfynodau”.\nSecond line."


@contextmanager
def a_minute_later() -> Iterator[None]:
    """The time after a reader has filled in a form; one that comes back at once is taken for a machine's."""
    with time_machine.travel(now() + timedelta(minutes=1), tick=True):
        yield


def open_form(page: Page, site: Site, language: Language) -> None:
    """Come to the form."""
    page.goto(site.path("pages.contact_form", language))


def field(page: Page, language: Language, label: str) -> Locator:
    """The field with a label."""
    return page.get_by_role("textbox", name=said(language, label))


def write(page: Page, language: Language, letter: Letter) -> None:
    """Fill in the form."""
    for label, value in zip(LABELS, astuple(letter), strict=True):
        field(page, language, label).fill(value)


def expect_letter(page: Page, language: Language, letter: Letter) -> None:
    """Everything that was typed stands in the form of that language."""
    for label, value in zip(LABELS, astuple(letter), strict=True):
        expect(field(page, language, label)).to_have_value(value)


def send_button(page: Page, language: Language) -> Locator:
    """What sends the message."""
    return page.get_by_role("button", name=said(language, "Send the message"))


def switches(page: Page, language: Language) -> list[Locator]:
    """The two ways to the other language: in the header and beside the button that sends."""
    other = language.other
    return [
        page.get_by_role("button", name=other.endonym, exact=True),
        page.get_by_role("button", name=said(other, IN_THE_OTHER[other])),
    ]


def expect_sent(page: Page, site: Site, language: Language) -> None:
    """The page says that the message was sent, and gives a reference."""
    expect(page.get_by_role("heading", level=1)).to_have_text(said(language, "Your message has been sent"))
    reference = page.get_by_role("main").get_by_role("strong").inner_text()
    assert page.url == site.address + site.path("pages.contact_sent", language, reference=reference)
