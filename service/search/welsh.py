"""The tokens that Welsh words are found by: nghynghorau, gyngor and cyngor; aeth and mynd; tecach and teg.

The lexicon answers for the words it knows. In any other a mutation is undone, then a regular ending; what is
still unknown, such as a name, is found by itself and by what it would be without a mutation.
"""

from functools import lru_cache
from itertools import islice

from service.language.radicals import radicals
from service.search.endings import guesses, headword_candidates, written_forms
from service.search.lexicon import known_among, lexicon_hash, tokens_in
from service.search.words import AnalysedWord, analysed, bare, normal, plain, words_of

ANALYSER_VERSION = 2  # raise it with any change to the rules below
REMEMBERED = 8_000  # words
CLITICS = frozenset("r n i u w m th ch s d ll dd".split())
NAMELIKE = 4  # letters; a shorter unknown word is more often foreign than mutated
SURELY_MUTATED = ("ngh", "nh", "mh", "ph", "dd")
PERHAPS_MUTATED = (*SURELY_MUTATED, "b", "d", "f", "g", "lan", "ch", "th")


def analyser_version() -> str:
    """What an index was made with; another needs another index."""
    return f"{ANALYSER_VERSION}-{lexicon_hash()}"


def analyse(text: str) -> set[str]:
    """The tokens under which a text is stored."""
    return {token for word in words_of(text) for token in tokens_of(word.written)}


def analyse_query(text: str) -> set[str]:
    """The tokens that a query looks for; an accent may be left out where no other word is meant."""
    return {token for word in words_of(text) for token in query_tokens_of(word.written)}


def analysed_words(text: str) -> list[AnalysedWord]:
    """The words of a text with their places and tokens."""
    return analysed(text, tokens_of)


@lru_cache(REMEMBERED)
def tokens_of(written: str) -> frozenset[str]:
    """The tokens under which one word as written is stored."""
    word = normal(written)
    return frozenset(_known(word) or _joined(word) or _unlisted(word))


@lru_cache(REMEMBERED)
def query_tokens_of(written: str) -> frozenset[str]:
    """The tokens that one word of a query looks for."""
    asked = tokens_in("asked", normal(written))
    return tokens_of(written).union(asked) if asked else tokens_of(written)


def _known(word: str) -> tuple[str, ...] | None:
    return tokens_in("welsh", word) or (None if word.isascii() else tokens_in("welsh", bare(word)))


def _joined(word: str) -> set[str]:
    """What signs join: the whole and its longer parts, or the word that a small one leans on."""
    if "-" in word:
        parts = {token for part in word.split("-") if len(part) > 2 for token in tokens_of(part)}
        whole = plain(word)
        return parts | {whole} | (_as_name(whole, (whole, *radicals(whole))))
    host, apostrophe, rest = word.partition("'")
    if not apostrophe:
        return set()
    if rest in CLITICS:
        return set(tokens_of(host))
    if len(host) == 1 or host == "ng":
        return set(tokens_of(rest))
    return {plain(word), *tokens_of(max(host, rest, key=len))}


def _unlisted(word: str) -> set[str]:
    forms = (bare(word), *radicals(bare(word)))
    found = {token for form in forms[1:] for token in _as_radical(form)}
    return found or _as_said(word, forms) or _by_ending(forms) or _as_name(word, forms)


def _as_radical(form: str) -> set[str]:
    """The tokens of a word that is not itself a mutation: ip is no form of cip, though gip is."""
    again = {plain(radical) for radical in radicals(form)}
    return set(tokens_in("welsh", form) or ()) - again


def _as_said(word: str, forms: tuple[str, ...]) -> set[str]:
    """The tokens of the known form that is said so: pethe are pethau. English words such as care are not."""
    written = [each for form in forms for each in written_forms(form)]
    if not written or tokens_in("english", word):
        return set()
    return set().union(*known_among(written).values())


def _by_ending(forms: tuple[str, ...]) -> set[str]:
    """The headwords that the commonest endings lead to, from the word or its radical."""
    candidates = [candidate for form in forms for candidate in headword_candidates(form)]
    known = known_among(candidates)
    headwords = (each for each in candidates if each in known and plain(each) in known[each])
    return {plain(headword) for headword in islice(headwords, 1)}


def _as_name(word: str, forms: tuple[str, ...]) -> set[str]:
    is_mutated = word.startswith(PERHAPS_MUTATED if len(word) >= NAMELIKE else SURELY_MUTATED)
    likely = forms if is_mutated else forms[:1]
    return {plain(each) for form in likely for each in (form, *guesses(form))}
