"""What English words are found by."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from service.search.english import analyse, analyse_query, analysed_words
from tests.search.pairs import meeting

APART = [
    ("universe", "university"), ("policy", "police"), ("general", "generate"), ("news", "new"),
    ("bus", "business"), ("organ", "organise"), ("port", "report"), ("meter", "meet"), ("wander", "wonder"),
    ("council", "counsel"),
]  # fmt: skip


@pytest.mark.parametrize("form,headword", list(meeting("english")))
def test_a_form_meets_its_headword(form: str, headword: str) -> None:
    assert analyse(form) & analyse_query(headword)


@pytest.mark.parametrize("first,second", APART)
def test_other_words_stay_apart(first: str, second: str) -> None:
    assert not analyse(first) & analyse_query(second)


def test_a_hyphenated_word_is_found_whole_and_by_its_parts() -> None:
    assert analyse("sign-in") == {"sign", "in", "signin"}


@settings(deadline=None)
@given(st.text())
def test_any_text_has_plain_tokens_and_true_places(text: str) -> None:
    found = analysed_words(text)

    assert all(text[each.start : each.end].strip() for each in found)
    assert all(re.fullmatch("[a-z0-9]+", token) for token in analyse(text))
