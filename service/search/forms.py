"""What a reader may search for: words, and what narrows the results, all of it in the address."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import quote_plus

from service.language.catalogues import marked
from service.language.languages import Language
from service.search.asking import LONGEST_QUERY, Asked
from service.search.filters import Filters
from service.search.queries import Results

TOO_LONG = (
    marked("Those are too many words to search for"),
    marked("A search can have at most %(limit)s characters."),
    marked("Search again with the few words that matter most."),
)
NUMBER = re.compile(r"[1-9][0-9]{0,3}")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")  # nobody types it, and a feed may not hold it

IN_THE_ADDRESS = {"kind": "kind", "council": "council", "standard": "standard", "found_in": "found"}
PLACE = "~.~.~"  # where an answer will stand


class Ways(NamedTuple):
    """Where results lead on, as queries of their own address."""

    here: str
    start: str  # the first page of the same
    everything: str  # the same words, narrowed by nothing
    meant: str | None  # what the reader may have meant to type
    previous: str | None
    next: str | None


def is_too_long(given: Mapping[str, str]) -> bool:
    """Whether an address asks for more words than can be looked for."""
    return len(given.get("q", "")) > LONGEST_QUERY


def asked_by(given: Mapping[str, str], filters: Filters) -> Asked:
    """The search that an address asks for; what cannot narrow anything is left out."""
    kind, council, found_in = (given.get(name) for name in ("kind", "council", "found"))
    standard = _number(given.get("standard", ""))
    return Asked(
        text=" ".join(CONTROL.sub(" ", given.get("q", "")).split()),
        kind=kind if kind in filters.kinds else None,
        council=council if council in filters.councils else None,
        standard=standard if standard in filters.standards else None,
        found_in=Language(found_in) if found_in in set(Language) else None,
        page=_number(given.get("page", "")) or 1,
    )


def narrowed_by(asked: Asked) -> dict[str, Any]:
    """What narrows a search, by its name in the address."""
    given = {address: getattr(asked, name) for name, address in IN_THE_ADDRESS.items()}
    return {address: value for address, value in given.items() if value is not None}


def query_of(asked: Asked, **changes: Any) -> str:
    """The query of an address that asks for the same but for the changes, from the first page on."""
    given = {name: getattr(asked, name) for name in ("text", *IN_THE_ADDRESS)} | {"page": 1} | changes
    parts = [f"?q={_quoted(given['text'])}"]
    parts += [
        f"{address}={_quoted(str(given[name]))}"
        for name, address in IN_THE_ADDRESS.items()
        if given[name] is not None
    ]
    if given["page"] > 1:
        parts.append(f"page={given['page']}")
    return "&".join(parts)


def queries_of(asked: Asked, code: str) -> Callable[[Any], str]:
    """What makes the query of `query_of` for each answer to one filter, what they share being made once."""
    before, _place, after = query_of(asked, **{code: PLACE}).rpartition(f"&{IN_THE_ADDRESS[code]}={PLACE}")
    start = f"{before}&{IN_THE_ADDRESS[code]}="
    return lambda answer: before + after if answer is None else f"{start}{_quoted(str(answer))}{after}"


def ways_on(asked: Asked, found: Results) -> Ways:
    """Where the results of a search lead on."""
    everything = Asked(asked.text)
    return Ways(
        here=query_of(asked, page=asked.page),
        start=query_of(asked),
        everything=query_of(everything),
        meant=query_of(everything, text=found.suggestion) if found.suggestion else None,
        previous=query_of(asked, page=asked.page - 1) if 1 < asked.page <= found.pages else None,
        next=query_of(asked, page=asked.page + 1) if asked.page < found.pages else None,
    )


@lru_cache(maxsize=256)
def _quoted(text: str) -> str:
    return quote_plus(text)


def _number(typed: str) -> int | None:
    return int(typed) if NUMBER.fullmatch(typed) else None
