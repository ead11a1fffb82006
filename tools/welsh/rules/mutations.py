"""Missing mutations: what the engine of cymraeg-mcp knows, filtered, and our own rules over word lists."""

import re
from collections.abc import Iterator
from functools import cache

from cymraeg_mcp.mutations import MutationEngine, MutationFinding, Trigger, word_initial
from cymraeg_mcp.paths import mutation_rules_path
from cymraeg_mcp.tokenizer import Token, tokenize

from tools.welsh.dictionaries import is_welsh, lines_of, words_of
from tools.welsh.passages import STOP, Mark, Passage

RULE = "mutation"
UNSURE = {"low"}
# “neu” before a verb of its own clause changes nothing: “neu gallwch”.
AFTER_NEU = re.compile(r".*wch|gyda|gydag|gan|gellir|mae|byddai|bydd|dylai|dylid|mai|gallai|gall|pan|pe|cyn")
# Words that soften whatever noun follows them.
SOFTENING = ("prif", "hen", "holl", "unrhyw", "rhyw", "ambell", "ail")
PRONOUNS = ("chi", "ni", "mi", "ti", "fi", "hi", "nhw")
# A subject that stands between: “i chi wneud”, “gallwch chi wneud”.
SUBJECTS = frozenset(
    """
    i_chi i_ni i_mi i_ti i_fi iddyn_nhw gallwch_chi allwch_chi dylech_chi ddylech_chi hoffech_chi gallwn_ni
    dylem_ni cewch_chi gewch_chi byddwn_ni gallan_nhw dylen_nhw iddynt iddo iddi
    """.split()
)
# Borrowed words in g that keep it: “neu grant”.
KEEPING_G = re.compile(r"grant|graff|gêm|garej|golff|gang|gram", re.IGNORECASE)
KEEPS_AFTER_YN = ("ll", "rh")
# What is quoted keeps its own beginning: “i ‘cyngor’”.
NOT_GOVERNED = re.compile(rf"[{STOP}“‘]")


def mutations(passage: Passage) -> Iterator[Mark]:
    """The words that should begin otherwise after the word before them."""
    text = NOT_GOVERNED.sub(".", passage.text)
    tokens = tokenize(text)
    before = {token.start: tokens[index - 1] for index, token in enumerate(tokens) if index}
    for finding in _engine().check_text(text):
        if _counts(finding):
            start = before[finding.start].start
            yield Mark(start, finding.end, RULE, _suggested(finding))
    for index in range(1, len(tokens)):
        if not tokens[index].follows_boundary:
            yield from _own_rules(tokens[max(index - 2, 0) : index + 1])


def _own_rules(tokens: list[Token]) -> Iterator[Mark]:
    """What the lists say about the last of these words."""
    first, last = tokens[-2], tokens[-1]
    rules = (_place_after_yn, _adjective_after_yn, _adjective_after_feminine_noun)
    for better in filter(None, (rule(_plain(first), last.text) for rule in rules)):
        yield Mark(first.start, last.end, RULE, better)
    if last.text in words_of("verbnouns.txt") and _is_subject(tokens) and (soft := _soft(last.text)):
        yield Mark(first.start, last.end, RULE, soft)


def _place_after_yn(first: str, word: str) -> str:
    """What stands for “yn Caerdydd”: nothing where it is right."""
    nasal = _engine().apply(word, "nasal")
    if first not in {"yn", "ym", "yng"} or word not in _places() or not nasal:
        return _agreement(first, word)
    return f"{_form_before(nasal)} {nasal}"


def _agreement(first: str, word: str) -> str:
    """What stands for “yn Merthyr”, whose name begins with m of itself."""
    is_place = word in _places()
    return f"ym {word}" if first in {"yn", "yng"} and is_place and word.startswith("M") else ""


def _adjective_after_yn(first: str, word: str) -> str:
    """What stands for “yn pwysig” and “mae’n pwysig”."""
    after_yn = first == "yn" or first.endswith("'n")
    if after_yn and word in words_of("adjectives.txt") and word_initial(word) not in KEEPS_AFTER_YN:
        return _soft(word)
    return ""


def _adjective_after_feminine_noun(first: str, word: str) -> str:
    """What stands for “tudalen blaenorol”."""
    if word not in words_of("adjectives.txt"):
        return ""
    nouns = words_of("feminine.txt")
    is_feminine = first in nouns or _engine().radical_of(first, "soft") in nouns
    return _soft(word) if is_feminine else ""


def _is_subject(tokens: list[Token]) -> bool:
    """Whether what stands before the last word is a subject, in one word or two."""
    said = [_plain(token) for token in tokens[-3:-1]]
    joined = "_".join(said) if len(said) == 2 and not tokens[-2].follows_boundary else said[-1]
    return joined in SUBJECTS or said[-1] in SUBJECTS


def _counts(finding: MutationFinding) -> bool:
    word = finding.word.replace("’", "'").lower()
    if finding.confidence in UNSURE or (finding.word[:1].isupper() and finding.word not in _places()):
        return False
    if finding.trigger == "neu" and AFTER_NEU.fullmatch(word):
        return False
    return word not in PRONOUNS and not KEEPING_G.match(word)


def _suggested(finding: MutationFinding) -> str:
    return " / ".join(map(str, finding.suggestions))


def _soft(word: str) -> str:
    return str(_engine().apply(word, "soft") or "")


def _form_before(word: str) -> str:
    start = word.lower()
    return "ym" if start.startswith("m") else "yng" if start.startswith("ng") else "yn"


def _plain(token: Token) -> str:
    return str(token.text).replace("’", "'").lower()


@cache
def _places() -> frozenset[str]:
    return frozenset(line.split()[0] for _number, line in lines_of("places.txt"))


@cache
def _engine() -> MutationEngine:
    engine = MutationEngine(mutation_rules_path(), is_welsh)
    engine.feminine_nouns |= words_of("feminine.txt")
    for word in SOFTENING:
        label = f"“{word}”"
        engine.triggers[word] = Trigger(word, "simple", "soft", "medium", label, label, "")
    return engine
