"""Other words for what is typed: some thirty in each language, and what they lead to can be found."""

import yaml

from service.language.alphabet import fold
from service.language.languages import Language
from service.search.indexing import TOKENS_OF
from service.search.synonyms import FILE, synonyms_of


def written_in(language: Language) -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))[language.value]
    return found


def phrases_for(word: str, language: Language) -> tuple[tuple[frozenset[str], ...], ...]:
    return synonyms_of(TOKENS_OF[language](word), language)


def test_an_everyday_word_leads_to_the_words_that_councils_use() -> None:
    waste = tuple(TOKENS_OF[Language.EN](word) for word in ("waste", "collection"))
    gwastraff = tuple(TOKENS_OF[Language.CY](word) for word in ("casglu", "gwastraff"))

    assert waste in phrases_for("bin", Language.EN)
    assert gwastraff in phrases_for("sbwriel", Language.CY)


def test_a_mutated_word_leads_there_too() -> None:
    assert phrases_for("drethi", Language.CY) == phrases_for("trethi", Language.CY) != ()


def test_a_word_without_synonyms_leads_nowhere(language: Language) -> None:
    assert phrases_for("safon", language) == ()


def test_small_words_of_a_phrase_are_not_asked_for() -> None:
    treth_y_cyngor = tuple(TOKENS_OF[Language.CY](word) for word in ("treth", "cyngor"))
    register_to_vote = tuple(TOKENS_OF[Language.EN](word) for word in ("register", "vote"))

    assert treth_y_cyngor in phrases_for("trethi", Language.CY)
    assert register_to_vote in phrases_for("voting", Language.EN)


def test_each_language_has_some_thirty_single_words(language: Language) -> None:
    words = list(written_in(language))

    assert len(words) >= 30
    assert words == sorted(words)
    assert not [word for word in words if " " in word]


def test_no_word_leads_to_itself_or_to_one_thing_twice(language: Language) -> None:
    found = {word: [fold(each) for each in phrases] for word, phrases in written_in(language).items()}

    assert not [word for word, phrases in found.items() if word in phrases]
    assert not [word for word, phrases in found.items() if len(set(phrases)) < len(phrases)]
