"""A few words of a page around those that were looked for, with these marked as they are written.

Nothing is analysed for it: the row of a page says where each token's words begin.
"""

from bisect import bisect_left

from markupsafe import Markup, escape

from service.search.indexing import starts_of
from service.search.words import WORD

SHOWN, BEFORE = 220, 70  # letters
ELLIPSIS = "…"
BEGIN, END = "\ufdd0", "\ufdd1"  # of a mark; Unicode keeps both free of letters for ever


def snippet_of(body: str, places: str, words: list[frozenset[str]]) -> Markup:
    """The part of a text that shows most of the words, or its beginning.

    Places are as `filed` gives them; a word is the tokens that show it.
    """
    found = [_starts(places, tokens) for tokens in words]
    every = found[0] if len(found) == 1 else sorted(set().union(*found))
    start, end = _window(body, every, found)
    before, after = ELLIPSIS if start else "", ELLIPSIS if end < len(body) else ""
    shown = every[bisect_left(every, start) : bisect_left(every, end)]
    return Markup(before + _marked(body, start, end, shown) + after)  # noqa: S704 - its words are escaped


def _starts(places: str, tokens: frozenset[str]) -> list[int]:
    several = [starts for token in tokens if (starts := starts_of(places, token))]
    return several[0] if len(several) == 1 else sorted(set().union(*several))


def _window(body: str, every: list[int], found: list[list[int]]) -> tuple[int, int]:
    """From where to where the text is shown: around the first place with the most of the words."""
    best, most = 0, 0
    for place in every:
        end, here = place + SHOWN - BEFORE, 0
        for starts in found:
            at = bisect_left(starts, place)
            here += at < len(starts) and starts[at] < end
        if here > most:
            best, most = place, here
            if most == len(found):
                break
    start = _after_blank(body, best - BEFORE) if best > BEFORE else 0
    return start, _before_blank(body, start + SHOWN)


def _after_blank(body: str, place: int) -> int:
    blank = body.find(" ", place, place + BEFORE)
    return blank + 1 if blank >= 0 else place


def _before_blank(body: str, place: int) -> int:
    if place >= len(body):
        return len(body)
    blank = body.rfind(" ", place - BEFORE, place)
    return blank if blank >= 0 else place


def _marked(body: str, start: int, end: int, places: list[int]) -> str:
    """The text from start to end as HTML, the words that begin at these places marked."""
    parts: list[str] = []
    done = start
    for place in places:
        if word := WORD.match(body, place, end):
            parts += body[done:place], BEGIN, word[0], END
            done = word.end()
    parts.append(body[done:end])
    # All of it is escaped at once, the marks among it as signs that no text has.
    return str(escape("".join(parts))).replace(BEGIN, "<mark>").replace(END, "</mark>")
