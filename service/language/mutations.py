"""How the first letter of a Welsh word changes after a small word; acronyms, codes and letters do not."""

import re
from dataclasses import dataclass

from service.language.alphabet import fold

DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th", "ts")

SOFT = {"b": "f", "c": "g", "d": "dd", "g": "", "ll": "l", "m": "f", "p": "b", "rh": "r", "t": "d"}
NASAL = {"b": "m", "c": "ngh", "d": "n", "g": "ng", "p": "mh", "t": "nh"}
ASPIRATE = {"c": "ch", "p": "ph", "t": "th"}

# Small words that never change, and young loans whose g stays in careful Welsh (dau grŵp, neu gêm).
FIXED = {
    "gan", "ger", "gyda", "gydag", "mae", "mewn", "mor", "pan", "dros", "garej",
    "gêm", "gemau", "golff", "google", "gov", "gram", "grŵp", "grwpiau",
}  # fmt: skip
# They have always taken ac, whatever their first letter.
TAKES_AC = {
    "fe", "fel", "felly", "mae", "maent", "mai", "meddai", "megis", "mewn", "mor", "na",
    "nac", "ni", "nid", "nis", "rhag", "roedd", "sy", "sydd", "wedi", "wedyn",
}  # fmt: skip
# w is a consonant in Wrecsam, wlad and wal, a vowel in wyth and wrth; y is one in YouTube.
CONSONANT = re.compile(r"w(?:[lnr][aeiouwy]|[aeio])|y[aeou]")
# The figures whose word begins with a vowel: un, wyth, un ar ddeg, un ar bymtheg, wyth deg, wyth cant.
VOWEL_FIGURES = frozenset({1, 8, 11, 16, *range(80, 90), *range(800, 900)})

# The letters themselves: a, èc, e, èf, èg, aetsh, i, èl …; B is bi, D is di.
VOWEL_LETTER_NAMES = frozenset("acefghilmnorsuwxy")

# The small words that lean on a and neu: a’r Hyb, neu’r Hyb, a’ch enw.
LEANING = {"y": "’r", "yr": "’r", "ei": "’i", "eu": "’u", "ein": "’n", "eich": "’ch"}

ACRONYM = re.compile(r"[A-Z][A-Z\d]+")
WORD = re.compile(r"[^\W\d_]+")
FIGURES = re.compile(r"£?(\d{1,3}(?:,\d{3})+|\d+)")
STEM_END = re.compile(r"[-‐‑'’<&]")  # a hyphen, an apostrophe, or a tag or entity of HTML
OPENING = "“‘\"'«(["


@dataclass(frozen=True, slots=True)
class PlaceForms:
    """The phrases in which a sentence needs the Welsh name of a place."""

    in_: str
    to: str
    from_: str
    and_: str


def soft(phrase: str) -> str:
    """The phrase as it stands after i, o, ar, am, gan or neu: Caerdydd, (i) Gaerdydd."""
    return _mutated(phrase, SOFT)


def nasal(phrase: str) -> str:
    """The phrase as it stands after yn (in): Caerdydd, (yng) Nghaerdydd."""
    return _mutated(phrase, NASAL)


def aspirate(phrase: str) -> str:
    """The phrase as it stands after a, â, gyda, tri or chwe: Caerdydd, (a) Chaerdydd."""
    return _mutated(phrase, ASPIRATE)


def and_before(phrase: str) -> str:
    """The word for “and” before the phrase: ac before a vowel, else a."""
    return "ac" if _is_heard_as_vowel(phrase.lstrip(OPENING)) else "a"


def with_and(phrase: str) -> str:
    """The phrase after “and”: a Chaerdydd, ac Abertawe, a’r Hyb."""
    return _leaning("a", phrase) or f"{and_before(phrase)} {aspirate(phrase)}"


def with_or(phrase: str) -> str:
    """The phrase after “or”: neu Gaerdydd, neu’r Hyb; an imperative keeps its letter (neu dewiswch)."""
    is_imperative = phrase.partition(" ")[0].endswith("wch")
    return _leaning("neu", phrase) or f"neu {phrase if is_imperative else soft(phrase)}"


def place_forms(name: str) -> PlaceForms:
    """The phrases for a place by its Welsh name: yng Nghaerdydd, i Gaerdydd, o Gaerdydd, a Chaerdydd."""
    article, _, rest = name.partition(" ")
    if article in {"Y", "Yr"} and rest:
        return PlaceForms(f"yn {article.lower()} {rest}", f"i’r {rest}", f"o’r {rest}", f"a’r {rest}")
    inside = nasal(name)
    return PlaceForms(f"{_yn_before(inside)} {inside}", f"i {soft(name)}", f"o {soft(name)}", with_and(name))


def _leaning(small_word: str, phrase: str) -> str | None:
    first, _, rest = phrase.partition(" ")
    return f"{small_word}{LEANING[first.lower()]} {rest}" if rest and first.lower() in LEANING else None


def _yn_before(mutated: str) -> str:
    start = mutated.lower()
    if start.startswith("ng"):
        return "yng"
    return "ym" if start.startswith("m") else "yn"


def _mutated(phrase: str, changes: dict[str, str]) -> str:
    start = phrase[:2].lower() if phrase[:2].lower() in DIGRAPHS else phrase[:1].lower()
    if start not in changes or _keeps_its_letter(phrase):
        return phrase
    changed = changes[start] + phrase[len(start) :]
    return changed[:1].upper() + changed[1:] if phrase[0].isupper() else changed


def _keeps_its_letter(phrase: str) -> bool:
    """Whether the first word is one that never mutates: a letter, an acronym, a code, an address, a loan."""
    words = phrase.split()
    if not words:
        return True
    stem = STEM_END.split(words[0])[0].rstrip(".,;:!?)”")
    return len(stem) < 2 or not stem.isalpha() or not stem[1:].islower() or stem.lower() in FIXED


def _is_heard_as_vowel(phrase: str) -> bool:
    """Whether the phrase takes ac, as it is read aloud."""
    if figures := FIGURES.match(phrase):
        return _is_vowel_figure(figures[1])
    if acronym := ACRONYM.match(phrase):
        return acronym[0][0] in ("AEIOU" if _reads_as_a_word(acronym[0]) else "AEFILMNORSUX")
    word = WORD.match(phrase)
    if not word:
        return False
    folded = fold(word[0])
    if len(folded) == 1:
        return folded in VOWEL_LETTER_NAMES
    return folded in TAKES_AC or (folded[0] in "aeiouwy" and not CONSONANT.match(folded))


def _is_vowel_figure(figures: str) -> bool:
    leading, *thousands = f"{int(figures.replace(',', '')):,}".split(",")
    # 1,000 and 1,000,000 are mil and miliwn, without un.
    return int(leading) in VOWEL_FIGURES and not (thousands and leading == "1")


def _reads_as_a_word(acronym: str) -> bool:
    """Whether an acronym is more likely said (NATO) than spelt (S4C)."""
    return len(acronym) > 3 and any(letter in "AEIOU" for letter in acronym[1:])
