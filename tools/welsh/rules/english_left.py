"""English left behind in Welsh."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from simplemma import (
    LanguageDetector,
    MostCommonTokenSampler,
    RelaxedMostCommonTokenSampler,
    is_known,
)
from simplemma.strategies import DefaultStrategy, LemmatizationStrategy

from tools.welsh.dictionaries import is_english, is_letter, is_welsh
from tools.welsh.passages import STOP, Mark, Passage, readable, stop

RULE = "english"
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
# English words that the Welsh dictionary lets pass as mutations nobody writes: “the” would be tea, after “a”.
ENGLISH_FIRST = frozenset(
    """
    the of and for with that this from are or not have has been their they which your what how will would
    could than but
    """.split()
)
FIGURES = re.compile(r"\b\w*\d[\w.,:/-]*|\b[A-Z]{2,}[a-z]?\b")  # also in dates, codes, ordinals; acronyms
PIECE_ENDS = re.compile(r"[.!?…:;|•·()\n]+(?:\s|$)|\s[–—-]\s|[()“”«»]|$")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def english_left(passage: Passage) -> Iterator[Mark]:
    """The passages of a Welsh text that look like English."""
    for start, end in _spans(FIGURES.sub(lambda found: stop(found[0]), passage.text)):
        yield Mark(start, end, RULE, "say it in Welsh, or mark it as English if it must stay")


def english_passages(text: str, names: Iterable[str] = ()) -> list[str]:
    """The same as words, of any text; names spelt alike in both languages are passed over."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda found: stop(found[0]), text)
    text = readable(text)
    return [text[mark.start : mark.end] for mark in english_left(Passage(text, "cy", ""))]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in PIECE_ENDS.finditer(text):
        yield from _spans_of_piece(list(WORD.finditer(text, start, end.start())), text)
        start = end.end()


def _spans_of_piece(words: list[re.Match[str]], text: str) -> Iterator[tuple[int, int]]:
    if len(words) == 1:
        word = words[0][0]
        if word.lower() in INTERFACE_WORDS or _is_only_english(word):
            yield words[0].span()
    elif words and _sounds_english(" ".join(word[0] for word in words)):
        yield words[0].start(), words[-1].end()
    else:
        yield from _runs(words, text)


def _runs(words: list[re.Match[str]], text: str) -> Iterator[tuple[int, int]]:
    """Words that are all English, two or more of them English alone."""
    for is_english_too, run in groupby(words, lambda word: _is_english_too(word[0])):
        only = [word for word in run if is_english_too and _is_only_english(word[0])]
        if len(only) > 1 and STOP not in text[only[0].start() : only[-1].end()]:
            yield only[0].start(), only[-1].end()


@cache
def _sounds_english(text: str) -> bool:
    for detector in _detectors():
        scores = detector.proportion_in_each_language(text)
        english, welsh = scores.get("en", 0), scores.get("cy", 0)
        if english != welsh:
            break
    return english > welsh + 0.1


@cache
def _detectors() -> list[LanguageDetector]:
    """One that passes over names, and one that reads all, where the first cannot tell."""
    samplers = (MostCommonTokenSampler(), RelaxedMostCommonTokenSampler())
    return [LanguageDetector(("cy", "en"), sampler, Remembered()) for sampler in samplers]


class Remembered(LemmatizationStrategy):
    """The lemmas of words, each looked up once."""

    get_lemma = staticmethod(cache(DefaultStrategy().get_lemma))


@cache
def _is_english_too(word: str) -> bool:
    return is_english(word) or is_known(word.replace("’", "'"), lang="en")


def _is_only_english(word: str) -> bool:
    is_welsh_too = is_letter(word) or is_welsh(word)
    return _is_english_too(word) and (word.lower() in ENGLISH_FIRST or not is_welsh_too)
