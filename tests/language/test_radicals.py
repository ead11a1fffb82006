"""What a mutated word may be without its mutation."""

import pytest

from service.language.mutations import aspirate, nasal, soft
from service.language.radicals import mutated, radicals

WORDS = "pen tref cath bin dinas gardd gwasanaeth llyfr mam rhaglen ysgol ŵyn".split()


@pytest.mark.parametrize("word", WORDS)
def test_every_mutation_is_undone(word: str) -> None:
    changed = {soft(word), nasal(word), aspirate(word)} - {word}

    assert all(word in radicals(form) for form in changed)
    assert changed <= set(mutated(word))


@pytest.mark.parametrize("word", ["ffordd", "llyfr", "rhaglen", "siop", "x", ""])
def test_what_no_mutation_begins_with_is_left_alone(word: str) -> None:
    assert radicals(word) == ()


def test_an_h_before_a_vowel_is_undone() -> None:
    assert radicals("hysgol") == ("ysgol",)
    assert "hysgol" in mutated("ysgol")
