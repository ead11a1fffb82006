"""Forms that follow from others: what is said but seldom listed, and plurals that look like verbs."""

from collections.abc import Iterable, Iterator, Mapping

# Endings of the spoken language, put where the impersonal past has -wyd: gwelwyd, gweles, gwelson.
SPOKEN = (
    "es",
    "est",
    "on",
    "son",
    "soch",
    "iff",
    "ith",
    "wn",
    "wch",
    "an",
    "och",
    "i",
    "a",
    "o",
    "sai",
    "id",
    "ir",
)
VERB_ENDS = ("u", "o", "i", "a", "eg", "ed", "yn", "an", "al", "ll", "yd")
# No verb ends so, but nouns in the plural do; what the singular has in its place.
PLURALS = {
    "iau": ("", "i"), "au": ("", "a"), "ïau": ("i",), "oedd": ("",), "feydd": ("fa",), "feysydd": ("faes",),
    "wyr": ("wr", "ydd"), "yddion": ("ydd",), "ion": ("", "yn"), "eiriau": ("air",), "nnau": ("n",),
    "enni": ("en",), "ydd": ("", "edd"), "edd": ("",), "od": ("",), "iaid": ("", "iad"), "esau": ("es",),
}  # fmt: skip
PLURAL_ENDS = tuple(PLURALS)


def spoken_forms(verb: str, forms: Iterable[str]) -> Iterator[str]:
    """What is said of a verb, made from its impersonal past."""
    for form in forms:
        if form.endswith("wyd") and form[:1] == verb[:1] and len(form) > 5:
            yield from (form[:-3] + ending for ending in SPOKEN)


def singulars(form: str) -> Iterator[str]:
    """Every singular of which the form could be a regular plural; none need exist."""
    for ending, replacements in PLURALS.items():
        if form.endswith(ending) and len(form) > len(ending) + 2:
            yield from (form[: -len(ending)] + new for new in replacements)


def nouns_behind(form: str, headwords: Mapping[str, object]) -> set[str]:
    """The nouns that exist and of which the form is a regular plural."""
    return {noun for noun in singulars(form) if noun in headwords}
