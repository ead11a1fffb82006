"""What a reader chose to see of a list, as the address says it."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode


class Chosen(NamedTuple):
    """One choice that a reader made, and the query without it."""

    name: str
    query: str


def query_of(chosen: Mapping[str, str | None]) -> str:
    """The query that asks for what is chosen, with its question mark; empty where nothing is."""
    asked = urlencode({name: value for name, value in chosen.items() if value is not None})
    return f"?{asked}" if asked else ""
