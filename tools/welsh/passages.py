"""A passage: words in one language, and where in a file or on which page they stand."""

import re
from bisect import bisect_right
from dataclasses import dataclass

STOP = "…"  # stands for what is not read: nothing is said across it
MARGIN = 32
NOT_READ = re.compile(
    r"""
    \S+@[\w.-]+                                   # e-mail addresses
    | \w+://[^\s)\]"<>]+                          # addresses of pages
    | \b(?:[\w-]+\.)+[a-z]{2,}\b(?:/[^\s)\]]*)?   # hosts, names of files
    | %\(\w+\)[sd] | \{\w*\}                      # placeholders
    | \[(?![^\]\[]*\]\()                         # brackets that begin no link
    | `[^`]*`                                     # code
    | \n(?=\s*(?:\n|[-*|>\#]|\d+\.\s))            # the end of a paragraph or of an item of a list
    """,
    re.VERBOSE,
)
# Marks around words, which the words read on through: Markdown's and those of HTML.
PASSED_OVER = re.compile(r"\]\([^)\s]*\)|</?[a-z][^>]*>|[*\[\]\n|#]|(?<!\w)_|_(?!\w)")


@dataclass(frozen=True, slots=True)
class Passage:
    """What is said at one place; `starts` gives the offset at which each line of the file begins."""

    text: str
    language: str
    source: str
    starts: tuple[tuple[int, int], ...] = ()
    twin: str = ""  # what the other language says in this place

    @property
    def of_file(self) -> bool:
        """Whether it stands in a file that is edited, and not on a page made of such files."""
        return bool(self.starts)

    def line(self, offset: int) -> int | None:
        """The line of the file on which a word stands; none on a page."""
        before = bisect_right(self.starts, (offset, 1 << 30))
        return self.starts[max(before - 1, 0)][1] if self.starts else None

    def around(self, start: int, end: int) -> str:
        """Some words with those before and after them, in one line."""
        first, last = max(start - MARGIN, 0), min(end + MARGIN, len(self.text))
        first = self.text.rfind(" ", 0, first) + 1 if first else 0
        last = self.text.find(" ", last) if " " in self.text[last:] else len(self.text)
        return " ".join(self.text[first:last].split())


@dataclass(frozen=True, slots=True)
class Mark:
    """What a rule found in a passage, from one offset to another, and what may be better."""

    start: int
    end: int
    rule: str
    suggestion: str = ""


def readable(text: str) -> str:
    """The text, as long as it was, with blanks and stops for all that is not words."""
    stopped = NOT_READ.sub(lambda found: stop(found[0]), text)
    return PASSED_OVER.sub(lambda found: " " * len(found[0]), stopped)


def stop(text: str) -> str:
    """A stop as long as the text that it stands for."""
    return STOP.ljust(len(text))
