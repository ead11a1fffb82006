"""What a Welsh page says, and what in it looks like English left behind."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from simplemma import is_known, langdetect

# What components, browsers and frameworks say when nobody has told them the Welsh. A word alone says little
# to a language detector, and the two dictionaries share some of these spellings: hence a list.
INTERFACE_WORDS = frozenset(
    """
    about accept accessibility account add address alert all and apply ascending back browse by cancel
    change check choose clear close collapse complete completed confirm contact content contents
    continue cookie cookies copy copyright council councils date day days delete descending details
    dismiss done download edit email english enter error errors example expand failed feedback figure
    figures file files filter filters finish first footer forbidden from glossary header heading hidden
    hide history home hour image important information invalid language last less link list loading
    login logout menu message minute month more name navigation new next no none not notice open
    optional or other overview page pages password phone picture preview previous principles print
    privacy published question questions read region regions reject remove required reset result results
    retry review save search section select send settings share show sign skip sort source sources
    standard standards start status submit success summary table the title today top try type unknown
    update updated upload username version view warning welsh what when where who why with year yes
    yesterday your
    january february april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
# Spelt alike in both languages.
NAMES = (
    "GOV.UK", "Beta", "Concordat", "concordat", "Port Talbot", "Cyber Essentials", "Cyber Essentials Plus",
    "Google Chrome", "Microsoft Edge", "Mozilla Firefox", "Safari", "Android", "Windows", "GitHub",
    "JavaScript", "PostgreSQL", "YouTube", "Bluesky", "LinkedIn", "Facebook",
)  # fmt: skip

NOT_WORDS = re.compile(
    r"""
    \S+@\S+                                   # e-mail addresses
    | \w+://\S+ | \b(?:[\w-]+\.)+[a-z]{2,}\b(?:/\S*)?  # addresses of pages, names of files
    | %\(\w+\)[sd] | \{\w*\}                  # placeholders
    | \b\w*\d[\w.,:/-]*                       # figures, dates in figures, codes, ordinals
    | \b[A-Z]{2,}[a-z]?\b                     # acronyms
    """,
    re.VERBOSE,
)
PIECE_ENDS = re.compile(r"[.!?…:;|•·()\n]+(?:\s|$)|\s[–—-]\s|[()“”«»]")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

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


def english_passages(text: str, names: Iterable[str] = ()) -> list[str]:
    """The passages of a Welsh text that look like English; names spelt alike in both are passed over."""
    for name in sorted({*NAMES, *names}, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " … ", text)
    pieces = [piece.strip() for piece in PIECE_ENDS.split(NOT_WORDS.sub(" … ", text))]
    return [passage for piece in pieces for passage in _english_in(piece)]


def visible_text(html: str) -> list[str]:
    """All that a page says to a reader, a screen reader or a search engine, save what is marked English."""
    said = _said(BeautifulSoup(html, "html.parser"), "cy")
    return [text for text in (" ".join(said_once.split()) for said_once in said) if text]


def _english_in(piece: str) -> list[str]:
    words = WORD.findall(piece)
    if len(words) == 1:
        return words if words[0].lower() in INTERFACE_WORDS or _is_only_english(words[0]) else []
    if len(words) > 1 and _sounds_english(" ".join(words)):
        return [piece]
    return [" ".join(run) for run in _english_runs(piece) if len(run) > 1]


def _english_runs(piece: str) -> Iterator[list[str]]:
    for part in piece.split("…"):
        for is_english, run in groupby(WORD.findall(part), _is_only_english):
            if is_english:
                yield list(run)


@cache
def _sounds_english(text: str) -> bool:
    scores = dict(langdetect(text, lang=("cy", "en")))
    return scores.get("en", 0) > scores.get("cy", 0) + 0.1


@cache
def _is_only_english(word: str) -> bool:
    plain = word.replace("’", "'")
    host = plain.split("'")[0]
    return is_known(plain, lang="en") and not any(is_known(form, lang="cy") for form in (plain, host))


def _said(element: Tag, language: str) -> Iterator[str]:
    language = str(element.get("lang") or language)
    if element.name in UNSPOKEN:
        return
    if not language.startswith("en"):
        yield from _said_by_attributes(element)
    for child in element.children:
        if isinstance(child, Tag):
            yield from _said(child, language)
        elif type(child) is NavigableString and not language.startswith("en"):
            yield str(child)


def _said_by_attributes(element: Tag) -> Iterator[str]:
    for name, value in element.attrs.items():
        if name in SPOKEN_ATTRIBUTES or name.startswith("data-i18n"):
            yield str(value)
    if element.name == "input" and element.get("type") in BUTTON_TYPES:
        yield str(element.get("value", ""))
    if element.name == "meta" and SPOKEN_META & {element.get("name"), element.get("property")}:
        yield str(element.get("content", ""))
