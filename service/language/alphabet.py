"""The two alphabets as sort keys that any database orders rightly, and text folded for matching.

A key is plain ASCII whose byte order is the order of the alphabet. Store it beside the text and order by it:
SQLite compares bytes by itself; in PostgreSQL the column needs COLLATE "C".

A key has four levels, parted by blanks: letters, accents, capitals, the text itself. Texts that differ
are never equal, so that a page of results always has the same order. A blank between words (written ".")
comes before every letter; hyphens, apostrophes and other signs do not count until the last level.

The Welsh letter ng is not always one: Bangor has n and g. Words known to be so are listed here; in any other,
put U+034F between the two. As in every automatic order, rh is one letter even in parhau.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

SPLIT = "\u034f"  # combining grapheme joiner: invisible, and Unicode's own way to say “two letters”
REMEMBERED = 2_000  # keys of each alphabet: the names that pages are sorted by
APOSTROPHES = str.maketrans("‘’ʼ‛`´‐‑", "''''''--")
PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
ACCENTS = {"\u0301": "1", "\u0300": "2", "\u0302": "3", "\u0308": "4"}

# "~" comes after every letter, so a digraph follows all that begins with its first letter; ng follows g.
WELSH_DIGRAPHS = {
    "ch": "c~", "dd": "d~", "ff": "f~", "ng": "g~", "ll": "l~", "ph": "p~", "rh": "r~", "th": "t~",
}  # fmt: skip

# How words begin in which n and g are two letters, with their mutations: Llan|gollen, hunan|gyflogedig.
N_THEN_G = """
    llan|g lan|g dan|gos ddan|gos nan|gos ban|gor fan|gor man|gor hunan|g pen|g ben|g mhen|g phen|g
    bryn|g fryn|g mryn|g ton|gwyn don|gwyn nhon|gwyn thon|gwyn llanfairpwllgwyn|g lanfairpwllgwyn|g
"""
N_BEFORE_G = re.compile(
    r"\b(?:" + "|".join(r"{}(?={})".format(*word.split("|")) for word in N_THEN_G.split()) + ")",
    re.IGNORECASE,
)


class Sign(NamedTuple):
    """One letter or figure of a text, or a gap between words, or (empty) a sign that does not count."""

    key: str
    accent: str = "0"
    capitals: int = 0


GAP = Sign(".")
UNCOUNTED = Sign("")


def fold(text: str) -> str:
    """The text without capitals, accents or curly apostrophes, so that “ty” finds “Tŷ”."""
    apart = unicodedata.normalize("NFKD", text.translate(APOSTROPHES))
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign) and sign != SPLIT)
    return bare.casefold()


@lru_cache(REMEMBERED)
def welsh_sort_key(text: str) -> str:
    """The key that puts a text in the order of the Welsh alphabet: a b c ch d dd e f ff g ng h …"""
    return _key(text, _joined(_signs(mark_n_and_g(text)), WELSH_DIGRAPHS))


@lru_cache(REMEMBERED)
def english_sort_key(text: str) -> str:
    """The key that puts a text in the order of the English alphabet."""
    return _key(text, _signs(text))


def mark_n_and_g(text: str) -> str:
    """The text with U+034F between n and g in the words known to have both: Ban\u034fgor."""
    return N_BEFORE_G.sub(lambda start: start[0] + SPLIT, unicodedata.normalize("NFC", text))


def _key(text: str, signs: list[Sign]) -> str:
    letters = re.sub(r"\.+", ".", "".join(sign.key for sign in signs)).strip(".")
    marked = [sign for sign in signs if sign.key not in {"", GAP.key}]
    accents = "".join(sign.accent for sign in marked).rstrip("0")
    capitals = "".join(str(sign.capitals) for sign in marked).rstrip("0")
    itself = unicodedata.normalize("NFC", text).encode("unicode_escape").decode("ascii")
    return f"{letters} {accents} {capitals} {itself}"


def _signs(text: str) -> list[Sign]:
    signs: list[Sign] = []
    for sign in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(sign):
            if signs:
                signs[-1] = signs[-1]._replace(accent=ACCENTS.get(sign, "5"))
        else:
            signs.extend(_sign(sign))
    return signs


def _sign(sign: str) -> Iterator[Sign]:
    if sign.isspace():
        yield GAP
    elif not sign.isalnum():
        yield UNCOUNTED
    else:
        for letter in sign.casefold().translate(PLAIN):
            # What is neither Latin nor a figure follows z, but no letter that begins before it.
            yield Sign(letter if letter.isascii() else f"{{{ord(letter):06x}", capitals=int(sign.isupper()))


def _joined(signs: list[Sign], digraphs: Mapping[str, str]) -> list[Sign]:
    joined: list[Sign] = []
    taken = False
    for first, second in pairwise([*signs, UNCOUNTED]):
        digraph = digraphs.get(first.key + second.key)
        if taken:
            taken = False
        elif digraph and first.key and second.key:
            joined.append(Sign(digraph, max(first.accent, second.accent), first.capitals + second.capitals))
            taken = True
        else:
            joined.append(first)
    return joined
