"""What an unknown Welsh word may be a regular form of, by its ending."""

from collections.abc import Iterator

from service.search.paradigms import singulars

VERB_NOUN = ("", "o", "io", "u", "i", "a", "an", "ian", "yd", "ed")
VERBAL = (
    "asoch", "asom", "asant", "aswn", "asai", "asech", "asem", "asent", "asid", "wyd", "odd", "ais", "aist",
    "wch", "ant", "ent", "wn", "ech", "em", "ai", "it", "ir", "id", "er", "af", "es", "est", "on", "iff",
    "ith", "och", "om", "ont", "wyf", "ych", "ed", "an", "en", "a", "i",
)  # fmt: skip
# No English word ends so, and few names; what stands behind them is guessed where the lexicon knows nothing.
GUESSED = {
    "odd": ("o", "u", "i"), "wyd": ("o", "u", "i"), "wch": ("o", "u", "i"), "adau": ("ad",),
    "wyr": ("wr", "ydd"), "iaid": ("",), "yddion": ("ydd",),
}  # fmt: skip
# How what is said in the south or the north is written.
SAID = {"e": ("au", "ai"), "a": ("au", "af"), "ws": ("odd",)}
# Before -ed, -ach and -af the last consonant is hard: tecach, rhatach, gwlypach.
HARD = {"c": "g", "t": "d", "p": "b"}
DOUBLED = ("nn", "rr")


def headword_candidates(form: str) -> Iterator[str]:
    """Possible headwords, the likeliest first; none need exist."""
    # A nofelydd writes nofelau; such as coedydd the lexicon knows.
    if not form.endswith("ydd"):
        yield from singulars(form)
    yield from _adjectives(form)
    yield from _verb_nouns(form)


def _adjectives(form: str) -> Iterator[str]:
    for ending in ("ach", "af", "ed"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2:
            if stem[-1] in HARD:
                yield stem[:-1] + HARD[stem[-1]]
            if stem.endswith(DOUBLED):
                yield stem[:-1]
            yield stem


def _verb_nouns(form: str) -> Iterator[str]:
    for ending in VERBAL:
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2:
            yield from (stem + end for end in VERB_NOUN if stem + end != form)
            yield from (stem.removesuffix("i") + end for end in VERB_NOUN if stem.endswith("i"))


def written_forms(form: str) -> Iterator[str]:
    """The written forms of which this could be the spoken one: pethe for pethau; none need exist."""
    for ending, replacements in SAID.items():
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 3:
            yield from (stem + new for new in replacements)


def guesses(form: str) -> Iterator[str]:
    """What an unknown word with a Welsh ending is found by besides itself: recriwtiodd, postiadau."""
    for ending, replacements in GUESSED.items():
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2:
            yield from (stem + new for new in replacements)
