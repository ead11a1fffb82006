"""Patterns as their seed has them, to publish again with a change."""

from copy import deepcopy
from functools import cache
from typing import Any

from service.cli import SEED
from service.patterns.kind import PATTERN
from service.publishing.actions import publish
from service.publishing.content import plain
from service.publishing.seed_files import read_seed

SWITCHING = "switching-language"
SLUG = {"cy": "newid-iaith-mewn-ffurflen", "en": "switching-language-in-a-form"}
RETIRED = {
    "status": "retired",
    "since": "2026-12-01",
    "why": {"cy": "Mae ffordd well.", "en": "There is a better way."},
}


@cache
def seeded_patterns() -> dict[str, dict[str, Any]]:
    """The patterns of the seed by key."""
    texts = read_seed(SEED / "patterns")
    return {text.key: dict(plain(text.content)) for text in texts if text.kind is PATTERN}


def pattern(**changes: Any) -> dict[str, Any]:
    """The pattern on switching language, with some fields of its own."""
    return {**deepcopy(seeded_patterns()[SWITCHING]), **changes}


def publish_pattern(key: str = SWITCHING, **changes: Any) -> None:
    """Publish that pattern under a key, with some fields of its own."""
    publish(PATTERN, key, pattern(**changes), by="Alys")


def retired(replaced_by: str | None = None) -> list[dict[str, Any]]:
    """The stages of the pattern once it is retired, perhaps for another."""
    last = {**RETIRED, "replaced_by": replaced_by} if replaced_by else RETIRED
    return [*pattern()["stages"], last]
