"""What is shown of a page: the words as written, marked where they match."""

import pytest

from service.language.languages import Language
from service.search.asking import sought_in
from service.search.indexing import TOKENS_OF, filed, starts_of, tokens_of_text
from service.search.snippets import SHOWN, snippet_of

FILLING = "Nothing of note stands here, line after line. " * 40


def words_in(text: str, language: Language) -> list[frozenset[str]]:
    return [word.all_tokens for word in sought_in(text)[language]]


def snippet(body: str, text: str, language: Language = Language.EN) -> str:
    places = filed(tokens_of_text(body, language).places)
    return str(snippet_of(body, places, words_in(text, language)))


def test_words_are_marked_as_they_are_written() -> None:
    assert snippet("Two Otters’ nests.", "otter") == "Two <mark>Otters</mark>’ nests."
    assert snippet("Yng nghestyll y de.", "castell", Language.CY) == "Yng <mark>nghestyll</mark> y de."


def test_what_a_page_says_stays_text() -> None:
    shown = snippet("<i> An otter <script> & more", "otter")

    assert shown == "&lt;i&gt; An <mark>otter</mark> &lt;script&gt; &amp; more"


def test_the_part_with_the_most_words_is_shown() -> None:
    shown = snippet(f"An otter. {FILLING} A heron saw an otter. {FILLING}", "otter heron")

    assert "<mark>heron</mark> saw an <mark>otter</mark>" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_a_page_whose_title_alone_matches_shows_its_beginning() -> None:
    shown = snippet(FILLING, "otter")

    assert shown.startswith("Nothing of note")
    assert "<mark>" not in shown


def test_words_are_not_cut() -> None:
    shown = snippet(f"{FILLING} An otter swam. {FILLING}", "otter").strip("…").replace("<mark>", "")

    assert set(shown.replace("</mark>", "").split()) <= set(f"{FILLING} An otter swam.".split())


def test_nothing_is_analysed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"{FILLING} An otter swam. {FILLING}"
    places, words = filed(tokens_of_text(body, Language.EN).places), words_in("otter", Language.EN)
    monkeypatch.setitem(TOKENS_OF, Language.EN, None)

    assert "<mark>otter</mark>" in snippet_of(body, places, words)


def test_a_token_is_not_taken_for_one_that_begins_or_ends_like_it() -> None:
    places = filed({"otters": [7], "rotter": [1], "otter": [40, 300]})

    assert starts_of(places, "otter") == [40, 300]
    assert starts_of(places, "tter") == starts_of(places, "otte") == []


def test_a_text_without_blanks_is_shown_in_part() -> None:
    assert len(snippet("x" * 5_000, "otter")) <= SHOWN + 1
