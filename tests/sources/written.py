"""A page that leads to addresses outside of Safon."""

from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish
from tests.factories import make_page


def publish_links(*addresses: str) -> None:
    """Publish a page that leads to the addresses."""
    words = " ".join(f"[a](<{address}>)" for address in addresses)
    section = {"anchor": "one", "heading": {"cy": "Un", "en": "One"}, "body": {"cy": words, "en": words}}
    publish(TEXT_PAGE, "test", make_page(sections=[section]), by="Alys")
