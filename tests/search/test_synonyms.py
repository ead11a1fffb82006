"""What readers type for what the site calls otherwise."""

from service.language.languages import Language
from service.search import english, welsh
from service.search.synonyms import _synonyms, synonyms_of


def test_a_word_stands_for_phrases_in_any_of_its_forms() -> None:
    phrase = (frozenset(welsh.tokens_of("casglu")), frozenset(welsh.tokens_of("gwastraff")))

    assert phrase in synonyms_of(welsh.tokens_of("sbwriel"), Language.CY)
    assert synonyms_of(english.tokens_of("bins"), Language.EN) == synonyms_of(
        english.tokens_of("bin"), Language.EN
    )


def test_other_words_stand_for_themselves_alone() -> None:
    assert synonyms_of(english.tokens_of("council"), Language.EN) == ()


def test_both_languages_have_synonyms_and_none_is_empty() -> None:
    for synonyms in _synonyms().values():
        assert synonyms
        assert all(phrase and all(phrase) for phrases in synonyms.values() for phrase in phrases)
