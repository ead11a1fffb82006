"""Things for tests to publish: complete in both languages unless a test says otherwise."""

from copy import deepcopy
from typing import Any

PAGE: dict[str, Any] = {
    "slug": {"cy": "prawf", "en": "test"},
    "title": {"cy": "Tudalen brawf", "en": "Test page"},
    "summary": {"cy": "Crynodeb byr.", "en": "A short summary."},
    "sections": [
        {
            "anchor": "one",
            "heading": {"cy": "Un", "en": "One"},
            "body": {"cy": "Mae’r drws ar agor.", "en": "The door is open."},
        }
    ],
    "owner": {"cy": "Y tîm", "en": "The team"},
    "checked_on": "2026-11-01",
    "review_on": "2027-05-01",
}


def make_page(**changes: Any) -> dict[str, Any]:
    """A page of words as somebody would write it, with some fields of its own."""
    return {**deepcopy(PAGE), **changes}
