"""Other words for what is typed: some fifty in each language, each with what it adds."""

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
    highways = (TOKENS_OF[Language.EN]("highways"),)
    gwastraff = (TOKENS_OF[Language.CY]("gwastraff"),)

    assert highways in phrases_for("potholes", Language.EN)
    assert gwastraff in phrases_for("sbwriel", Language.CY)


def test_a_mutated_word_leads_there_too() -> None:
    assert phrases_for("dyllau", Language.CY) == phrases_for("twll", Language.CY) != ()


def test_a_word_without_synonyms_leads_nowhere(language: Language) -> None:
    assert phrases_for("safon", language) == ()


def test_small_words_of_a_phrase_are_not_asked_for() -> None:
    treth_y_cyngor = tuple(TOKENS_OF[Language.CY](word) for word in ("treth", "cyngor"))
    register_to_vote = tuple(TOKENS_OF[Language.EN](word) for word in ("register", "vote"))

    assert treth_y_cyngor in phrases_for("bil", Language.CY)
    assert register_to_vote in phrases_for("voting", Language.EN)


def test_each_language_has_some_fifty_single_words(language: Language) -> None:
    words = list(written_in(language))

    assert len(words) >= 50
    assert words == sorted(words)
    assert not [word for word in words if " " in word]


def test_no_word_leads_to_itself_or_to_one_thing_twice(language: Language) -> None:
    found = {word: [fold(each) for each in phrases] for word, phrases in written_in(language).items()}

    assert not [word for word, phrases in found.items() if word in phrases]
    assert not [word for word, phrases in found.items() if len(set(phrases)) < len(phrases)]


def test_no_phrase_asks_for_its_own_word_again(language: Language) -> None:
    assert not [
        (word, phrase)
        for word in written_in(language)
        for phrase in phrases_for(word, language)
        if TOKENS_OF[language](word) in phrase
    ]


def test_no_word_stands_there_in_two_forms(language: Language) -> None:
    tokens = [token for word in written_in(language) for token in TOKENS_OF[language](word)]

    assert len(set(tokens)) == len(tokens)


def test_every_word_says_why_it_is_there() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()

    assert not [line for line in lines if line.startswith("  ") and not line.partition("]  # ")[2].strip()]
