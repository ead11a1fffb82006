"""Reporting a problem, as a reader does it."""

from playwright.sync_api import Locator, Page, expect

from service.language.languages import Language
from service.reports.codes import Reason
from service.reports.names import REASONS
from tests.browser.looking import said

MESSAGE = "Mae ŵyn yn y cae & “dyfynodau” <b>.\nSecond line."
CHOOSE, WRITE = "Choose what the problem is", "Write a few words about the problem"


def come_from(page: Page, path: str, language: Language) -> None:
    """Follow the link at the foot of a page."""
    page.goto(path)
    page.get_by_role("contentinfo").get_by_role(
        "link", name=said(language, "Report a problem with this page")
    ).click()


def reason(page: Page, language: Language, code: Reason) -> Locator:
    """One of the reasons to choose from."""
    return page.get_by_role("radio", name=said(language, REASONS[code]))


def message(page: Page, language: Language) -> Locator:
    """Where to write."""
    return page.get_by_role("textbox", name=said(language, "Tell us more"))


def send_button(page: Page, language: Language) -> Locator:
    """What sends the report."""
    return page.get_by_role("button", name=said(language, "Send the report"))


def expect_typed(page: Page, language: Language, code: Reason) -> None:
    """What was chosen and typed stands in the form of that language."""
    expect(reason(page, language, code)).to_be_checked()
    expect(message(page, language)).to_have_value(MESSAGE)
