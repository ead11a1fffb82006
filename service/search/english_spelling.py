"""One spelling of the English words that are written in two ways, and the singular of an unknown word."""

import re
from collections.abc import Iterator

AMERICAN = (
    (re.compile(r"(?<=.{3})iz(?=e$|er$|ation$|ational$|ing$|ed$)"), "is"),
    (re.compile(r"(?<=[ae]l)yz(?=e)"), "ys"),
    (
        re.compile(r"^(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|vig)or(?=$|able$|ing$|ful$|hood$)"),
        r"\1our",
    ),
    (re.compile(r"^(cent|met|theat|fib|lit)er$"), r"\1re"),
    (re.compile(r"^(defen|licen|offen)se$"), r"\1ce"),
    (re.compile(r"^(cata|dia|ana)log$"), r"\1logue"),
)  # fmt: skip
ENDINGS = {
    "ies": ("y", "ie"), "es": ("", "e"), "s": ("",), "ied": ("y",), "ed": ("", "e"), "ing": ("", "e"),
    "ers": ("er",), "er": ("", "e"), "est": ("", "e"), "ly": ("",),
}  # fmt: skip


def british(token: str) -> str:
    """The token in British spelling: organize and organise are one word."""
    for pattern, spelling in AMERICAN:
        token = pattern.sub(spelling, token)
    return token


def shorter(word: str) -> Iterator[str]:
    """Every word of which this could be a regular form; none need exist."""
    for ending, replacements in ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield from (stem + new for new in replacements)
            if stem[-1] == stem[-2]:
                yield stem[:-1]
