"""A subject of the glossary as somebody would write it, and the glossary as its seed has it."""

from copy import deepcopy
from functools import cache
from typing import Any

from service.cli import SEED
from service.publishing.content import plain
from service.publishing.seed_files import read_seed
from tests.visits import Visit

BIN: dict[str, Any] = {
    "term": {"cy": "Bin", "en": "Bin"},
    "anchor": {"cy": "bin-ailgylchu", "en": "recycling-bin"},
    "part": "noun-m",
    "plural": "Biniau",
    "also": ["Cist ailgylchu"],
    "standing": "attested",
    "sources": ["councils", "govuk"],
    "note": {"cy": "Ar ôl *dau*, *fin*.", "en": "After *dau*, *fin*."},
}
SUBJECT: dict[str, Any] = {
    "slug": {"cy": "prawf", "en": "test"},
    "sequence": 30,
    "title": {"cy": "Pwnc prawf", "en": "Test subject"},
    "terms": {"recycling-bin": BIN},
    "owner": {"cy": "Y tîm", "en": "The team"},
    "checked_on": "2026-11-01",
    "review_on": "2027-05-01",
}


def make_subject(**terms: dict[str, Any]) -> dict[str, Any]:
    """A subject with one term, or with the terms given."""
    made = deepcopy(SUBJECT)
    return (
        {**made, "terms": {key.replace("_", "-"): given for key, given in terms.items()}} if terms else made
    )


def make_term(**changes: Any) -> dict[str, Any]:
    """A term, with some fields of its own."""
    return {**deepcopy(BIN), **changes}


@cache
def seeded_subjects() -> dict[str, dict[str, Any]]:
    """The subjects of the seed by key."""
    texts = read_seed(SEED / "glossary")
    return {text.key: dict(plain(text.content)) for text in texts}


def seeded_terms() -> dict[str, dict[str, Any]]:
    """Every term of the seed by key."""
    return {key: term for subject in seeded_subjects().values() for key, term in subject["terms"].items()}


def listed(page: Visit) -> list[str]:
    """The terms of a page in the reader's language, in order."""
    return [" ".join(cell.get_text().split()) for cell in page.soup.select(".term__name")]


def row_of(page: Visit, anchor: str) -> str:
    """What a page says of one term."""
    return " ".join(page.one(f"tr[id={anchor}]").get_text().split())
